import type { Token } from './tokenize.ts';

// In these, which are asked of every word, letters of ASCII are told apart by their codes: that is most of them.

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x30 && code <= 0x39 : /^\p{N}/u.test(word);
}

/** A single capital letter. */
export function isInitial(raw: string): boolean {
  return /^\p{Lu}$/u.test(raw);
}

/** Capitalised with small letters after it: no initial, no acronym nor its plural ("MPs"), no number. */
export function isNameWord(raw: string): boolean {
  return (
    isCapitalised(raw) && /^\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*$/u.test(raw) && !/^\p{Lu}{2,}s$/u.test(raw)
  );
}

/** A headline in which every long word is capitalised: capitals tell nothing there. */
export function isTitleCased(tokens: Token[]): boolean {
  let [long, capitalised] = [0, 0];
  for (const token of tokens) {
    if (token.raw.length <= 3 || isNumber(token.raw)) continue;
    long++;
    if (token.isCapitalised) capitalised++;
  }
  return long > 3 && capitalised / long > 0.8;
}

/** The first word of a sentence is capitalised whatever it is. */
export function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;|\n•–—"“”‘’([\]])[\s\u00A0"“‘([]*$/.test(text.slice(Math.max(0, start - 12), start));
}
