import type { Token } from './tokenize.ts';

/** A single capital letter. */
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
