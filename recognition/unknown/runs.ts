import type { Token } from '../text/tokenize.ts';

/** Tokens that stand together as a name may: capitalised words, with what joins them. Indexes into the block's tokens. */
export interface Run {
  first: number;
  last: number;
}

/** Small words inside names of people: "Muhammad bin Salman", "Ursula von der Leyen". Folded. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'bin bint ibn ben al el ul as ad an ar at ash az de da do dos das di del della du van von der den ter la le y e abu ould af'.split(
    ' ',
  ),
);

/** What may stand between two words of a name, on one line: a space, a hyphen, an apostrophe, the dot of an initial, "&". */
const JOINT = /^(?:[^\S\n]+(?:&[^\S\n]+)?|[-‐‑]|[’'‘`]|\.[^\S\n]*)$/u;

/**
 * The runs of capitalised words in a block that belong to no mention, each as long as it goes. Particles join only words
 * that are capitalised; after a hyphen the second half may be small ("Tsai Ing-wen").
 *
 * @param taken Whether a stretch of the block's text belongs to a mention.
 */
export function runsIn(text: string, tokens: Token[], taken: (start: number, end: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const begin = tokens[first] as Token;
    if (!begin.isCapitalised || taken(begin.start, begin.end)) continue;
    let last = first;
    for (let next = first + 1; next < tokens.length && next <= last + 3; next++) {
      const [before, token] = [tokens[next - 1] as Token, tokens[next] as Token];
      const between = text.slice(before.end, token.start);
      if (!JOINT.test(between) || taken(token.start, token.end)) break;
      if (between.startsWith('.') && !isInitial(before.raw) && !ABBREVIATIONS.has(before.folded)) break;
      const isSecondHalf = between === '-' && next === last + 1 && /^\p{Ll}{2,}$/u.test(token.raw);
      if (token.isCapitalised || isSecondHalf) last = next;
      else if (!PARTICLES.has(token.folded)) break;
    }
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

/** Abbreviated forms of address, whose dot ends no sentence. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof gen col lt maj capt sgt sen rep gov st hon rev fr jr sr adm'.split(' '),
);

export function isInitial(raw: string): boolean {
  return /^\p{Lu}$/u.test(raw);
}

/** Capitalised with small letters after it: no initial, no acronym nor its plural ("MPs"), no number. */
export function isNameWord(raw: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*$/u.test(raw) && !/^\p{Lu}{2,}s$/u.test(raw);
}

/** A headline in which every long word is capitalised: capitals tell nothing there. */
export function isTitleCased(tokens: Token[]): boolean {
  let [long, capitalised] = [0, 0];
  for (const { raw, isCapitalised } of tokens) {
    if (raw.length <= 3 || /^\p{N}/u.test(raw)) continue;
    long++;
    if (isCapitalised) capitalised++;
  }
  return long > 3 && capitalised / long > 0.8;
}

/** The first word of a sentence is capitalised whatever it is. */
export function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;|\n•–—"“”‘’([\]])[\s\u00A0"“‘([]*$/.test(text.slice(Math.max(0, start - 12), start));
}
