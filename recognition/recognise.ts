import type { Dataset } from '../knowledge/dataset.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import { acronymMentions, canHaveAcronym, definedAcronyms } from './acronyms.ts';
import { addressesIn } from './addresses.ts';
import { isInAdjective } from './adjectives.ts';
import { type Block, TITLE_BLOCK } from './article.ts';
import { ByBlock } from './by-block.ts';
import { bylinesIn } from './bylines.ts';
import { type Candidate, candidateFinder } from './candidates.ts';
import { standsFor } from './capitals.ts';
import { type Correction, Corrections, isShown } from './corrections.ts';
import { exclusionsFrom } from './exclusions.ts';
import type { Explain } from './explanation.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { isOrdinaryWord } from './homonyms.ts';
import type { Mention, Span, UnknownName } from './mention.ts';
import { resolve } from './resolve.ts';
import { Surnames } from './surnames.ts';
import { type Token, tokenize } from './text/tokenize.ts';
import { unknownNames } from './unknown/unknown-names.ts';

export interface Recognised {
  /** In reading order, none overlapping another. */
  mentions: Mention[];
  unknown: UnknownName[];
}

/**
 * The mentions of known entities in the blocks of one article, and the names that are not known.
 *
 * @param day The article's day, or the dataset's where the article has none.
 * @param explain Is told of each decision.
 * @param corrections What the reader has said of names in this article.
 */
export function* recogniseInSteps(
  blocks: Block[],
  dataset: Dataset,
  gazetteer: Gazetteer,
  day: Edtf,
  explain?: Explain,
  corrections: Correction[] = [],
): Steps<Recognised> {
  const tokenized: { block: Block; tokens: Token[] }[] = [];
  const candidates: Candidate[] = [];
  const candidatesIn = candidateFinder(gazetteer, dataset);
  for (const block of blocks) {
    const tokens = tokenize(block.text);
    tokenized.push({ block, tokens });
    candidates.push(...candidatesIn(block, tokens));
    yield;
  }
  const orders = new Map(blocks.map(({ id }, order) => [id, order]));
  const order = (blockId: string) => orders.get(blockId) as number;

  const addresses = new Map(blocks.map(({ id, text }) => [id, addressesIn(text)]));
  const bylines = new Map(blocks.map(({ id, text }) => [id, bylinesIn(text)]));
  const isNoAddress = ({ block, start, end }: Span) =>
    !addresses.get(block)?.(start, end) && !bylines.get(block)?.(start, end);
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const textOf = (block: string) => texts.get(block) as string;
  const isName = (span: Span) => {
    if (!isNoAddress(span)) return false;
    if (!isOrdinaryWord(textOf(span.block), span)) return true;
    explain?.({ ...span, why: 'left out: an ordinary word, by what stands beside it' });
    return false;
  };
  const corrected = new Corrections(corrections, dataset, textOf);
  const named = new ByBlock(
    corrected.decide(candidates.filter(isName), (left) => resolve(left, dataset, day, textOf, explain)),
  );

  yield;
  const acceptsAcronym = (id: Mention['entity']) => canHaveAcronym(dataset.entity(id)?.kind);
  const defined = blocks.flatMap((block) => definedAcronyms(block, named.of(block.id), acceptsAcronym));
  if (defined.length > 0)
    for (const { block, tokens } of tokenized) {
      const byAcronym = acronymMentions(block, tokens, defined, order).filter(
        // "CSTO Parliamentary Assembly" stays what it is after CSTO has been defined.
        ({ start, end }) => !named.of(block.id).some((other) => isInsideLonger(other, start, end)),
      );
      named.replace(corrected.apply(byAcronym));
      if (explain)
        for (const mention of byAcronym)
          explain({ ...mention, why: 'chosen: the article defines the letters' });
    }

  yield;
  for (const [mention, why] of yield* exclusionsFrom(named, tokenized, dataset)) {
    named.remove(mention);
    explain?.({ ...mention, why: `left out: ${why}` });
  }

  yield;
  const surnames = new Surnames(
    named.all(),
    dataset,
    order,
    (word) => gazetteer.findWord(word)?.isGivenName === true,
  );
  const isTitle = ({ block }: { block: Block }) => Number(block.id === TITLE_BLOCK);
  for (const { block, tokens } of tokenized.toSorted((a, b) => isTitle(a) - isTitle(b))) {
    yield;
    const bySurname = surnames.mentionsIn(block, tokens, order(block.id), (start, end) =>
      named.overlaps(block.id, start, end),
    );
    named.replace(corrected.apply(bySurname));
    if (explain)
      for (const mention of bySurname)
        explain({ ...mention, why: 'chosen: the surname of somebody named in full' });
  }
  yield;

  const mentions: Mention[] = [];
  for (const { block } of tokenized) {
    for (const mention of named.of(block.id).filter(isNoAddress).filter(isShown)) {
      const state = standsFor(mention, block, dataset, day);
      mentions.push({
        ...mention,
        ...(isInAdjective(block.text, mention) && { via: 'demonym' as const }),
        ...(state && { standsFor: state }),
      });
    }
    yield;
  }
  // Words that spell a name of the dataset but were left undecided are no unknown name, unless they name a person: it is
  // then somebody else of that name.
  const undecided = new ByBlock<Candidate>(
    candidates.filter(({ names }) => names.some(({ entity }) => dataset.entity(entity)?.kind !== 'person')),
  );
  yield;
  const unknown = yield* unknownNames(
    tokenized,
    gazetteer,
    (block, start, end) =>
      named.overlaps(block, start, end) ||
      undecided.overlaps(block, start, end) ||
      !isNoAddress({ block, start, end }),
  );
  return { mentions, unknown };
}

/** In one go what {@link recogniseInSteps} does. */
export function recognise(...asked: Parameters<typeof recogniseInSteps>): Recognised {
  return atOnce(recogniseInSteps(...asked));
}

function isInsideLonger(other: Span, start: number, end: number): boolean {
  return other.start <= start && end <= other.end && other.end - other.start > end - start;
}
