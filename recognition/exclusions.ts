import type { Dataset } from '../knowledge/dataset.ts';
import type { Steps } from '../knowledge/steps.ts';
import { acronymsOfOthers, canHaveAcronym } from './acronyms.ts';
import type { Block } from './article.ts';
import type { ByBlock } from './by-block.ts';
import { cuesAround } from './cues.ts';
import { isGivenName } from './homonyms.ts';
import { isPartOfLongerName, surnameIn } from './longer-names.ts';
import type { Mention } from './mention.ts';
import { namesakes } from './namesakes.ts';
import { isPartOfFullName } from './surnames.ts';
import { Teams } from './teams.ts';
import { isTitleCased } from './text/capitals.ts';
import type { Token } from './text/tokenize.ts';

interface TokenizedBlock {
  block: Block;
  tokens: Token[];
}

/**
 * The mentions that are none, by what the article says around them, each with the reason in a few words: acronyms it
 * gives to others, teams, parts of longer names, given names and surnames, people it introduces as somebody else.
 */
export function* exclusionsFrom(
  named: ByBlock<Mention>,
  tokenized: TokenizedBlock[],
  dataset: Dataset,
): Steps<ReadonlyMap<Mention, string>> {
  const excluded = new Map<Mention, string>();
  const left = (block: string) => named.of(block).filter((mention) => !excluded.has(mention));
  const kindOf = ({ entity }: Mention) => dataset.entity(entity)?.kind;
  const isPlace = (mention: Mention) => ['place', 'country'].includes(kindOf(mention) ?? '');
  const isPerson = (mention: Mention) => kindOf(mention) === 'person';
  const exclude = (why: string, mentions: Iterable<Mention>) => {
    for (const mention of mentions) excluded.set(mention, why);
  };
  const texts = new Map(tokenized.map(({ block }) => [block.id, block.text]));
  const textOf = (block: string) => texts.get(block) as string;
  const surface = ({ block, start, end }: Mention) => textOf(block).slice(start, end);

  const others = acronymsElsewhere(named, tokenized, dataset);
  if (others.size > 0)
    for (const { block } of tokenized)
      exclude(
        'the article gives the letters to another name',
        left(block.id).filter((mention) => others.has(surface(mention))),
      );

  yield;
  const teams = new Teams(tokenized);
  for (const { block } of tokenized) exclude('a team', teams.in(left(block.id).filter(isPlace)));

  const cast = new Set(
    tokenized.flatMap(({ block }) => left(block.id).filter(isPerson)).map(({ entity }) => entity),
  );
  const surnames = new Map(
    [...cast].map((entity) => [
      entity,
      new Set(dataset.names(entity).flatMap(({ type, text }) => (type === 'surname' ? [text] : []))),
    ]),
  );
  const surnamesOfCast = new Set([...surnames.values()].flatMap((own) => [...own]));
  const namesOfOthers = ({ entity }: Mention) =>
    new Set([...surnames].flatMap(([other, own]) => (other === entity ? [] : [...own])));
  /** Names of places that are the surname of a person in this article, who was introduced first. */
  const surnamesOfOthers = new Set<string>();
  const namedBefore = new Set<string>();
  for (const { block, tokens } of tokenized) {
    yield;
    const mentions = left(block.id);
    const taken = (start: number, end: number) =>
      mentions.some((mention) => mention.start < end && start < mention.end) ||
      surnamesOfCast.has(block.text.slice(start, end));
    const isTitle = isTitleCased(tokens);
    for (const mention of mentions) {
      if (!isTitle && isPartOfLongerName(block, tokens, mention, kindOf(mention), taken)) {
        exclude('part of a longer name', [mention]);
        const surname = surnameIn(block, tokens, mention);
        if (surname && !namedBefore.has(surname)) surnamesOfOthers.add(surname);
      } else if (isPlace(mention)) {
        if (isGivenName(block.text, mention)) exclude('a given name', [mention]);
        else if (surnamesOfOthers.has(surface(mention)) && !cuesAround(block.text, mention).place)
          exclude('the surname of somebody who was named before', [mention]);
        else namedBefore.add(surface(mention));
      }
    }
  }

  // "Putin" needs no first name, but may not have another one, nor be the surname of another person in the article.
  for (const { block, tokens } of tokenized) {
    yield;
    const mentions = left(block.id);
    const taken = (start: number, end: number) =>
      mentions.some((mention) => mention.start < end && start < mention.end);
    for (const mention of mentions) {
      if (mention.via !== 'alias' || !isPerson(mention)) continue;
      const at = tokens.findIndex(({ start }) => start === mention.start);
      if (tokens[at]?.end !== mention.end) continue;
      if (isPartOfFullName(block.text, tokens, at, at, taken)) exclude('part of a longer name', [mention]);
      else if (namesOfOthers(mention).has(surface(mention)))
        exclude('the surname of somebody else in the article', [mention]);
    }
  }

  const notMeant = namesakes(
    tokenized.flatMap(({ block }) => left(block.id).filter(isPerson)),
    textOf,
  );
  if (notMeant.size > 0)
    for (const { block } of tokenized)
      exclude(
        'introduced as somebody else of that name',
        left(block.id).filter(({ entity }) => notMeant.has(entity)),
      );
  return excluded;
}

/** The acronyms that the article defines for names that are not known. */
function acronymsElsewhere(
  named: ByBlock<Mention>,
  tokenized: TokenizedBlock[],
  dataset: Dataset,
): ReadonlySet<string> {
  const canHaveOne = ({ entity }: Mention) => canHaveAcronym(dataset.entity(entity)?.kind);
  return new Set(
    tokenized.flatMap(({ block }) =>
      acronymsOfOthers(block, (start, end) =>
        named.of(block.id).some((one) => one.end === end && one.start >= start && canHaveOne(one)),
      ),
    ),
  );
}
