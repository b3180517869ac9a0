import { isCapitalised } from './capitals.ts';
import { fold } from './fold.ts';

/** One word of a text: letters and digits, with whatever invisible characters the page put inside. */
export interface Token {
  /** Offsets into the text, in UTF-16 code units. */
  start: number;
  end: number;
  /** The word as it stands in the text. */
  raw: string;
  folded: string;
  /** Begins with a capital letter. */
  isCapitalised: boolean;
}

/** Letters in Unicode, apostrophes in print: U+02BB and U+02BC separate like the others. */
const WORD =
  /[[\p{L}\p{N}]--[\u02BB\u02BC]][[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]--[\u02BB\u02BC]]*/gv;

/**
 * The words of a text. Everything else separates: apostrophes too, so that "Kazakhstan’s" and "Kazakhstan‘s" both begin
 * with the word "Kazakhstan", and hyphens, so that "Nur-Sultan" and "Nur Sultan" are the same two words.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  WORD.lastIndex = 0;
  // A loop, for it is the innermost one there is: collecting the matches first takes half as long again.
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const raw = match[0];
    tokens.push({
      start: match.index,
      end: match.index + raw.length,
      raw,
      folded: fold(raw),
      isCapitalised: isCapitalised(raw),
    });
  }
  return tokens;
}
