/** Letters that do not fall apart into a plain one and an accent. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  ə: 'a',
  þ: 'th',
  ð: 'd',
  œ: 'oe',
};

/**
 * The key that most rows of the tables have for an entity of this name: its words in plain small letters, joined by
 * hyphens. "Recep Tayyip Erdoğan" gives `recep-tayyip-erdogan`.
 */
export function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[ßøłđıæəþðœ]/g, (letter) => PLAIN[letter] as string)
    .normalize('NFKD')
    .replace(/\p{M}|['’‘`ʻʼ.]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
