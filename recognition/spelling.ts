import { kept } from '../knowledge/kept.ts';
import { type Token, tokenize } from './text/tokenize.ts';

const HYPHENS = /[-\u2010-\u2013\u2212]/g;
/** Apostrophes as pages have them, including the opening quotation mark that word processors put in their place. */
const APOSTROPHES = /['\u2018\u2019\u201B\u02BC\u02BB\u00B4`\uFF07]/g;

/** Longest run of separators inside a name: a line break and the indentation of the page's source. */
const MAX_SEPARATOR = 80;
/** The longest abbreviation whose full stop papers set or leave out: "St. Petersburg", "J. D. Vance". */
const ABBREVIATION = 2;

/** What many papers set in small letters inside a name: "the Labour party", "the UN security council". Folded. */
const KINDS: ReadonlySet<string> = new Set(
  `accord administration agency agreement army assembly bank border bureau cabinet chamber command commission committee
  congress convention corporation council court department directorate federation fleet forces foundation front fund
  government guard institute league ministry monarchy movement museum national navy office organisation organization
  parliament party peninsula police province region security supreme summit treaty university war`.split(
    /\s+/,
  ),
);

/** An article names the same few again and again. */
const NAMES_KEPT = 1_000;
const wordsOf = kept(NAMES_KEPT, tokenize);

/**
 * Whether a stretch of text spells a name: same words are given, what is compared is case and what stands between them.
 *
 * - "turkey" does not spell Turkey, "who" not WHO; "TURKEY" spells Turkey, for headlines and datelines are set so.
 * - "Labour party" spells the Labour Party: nouns that say what something is may be small after the first word.
 * - Space and hyphen are one ("Nur Sultan"), all kinds of apostrophe are one, "J.D." is "J. D.".
 */
export function spells(text: string, tokens: Token[], name: string): boolean {
  const words = wordsOf(name);
  if (words.length !== tokens.length) return false;
  // OPEC+ is another group than OPEC.
  if (name.endsWith('+') !== (text[tokens.at(-1)?.end ?? 0] === '+')) return false;
  const isShouted = tokens.length > 1 && tokens.every(({ raw }) => isUpper(raw));
  return words.every((word, i) => {
    const token = tokens[i] as Token;
    if (word.folded !== token.folded) return false;
    const isKind = i > 0 && KINDS.has(word.folded) && !isUpper(word.raw);
    if (!isKind && !casedAlike(token.raw, word.raw, isShouted)) return false;
    const next = words[i + 1];
    if (!next) return true;
    const between = text.slice(token.end, tokens[i + 1]?.start);
    return separatedAlike(between, name.slice(word.end, next.start), word.raw);
  });
}

/** Where a mention of the name ends: "U.S." takes its last full stop along, "OPEC+" its plus. */
export function endOfMention(text: string, end: number, name: string): number {
  const last = name.at(-1);
  return (last === '.' || last === '+') && text[end] === last ? end + 1 : end;
}

function separatedAlike(inText: string, inName: string, wordBefore: string): boolean {
  if (inText === inName) return true;
  if (inText.length > MAX_SEPARATOR || /\n\s*\n/.test(inText)) return false;
  const [text, name] = [separator(inText), separator(inName)];
  // A full stop ends a sentence ("in the South. Korea was …") unless the name has it, or the word is an abbreviation.
  const isStop = (one: string) => one === '. ' || one === '.';
  if (isStop(text) && !isStop(name) && wordBefore.length > ABBREVIATION) return false;
  const plain = (one: string) => (isStop(one) ? ' ' : one);
  return plain(text) === plain(name);
}

function separator(between: string): string {
  return between.replace(/\s+/g, ' ').replace(APOSTROPHES, "'").replace(HYPHENS, ' ').replace(/^, ?$/, ', ');
}

function casedAlike(inText: string, inName: string, isShouted: boolean): boolean {
  if (!isUpper(inName[0] as string)) return true;
  if (!isUpper(inText[0] as string)) return false;
  const isAcronym = inName.length > 1 && isUpper(inName);
  if (isAcronym) return isUpper(inText);
  // A short word in capitals is more often an acronym or a Roman numeral than a shouted name ("XI" is not Xi).
  return isShouted || inName.length > 3 || inText.length === 1 || !isUpper(inText);
}

/** No letter in it would change when set in capitals: true of digits and of scripts without case. */
function isUpper(word: string): boolean {
  return word === word.toUpperCase();
}
