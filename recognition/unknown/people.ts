import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isOrdinary } from '../ordinary-words.ts';
import { beginsSentence, isInitial, isNameWord } from '../text/capitals.ts';
import type { Token } from '../text/tokenize.ts';
import { isTitle } from '../titles.ts';
import { ORGANISATION_BEGINNINGS, ORGANISATION_ENDS, OTHER_ENDS, PLACE_ENDS } from './heads.ts';
import { isAddress, isRole } from './roles.ts';
import { PARTICLES, type Run } from './runs.ts';

/**
 * What is observed of a name in one place, and how much it speaks for or against a person. The weights follow the share
 * of people among names in news of Asia and the Middle East that have the observation: nine in ten of those with a given
 * name, an address, an age or a verb of speech; one in twenty of those after "the".
 */
export const WEIGHTS = {
  address: 3,
  role: 2,
  'speaks or acts': 2,
  'is spoken to': 2,
  age: 2,
  who: 2,
  apposition: 2,
  initial: 2,
  'second half': 2,
  particle: 1,
  'given name': 2,
  'several words': 1,
  'at a place': -2,
  'after "the"': -4,
  'after "of"': -1,
  'ordinary word': -2,
  'plural or adverb': -2,
  'before a kind': -2,
  'beside an ampersand': -2,
  'begins a sentence': -0.5,
} as const;
export type Observation = keyof typeof WEIGHTS;

/** What people do, and what is done to them after "was". Sets, for one expression of all takes milliseconds to compile. */
const ACTS: ReadonlySet<string> = new Set(
  'said says told tells added adds noted notes argued argues explained explains warned warns wrote writes tweeted stressed claimed claims asked replied agreed recalled recalls believes thinks complained insisted insists remarked commented concluded acknowledged admitted emphasised emphasized quipped joked testified responded died married resigned retired graduated thanked smiled laughed'.split(
    ' ',
  ),
);
const DONE_TO: ReadonlySet<string> = new Set('born arrested jailed sentenced appointed elected'.split(' '));
const VERB_AFTER = /^,?[\s\u00A0]+(?:(?:also|has|had|who|later|then) )?(\w+)(?: (\w+))?/;
const ACTED_ON_BEFORE =
  /\b(?:said|says|added|adds|noted|argued|explained|warned|wrote|told|asked|replied|recalled|recalls|complained|insisted|remarked|commented|concluded|named|thanked|interviewed|arrested|married)[\s\u00A0]+$/;
const AGE_AFTER =
  /^(?:,?[\s\u00A0]+\(?(?:aged[\s\u00A0]+)?\d{1,2}\)?[,.)]|,[\s\u00A0]+(?:aged[\s\u00A0]+)?\d{1,2}\b|,[\s\u00A0]+an?[\s\u00A0]+\d{1,2}-year-old)/;
