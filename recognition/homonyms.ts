import type { Span } from './mention.ts';

/** Where a country's name is the word for a creature or a ware, by what stands beside it. Folded names. */
const WARES = new Map<string, { before: RegExp; after: RegExp }>(
  Object.entries({
    turkey: {
      before: /\b(?:wild|roast|roasted|frozen|thanksgiving|christmas|whole)\s+$/i,
      after:
        /^\s+(?:and\s+(?:stuffing|gravy|ham)|prices?|breasts?|sandwich(?:es)?|dinners?|farm(?:s|ers?|ing)?|growers?|meat|shortages?|burgers?|birds?|legs?|soup|hunt(?:s|ers?|ing)?|producers?|stuffing|eggs?|trots?|bacon|poults?)\b/i,
    },
    china: {
      before: /\b(?:bone|fine|blue|painted|porcelain)\s+$/i,
      after: /^\s+(?:cabinets?|plates?|cups?|teacups?|dolls?|shops?|sets?|tea|clay|vases?)\b/i,
    },
  }),
);

/** An ordinary word that begins a sentence: "Polish the table first". */
const COMMAND = /^\s+(?:the|a|an|your|my|his|her|our|their|it|them)\b/;
const BEGINS_SENTENCE = /(?:^|[.!?:;\n“"])\s*$/;

/** Acronyms that are ordinary words when a line is set in capitals. */
const SHOUTABLE: ReadonlySet<string> = new Set([
  'WHO',
  'IT',
  'US',
  'AM',
  'AID',
  'ACT',
  'FACT',
  'ALL',
  'AS',
  'IS',
  'OR',
  'SO',
]);
const NOT_AFTER_PRONOUN = /^(?:IN|FROM|OF|BY|THE|AND|OR|BETWEEN|ON|AS|OUT|ACROSS|OVER|VS|TO)$/;

const KIN =
  '(?:daughter|son|wife|husband|sister|brother|cousin|niece|nephew|mother|father|girl|boy|baby|girlfriend|boyfriend|aunt|uncle|dog|cat)s?';
/** "his daughter Georgia": somebody is called so. */
const KIN_BEFORE = new RegExp(`\\b${KIN}\\s+$`, 'i');
/** "her cousins, Lima and Florence", "his dog, Biden, slept": not "his wife, Turkey said". */
const KIN_AND_COMMA = new RegExp(`\\b${KIN},\\s+$`, 'i');
const ENUMERATED = /^(?:,|\s+and\s+\p{Lu})/u;
const NAMED = /\b(?:called|named|nicknamed)\s+$/i;
const LOCATIVE = /^\s+(?:in|near)\b/;

/** "on X", "X, formerly Twitter": a letter alone is a name only where it is said to be one. */
const LETTER_BEFORE = /\b(?:on|platform|network|site|company|app|to)\s+$/i;
const LETTER_AFTER = /^,?\s+(?:formerly|previously|account|post|posts|users?|owner)\b/i;

/** Whether words that spell a name stand for the ordinary word that is spelled the same. */
export function isOrdinaryWord(text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  // "US$ 20", "NZ $26": a sum of money.
  if (text[end] === '$' || (text[end + 1] === '$' && /\s/.test(text[end] as string))) return true;
  const word = text.slice(start, end);
  const ware = WARES.get(word.toLowerCase());
  if (!ware && word !== 'Polish' && word.length > 1 && !SHOUTABLE.has(word)) return false;
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (ware && (ware.before.test(before) || ware.after.test(after))) return true;
  if (word === 'Polish' && BEGINS_SENTENCE.test(before) && COMMAND.test(after)) return true;
  if (word.length === 1) return !LETTER_BEFORE.test(before) && !LETTER_AFTER.test(after);
  return SHOUTABLE.has(word) && isShouted(before, word, after);
}

/** Whether the words before a place say that somebody, or an animal, is called so. */
export function isGivenName(text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const after = text.slice(end, end + 40);
  if (KIN_AND_COMMA.test(before)) return ENUMERATED.test(after);
  return KIN_BEFORE.test(before) && !LOCATIVE.test(after);
}

/** Whether a surname is that of somebody who is introduced by it alone: "a soldier named Moon". */
export function isIntroducedBySurname(text: string, span: Pick<Span, 'start' | 'end'>): boolean {
  return NAMED.test(text.slice(Math.max(0, span.start - 40), span.start)) || isGivenName(text, span);
}

/** Words in capitals beside it from which on a word is one of a line in capitals, and not an acronym: "WHO DG" has one. */
const SHOUTED = 2;

/** "TELL US MORE", "TO THOSE WHO CARE": a word among words in capitals, which need no acronym. */
function isShouted(before: string, word: string, after: string): boolean {
  const previous =
    /(?:(?<![\p{L}])\p{Lu}+[\s\u00A0]+)+$/u
      .exec(before)?.[0]
      .trim()
      .split(/[\s\u00A0]+/) ?? [];
  const next =
    /^(?:[\s\u00A0]+\p{Lu}+(?![\p{L}]))+/u
      .exec(after)?.[0]
      .trim()
      .split(/[\s\u00A0]+/) ?? [];
  if (previous.length + next.length < SHOUTED) return false;
  return word !== 'US' || (previous.length > 0 && !NOT_AFTER_PRONOUN.test(previous.at(-1) as string));
}
