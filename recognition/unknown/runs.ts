import { isInitial } from '../text/capitals.ts';
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
