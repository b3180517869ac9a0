import type { Dataset } from '../knowledge/dataset.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import { acronymMentions, acronymsOfOthers, definedAcronyms } from './acronyms.ts';
import { addressesIn } from './addresses.ts';
import type { Block } from './article.ts';
import { bylinesIn } from './bylines.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { standsFor } from './capitals.ts';
import { cuesAround } from './cues.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { isGivenName, isOrdinaryWord } from './homonyms.ts';
import { isPartOfLongerName, surnameIn } from './longer-names.ts';
import type { Mention, Span, UnknownName } from './mention.ts';
import { namesakes } from './namesakes.ts';
import { resolve } from './resolve.ts';
import { Surnames } from './surnames.ts';
import { Teams } from './teams.ts';
import { tokenize } from './text/tokenize.ts';
import { isTitleCased, unknownNames } from './unknown.ts';

export interface Recognised {
  /** In reading order, none overlapping another. */
  mentions: Mention[];
  unknown: UnknownName[];
}

/**
 * The mentions of known entities in the blocks of one article, and the names that are not known.
 *
 * @param day The article's day, or the dataset's where the article has none.
 */
export function recognise(blocks: Block[], dataset: Dataset, gazetteer: Gazetteer, day: Edtf): Recognised {
  const tokenized = blocks.map((block) => ({ block, tokens: tokenize(block.text) }));
  const orders = new Map(blocks.map(({ id }, order) => [id, order]));
  const order = (blockId: string) => orders.get(blockId) as number;

  const candidates = tokenized.flatMap(({ block, tokens }) =>
    findCandidates(block, tokens, gazetteer, dataset),
  );
  const addresses = new Map(blocks.map(({ id, text }) => [id, addressesIn(text)]));
  const bylines = new Map(blocks.map(({ id, text }) => [id, bylinesIn(text)]));
  const isNoAddress = ({ block, start, end }: Span) =>
    !addresses.get(block)?.(start, end) && !bylines.get(block)?.(start, end);
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const textOf = (block: string) => texts.get(block) as string;
  const isName = (span: Span) => isNoAddress(span) && !isOrdinaryWord(textOf(span.block), span);
  const named = new ByBlock(resolve(candidates.filter(isName), dataset, day, textOf));

  const acceptsAcronym = (id: Mention['entity']) =>
    ['organisation', 'event'].includes(dataset.entity(id)?.kind ?? '');
  const defined = blocks.flatMap((block) => definedAcronyms(block, named.of(block.id), acceptsAcronym));
  if (defined.length > 0)
    for (const { block, tokens } of tokenized)
      named.replace(
        acronymMentions(block, tokens, defined, order).filter(
          // "CSTO Parliamentary Assembly" stays what it is after CSTO has been defined.
          ({ start, end }) => !named.of(block.id).some((other) => isInsideLonger(other, start, end)),
        ),
      );

  const others = new Set(
    blocks.flatMap((block) =>
      acronymsOfOthers(block, (start, end) =>
        named.of(block.id).some((one) => one.end === end && one.start >= start && acceptsAcronym(one.entity)),
      ),
    ),
  );
  if (others.size > 0)
    for (const { id, text } of blocks)
      named.keep(id, ({ start, end }) => !others.has(text.slice(start, end)));

  const kindOf = ({ entity }: Mention) => dataset.entity(entity)?.kind;
  const isPlace = (mention: Mention) => ['place', 'country'].includes(kindOf(mention) ?? '');
  const teams = new Teams(tokenized);
  for (const { block } of tokenized) {
    const places = named
      .of(block.id)
      .filter((mention) => ['place', 'country'].includes(kindOf(mention) ?? ''));
    const out = new Set(teams.in(places));
    named.keep(block.id, (mention) => !out.has(mention));
  }

  const surnamesOfCast = new Set(
    named
      .all()
      .filter((mention) => kindOf(mention) === 'person')
      .flatMap(({ entity }) => dataset.names(entity))
      .flatMap(({ type, text }) => (type === 'surname' ? [text] : [])),
  );
  const isSurname = (word: string) => surnamesOfCast.has(word);
  /** Names of places that are the surname of a person in this article, who was introduced first. */
  const surnamesOfOthers = new Set<string>();
  const namedBefore = new Set<string>();
  for (const { block, tokens } of tokenized) {
    const surface = ({ start, end }: Mention) => block.text.slice(start, end);
    const taken = (start: number, end: number) =>
      named.overlaps(block.id, start, end) || isSurname(block.text.slice(start, end));
    const isTitle = isTitleCased(tokens);
    const kept = named.of(block.id).filter((mention) => {
      if (!isTitle && isPartOfLongerName(block, tokens, mention, kindOf(mention), taken)) {
        const surname = surnameIn(block, tokens, mention);
        if (surname && !namedBefore.has(surname)) surnamesOfOthers.add(surname);
        return false;
      }
      if (!isPlace(mention)) return true;
      if (isGivenName(block.text, mention)) return false;
      if (surnamesOfOthers.has(surface(mention)) && !cuesAround(block.text, mention).place) return false;
      namedBefore.add(surface(mention));
      return true;
    });
    named.keep(block.id, (mention) => kept.includes(mention));
  }

  const notMeant = namesakes(
    tokenized.flatMap(({ block }) => named.of(block.id).filter((one) => kindOf(one) === 'person')),
    textOf,
  );
  if (notMeant.size > 0) for (const { id } of blocks) named.keep(id, ({ entity }) => !notMeant.has(entity));

  const surnames = new Surnames(named.all(), dataset, order);
  // Words that spell a name of the dataset but were left undecided are not free for a surname or an unknown name.
  const undecided = new ByBlock<Candidate>(candidates);
  for (const { block, tokens } of tokenized)
    named.replace(
      surnames.mentionsIn(block, tokens, order(block.id), (start, end) =>
        named.overlaps(block.id, start, end),
      ),
    );

  const mentions = tokenized.flatMap(({ block }) =>
    named
      .of(block.id)
      .filter(isNoAddress)
      .map((mention) => {
        const state = standsFor(mention, block, dataset, day);
        return state ? { ...mention, standsFor: state } : mention;
      }),
  );
  const unknown = tokenized.flatMap(({ block, tokens }) =>
    unknownNames(
      block,
      tokens,
      (start, end) => named.overlaps(block.id, start, end) || undecided.overlaps(block.id, start, end),
    ),
  );
  return { mentions, unknown };
}

