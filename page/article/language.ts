import { WORDS } from './words.ts';

/** The most frequent words of English that are rare in texts of other languages written in Latin letters. */
const FUNCTION_WORDS = new Set(
  `the of and to that was with for is has have been his her from which are were said this they would their will had not
  but who its about after also into more than when by as it he at be an`.split(/\s+/),
);

/** Words looked at, and characters that hold as many: enough to be sure, little enough to cost nothing. */
const SAMPLE = 400;
export const SAMPLE_LENGTH = SAMPLE * 8;
/** English news prose has a third or so, less where names are many; other languages have single words ("was", "as"). */
const ENGLISH_SHARE = 0.15;

/** Whether a text reads as English, by the share of its function words. */
export function isEnglish(text: string): boolean {
  const words = (text.slice(0, SAMPLE_LENGTH).toLowerCase().match(WORDS) ?? []).slice(0, SAMPLE);
  if (words.length === 0) return false;
  return words.filter((word) => FUNCTION_WORDS.has(word)).length / words.length >= ENGLISH_SHARE;
}

/**
 * The language of an article, as a primary subtag. The text decides whether it is English, since pages often declare the
 * language of their template; for others the page's declaration is taken, and `und` where it is missing or refuted.
 */
export function languageOf(text: string, declared: string | null | undefined): string {
  if (isEnglish(text)) return 'en';
  const subtag = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared?.trim() ?? '')?.[1]?.toLowerCase();
  return subtag && subtag !== 'en' ? subtag : 'und';
}
