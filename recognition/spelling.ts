import { type Token, tokenize } from './text/tokenize.ts';

const HYPHENS = /[-\u2010-\u2015\u2212]/g;
/** Apostrophes as pages have them, including the opening quotation mark that word processors put in their place. */
const APOSTROPHES = /['\u2018\u2019\u201B\u02BC\u02BB\u00B4`\uFF07]/g;

/** Longest run of separators inside a name: one space and a line break, or a full stop and a space. */
const MAX_SEPARATOR = 3;

/**
 * Whether a stretch of text spells a name: same words are given, what is compared is case and what stands between them.
 *
 * - "turkey" does not spell Turkey, "who" not WHO; "TURKEY" spells Turkey, for headlines and datelines are set so.
 * - Space and hyphen are one ("Nur Sultan"), all kinds of apostrophe are one, "J.D." is "J. D.".
 */
export function spells(text: string, tokens: Token[], name: string): boolean {
  const words = tokenize(name);
  if (words.length !== tokens.length) return false;
  return words.every((word, i) => {
    const token = tokens[i] as Token;
    if (word.folded !== token.folded || !casedAlike(token.raw, word.raw)) return false;
    const next = words[i + 1];
    if (!next) return true;
    const between = text.slice(token.end, tokens[i + 1]?.start);
    return (
      between.length <= MAX_SEPARATOR && separator(between) === separator(name.slice(word.end, next.start))
    );
  });
}

/** Where a mention of the name ends: "U.S." takes its last full stop along. */
export function endOfMention(text: string, end: number, name: string): number {
  return name.endsWith('.') && text[end] === '.' ? end + 1 : end;
}

function separator(between: string): string {
  return between
    .replace(/\s+/g, ' ')
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, ' ')
    .replace(/^\. ?$/, ' ')
    .replace(/^, ?$/, ', ');
}

function casedAlike(inText: string, inName: string): boolean {
  if (!isUpper(inName[0] as string)) return true;
  if (!isUpper(inText[0] as string)) return false;
  const isAcronym = inName.length > 1 && isUpper(inName);
  if (isAcronym) return isUpper(inText);
  // A short word in capitals is more often an acronym or a Roman numeral than a shouted name ("XI" is not Xi).
  return inName.length > 3 || inText.length === 1 || !isUpper(inText);
}

/** No letter in it would change when set in capitals: true of digits and of scripts without case. */
function isUpper(word: string): boolean {
  return word === word.toUpperCase();
}