function isInsideLonger(other: Span, start: number, end: number): boolean {
  return other.start <= start && end <= other.end && other.end - other.start > end - start;
}

/** Spans by block, in reading order, none overlapping another. */
class ByBlock<T extends Span> {
  readonly #spans = new Map<string, T[]>();

  constructor(spans: T[]) {
    this.replace(spans);
  }

  of(block: string): T[] {
    return this.#spans.get(block) ?? [];
  }

  all(): T[] {
    return [...this.#spans.values()].flat();
  }

  overlaps(block: string, start: number, end: number): boolean {
    return overlapsAny(this.of(block), start, end);
  }

  /** Leaves only those spans of a block that pass a test. */
  keep(block: string, test: (span: T) => boolean): void {
    this.#spans.set(block, this.of(block).filter(test));
  }

  /** Adds spans, which do not overlap each other; those that stood there before and overlap one give way. */
  replace(spans: T[]): void {
    for (const [block, added] of Map.groupBy(spans, (span) => span.block)) {
      const inOrder = added.toSorted((a, b) => a.start - b.start);
      const kept = this.of(block).filter((span) => !overlapsAny(inOrder, span.start, span.end));
      this.#spans.set(
        block,
        [...kept, ...inOrder].sort((a, b) => a.start - b.start),
      );
    }
  }
}

/** By binary search: the spans are sorted and do not overlap each other. */
function overlapsAny(spans: Span[], start: number, end: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && (spans[low] as Span).start < end;
}
