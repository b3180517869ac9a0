import type { Dataset } from '../../knowledge/dataset.ts';
import type { Kind } from '../../knowledge/entity.ts';

/** A pseudo-random number from 0 to below 1, the same sequence for the same seed (Mulberry32, by Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of a list by chance. */
export function pickBy(random: () => number): <T>(list: T[]) => T {
  return (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
}

/** What a name is followed by in a sentence. */
export const PHRASES = [
  'said on Monday that talks would go on',
  'met the delegation in the morning',
  'did not answer questions about the budget',
  'will send observers to the border next week',
  'asked for more time, according to two officials',
  'welcomed the report and its findings',
  'called the figures of last year a beginning',
];

/** As many of each kind as the longest articles have. */
const CAST: [kind: Kind, count: number][] = [
  ['country', 15],
  ['person', 20],
  ['organisation', 15],
  ['place', 10],
];

/** The names of sixty entities, as an article has them. */
export function randomCast(dataset: Dataset, random: () => number): string[] {
  const pick = pickBy(random);
  const all = [...dataset.entities()];
  return CAST.flatMap(([kind, count]) => {
    const known = all.filter((entity) => entity.kind === kind);
    return Array.from({ length: count }, () => pick(known).name);
  });
}

/** News-like paragraphs of about so many words on sixty entities, one of them named in every ten words. */
export function randomArticle(dataset: Dataset, words: number, seed = 1): string[] {
  const random = seeded(seed);
  const pick = pickBy(random);
  const names = randomCast(dataset, random);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 3 }, () => `${pick(names)} ${pick(PHRASES)}.`);
    const text = sentences.join(' ');
    paragraphs.push(text);
    count += text.split(/\s+/).length;
  }
  return paragraphs;
}
