import { kept } from '../../knowledge/kept.ts';
import { isCapitalised as beginsCapitalised } from './capitals.ts';
import { fold } from './fold.ts';

interface Word {
  /** As it stands in the text. */
  raw: string;
  folded: string;
  /** Begins with a capital letter. */
  isCapitalised: boolean;
}

/** One word of a text: letters and digits, with whatever invisible characters the page put inside. */
export interface Token extends Word {
  /** Offsets into the text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** As many words as the longest articles have. */
const WORDS_KEPT = 8_192;
/**
 * A text has most of its words many times. They are the very same strings then, which whoever looks them up need not read
 * letter by letter.
 */
const wordOf = kept(
  WORDS_KEPT,
  (raw: string): Word => ({ raw, folded: fold(raw), isCapitalised: beginsCapitalised(raw) }),
);

/** Letters in Unicode, apostrophes in print: U+02BB and U+02BC separate like the others. */
const LETTER = /^[[\p{L}\p{N}]--[\u02BB\u02BC]]/v;
/** What may stand inside a word besides letters. */
const JOINED = /^[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** What a character is to a word; those above the other are part of one. */
const UNSEEN = 0;
const SEPARATES = 1;
const GOES_ON = 2;
const BEGINS = 3;
/** By UTF-16 code unit, as far as they have been seen: a text has a hundred, each thousands of times. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const kind = kinds[text.charCodeAt(at)] as number;
  return kind === UNSEEN ? kindOfUnseen(text, at) : kind;
}

function kindOfUnseen(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  // The second half of a character is what the whole is.
  const isSecond = unit >= 0xdc00 && isSurrogate && /[\uD800-\uDBFF]$/.test(text.slice(0, at));
  const character = text.slice(isSecond ? at - 1 : at, at + 2);
  const kind = LETTER.test(character) ? BEGINS : JOINED.test(character) ? GOES_ON : SEPARATES;
  if (!isSurrogate) kinds[unit] = kind;
  return kind;
}

/**
 * The words of a text. Everything else separates: apostrophes too, so that "Kazakhstan’s" and "Kazakhstan‘s" both begin
 * with the word "Kazakhstan", and hyphens, so that "Nur-Sultan" and "Nur Sultan" are the same two words.
 *
 * By hand, for it is the innermost loop there is, and an expression makes an object for each of its matches.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  for (let start = 0; start < length; start++) {
    if (kindAt(text, start) !== BEGINS) continue;
    let end = start + 1;
    while (end < length && kindAt(text, end) > SEPARATES) end++;
    const { raw, folded, isCapitalised } = wordOf(text.slice(start, end));
    tokens.push({ start, end, raw, folded, isCapitalised });
    start = end;
  }
  return tokens;
}