const WHO_AFTER = /^,?[\s\u00A0]+(?:who|whose|whom|himself|herself)\b/;
const AGE_BEFORE = /\b\d{1,2}-year-old[\s\u00A0]+$/;
const APPOSITION_AFTER =
  /^(?:,|[\s\u00A0]+[(–—-])[\s\u00A0]*(?:an?|the|then|former|formerly)?[\s\u00A0]*((?:[\p{L}'’-]+[\s\u00A0]+){0,5}[\p{L}-]+)/u;
const PLACE_BEFORE = /\b(?:in|at|near|across|outside|throughout|via|aboard|inside)[\s\u00A0]+$/i;
const WORD_AFTER = /^[\s\u00A0]+(\p{Ll}+)/u;

/** More name words than this are a list or a headline. */
const MAX_WORDS = 5;
/** How far on either side of a name the words about it are looked for. */
const REACH = 60;

/**
 * The parts of a run of capitalised words that may each be one person's name: a run falls apart at titles, offices,
 * acronyms and numbers ("CEO Leyla Sarper", "Prime Minister Omar").
 */
export function segmentsOf(text: string, tokens: Token[], { first, last }: Run): Run[] {
  const segments: Run[] = [];
  let begin: number | undefined;
  const close = (end: number) => {
    if (begin === undefined) return;
    let to = end;
    while (to >= begin && PARTICLES.has((tokens[to] as Token).raw)) to--;
    if (to >= begin) segments.push({ first: begin, last: to });
    begin = undefined;
  };
  for (let at = first; at <= last; at++) {
    const { raw, folded } = tokens[at] as Token;
    const isPart =
      isNameWord(raw) ||
      isInitial(raw) ||
      ((PARTICLES.has(folded) || isSecondHalf(text, tokens[at] as Token)) && begin !== undefined);
    const isOther = (isTitle(folded) && !isNameHere(text, tokens, at)) || isAddress(folded) || isRole(folded);
    if (!isPart || isOther) close(at - 1);
    else {
      if (
        begin !== undefined &&
        text.slice((tokens[at - 1] as Token).end, (tokens[at] as Token).start).includes('&')
      )
        close(at - 1);
      begin ??= at;
    }
  }
  close(last);
  return segments;
}

function isSecondHalf(text: string, { raw, start }: Token): boolean {
  return /^\p{Ll}/u.test(raw) && text[start - 1] === '-';
}

/** Function words and months that are names as well: "Will Sarper", "May Ling" in the middle of a sentence. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  'will may april june august so an do he on long young'.split(' '),
);

function isNameHere(text: string, tokens: Token[], at: number): boolean {
  const { folded, start } = tokens[at] as Token;
  const next = tokens[at + 1];
  return NAMES_TOO.has(folded) && next !== undefined && isNameWord(next.raw) && !beginsSentence(text, start);
}

/** What is observed of a segment; undefined where its words say that it is something else, or nothing at all. */
export function observe(
  text: string,
  tokens: Token[],
  { first, last }: Run,
  gazetteer: Gazetteer,
): Observation[] | undefined {
  const words = tokens.slice(first, last + 1);
  const names = words.filter(({ raw }) => isNameWord(raw));
  if (names.length === 0 || names.length > MAX_WORDS) return undefined;
  if (names.some(({ folded }) => isHead(folded))) return undefined;
  const [head, end] = [words[0] as Token, words.at(-1) as Token];
  const before = text.slice(Math.max(0, head.start - REACH), head.start);
  const after = text.slice(end.end, end.end + REACH);
  const previous = tokens[first - 1];
  const isNext =
    previous !== undefined && /^(?:[^\S\n]+|\.[^\S\n]*)$/.test(text.slice(previous.end, head.start));
  const apposition = APPOSITION_AFTER.exec(after)?.[1]?.split(/[\s\u00A0-]+/);
  const kind = WORD_AFTER.exec(after)?.[1];
  const seen: Record<Observation, boolean | undefined> = {
    address: isNext && isAddress(previous.folded),
    role: isNext && isRole(previous.folded) && !isAddress(previous.folded),
    'speaks or acts': isAct(after),
    'is spoken to': ACTED_ON_BEFORE.test(before),
    age: AGE_AFTER.test(after) || AGE_BEFORE.test(before),
    // Peoples and groups have their "who" as well: "Sunnis who".
    who: names.length > 1 && WHO_AFTER.test(after),
    apposition: apposition?.some((word) => isRole(word.toLowerCase())),
    initial: words.some(({ raw }, k) => isInitial(raw) && k < words.length - 1),
    'second half': words.length > 2 && words.some((word) => isSecondHalf(text, word)),
    particle: words.some(({ folded }) => PARTICLES.has(folded)),
    'given name': gazetteer.findWord(head.folded)?.isGivenName,
    'several words': names.length > 1,
    'at a place': PLACE_BEFORE.test(before),
    'after "the"': isNext && previous.folded === 'the',
    'after "of"': isNext && previous.folded === 'of',
    'ordinary word': names.some(({ folded }) => isOrdinary(folded)),
    'plural or adverb':
      !(isNext && isAddress(previous.folded)) && names.length === 1 && /(?:s|ly)$/.test(head.folded),
    'before a kind': kind !== undefined && isHead(kind),
    'beside an ampersand': /&[\s\u00A0]*$/.test(before) || /^[\s\u00A0]*&/.test(after),
    'begins a sentence': beginsSentence(text, head.start),
  };
  return (Object.keys(WEIGHTS) as Observation[]).filter((observation) => seen[observation]);
}

function isAct(after: string): boolean {
  const [, verb = '', participle = ''] = VERB_AFTER.exec(after) ?? [];
  return ACTS.has(verb) || (verb === 'was' && DONE_TO.has(participle));
}

function isHead(folded: string): boolean {
  return (
    ORGANISATION_ENDS.has(folded) ||
    ORGANISATION_BEGINNINGS.has(folded) ||
    OTHER_ENDS.has(folded) ||
    PLACE_ENDS.has(folded)
  );
}
