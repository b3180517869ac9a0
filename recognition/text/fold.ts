/**
 * Letters that are spelled with a plain letter in most English papers but do not decompose in Unicode.
 * ə is Azerbaijani (Əliyev, Aliyev), ı Turkish (Yıldırım).
 */
const PLAIN: Record<string, string> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Soft hyphens and zero-width characters, which pages put inside words. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** A word without case, diacritics and invisible characters: the form under which names are looked up. */
export function fold(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, the common case
  if (/^[\x00-\x7F]*$/.test(word)) return word.toLowerCase();
  return word
    .replace(INVISIBLE, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] as string);
}
