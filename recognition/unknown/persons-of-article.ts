import type { Block } from '../article.ts';
import type { UnknownName } from '../mention.ts';
import { isNameWord } from '../text/capitals.ts';
import type { Token } from '../text/tokenize.ts';
import { type Observation, WEIGHTS } from './people.ts';
import type { Run } from './runs.ts';
import { saidOf } from './said-of.ts';

/** Words that may be a person's name, with what is observed of them there. */
export interface Segment {
  block: Block;
  tokens: Token[];
  run: Run;
  observations: Observation[];
}

/** What must speak for a person, in the measure of the weights. */
const ENOUGH = 2;
/** A single word is believed sooner: the rest of what it could be is in the dataset, or stands after "the". */
const ENOUGH_ALONE = 1.5;

/** Observations of a surname alone that speak for the full name it is part of as well. */
const OF_SURNAMES: ReadonlySet<Observation> = new Set([
  'address',
  'speaks or acts',
  'is spoken to',
  'who',
  'age',
]);

/** All places of one article where the same words stand. */
interface Group {
  text: string;
  /** The words of the name that count, folded: no particles, no initials. */
  words: string[];
  segments: Segment[];
}

/**
 * Which of the segments are people, decided for the whole article: what is observed of a name in one place holds for it
 * in all. Somebody named in full goes on under parts of that name. Names of several words that are none of these are
 * given without a kind, unless they are made of ordinary words.
 */
export function peopleAndOthers(segments: Segment[]): UnknownName[] {
  const groups = groupsOf(segments);
  const alone = new Map(
    [...groups.values()].flatMap((group) =>
      group.words.length === 1 ? [[group.words[0] as string, group]] : [],
    ),
  );
  const full = [...groups.values()].filter(
    (group) => group.words.length > 1 && weightOf(group, observedAlone(group, alone)) >= ENOUGH,
  );
  const byWord = new Map<string, Group[]>();
  for (const group of full)
    for (const word of new Set(group.words)) byWord.set(word, [...(byWord.get(word) ?? []), group]);
  const isFull = new Set(full);
  return [...groups.values()].flatMap((group) => {
    if (isFull.has(group)) return group.segments.map((segment) => personAt(segment));
    const whole = (byWord.get(group.words[0] as string) ?? []).filter((other) =>
      group.words.every((word) => other.words.includes(word)),
    );
    if (whole.length > 0)
      return group.segments
        .filter(({ observations }) => !observations.includes('after "the"'))
        .map((segment) => personAt(segment, whole.length === 1 ? whole[0]?.text : undefined));
    if (group.words.length === 1)
      return weightOf(group, []) >= ENOUGH_ALONE ? group.segments.map((segment) => personAt(segment)) : [];
    return group.segments.flatMap((segment) =>
      segment.observations.includes('ordinary word')
        ? []
        : [spanOf(segment.block, segment.tokens, segment.run)],
    );
  });
}

function groupsOf(segments: Segment[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const segment of segments) {
    const { block, tokens, run } = segment;
    const { text } = spanOf(block, tokens, run);
    const group = groups.get(text);
    if (group) group.segments.push(segment);
    else
      groups.set(text, {
        text,
        words: tokens
          .slice(run.first, run.last + 1)
          .flatMap(({ raw, folded }) => (isNameWord(raw) ? [folded] : [])),
        segments: [segment],
      });
  }
  return groups;
}

/** What is observed of the first or the last word of a name where it stands alone. */
function observedAlone({ words }: Group, alone: ReadonlyMap<string, Group>): Observation[] {
  return [words[0], words.at(-1)].flatMap(
    (word) =>
      alone
        .get(word as string)
        ?.segments.flatMap(({ observations }) => observations.filter((one) => OF_SURNAMES.has(one))) ?? [],
  );
}

/** What speaks for a person counts once, wherever it was seen; what speaks against one, if it holds in half the places. */
function weightOf({ segments }: Group, more: Observation[]): number {
  const counts = new Map<Observation, number>(more.map((one) => [one, segments.length]));
  for (const { observations } of segments)
    for (const one of observations) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].reduce(
    (sum, [one, count]) => (WEIGHTS[one] > 0 || count * 2 >= segments.length ? sum + WEIGHTS[one] : sum),
    0,
  );
}

function personAt({ block, tokens, run }: Segment, partOf?: string): UnknownName {
  const said = saidOf(block.text, tokens, run);
  return {
    ...spanOf(block, tokens, run),
    kind: 'person',
    ...(partOf && { partOf }),
    ...(said && { saidOf: said }),
  };
}

/** The place and the words of a run. */
export function spanOf(block: Block, tokens: Token[], { first, last }: Run): UnknownName {
  const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end];
  return { block: block.id, start, end, text: block.text.slice(start, end) };
}
