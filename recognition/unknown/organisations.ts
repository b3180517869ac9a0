import { isNameWord } from '../text/capitals.ts';
import type { Token } from '../text/tokenize.ts';
import { isTitle } from '../titles.ts';
import { ORGANISATION_BEGINNINGS, ORGANISATION_ENDS } from './heads.ts';
import { isAddress, isRole } from './roles.ts';
import { PARTICLES, type Run } from './runs.ts';

/** What joins the words of an organisation's name after its first noun: "Centre for Middle Eastern Studies". Folded. */
const LINKS: ReadonlySet<string> = new Set('of for on and in the to against'.split(' '));
/** What may go on after "of" and "for" without being a name of its own. */
const OPENERS: ReadonlySet<string> = new Set('of for on against'.split(' '));
const SPACE = /^(?:[^\S\n]+|-|[’'‘]|[^\S\n]+&[^\S\n]+)$/u;

/**
 * The names of organisations that begin in a run of capitalised words, by the noun they are built on: "Caspian Policy
 * Institute", "Agency for Ethno-National Strategies". Indexes into the block's tokens.
 *
 * @param taken Whether a stretch of the block's text belongs to a mention.
 */
export function organisationIn(
  text: string,
  tokens: Token[],
  run: Run,
  taken: (start: number, end: number) => boolean,
): Run | undefined {
  const at = (index: number) => tokens[index] as Token;
  let first = run.first;
  while (first <= run.last && mayNotBegin(at(first).folded)) first++;
  if (first > run.last || PARTICLES.has(at(first).raw)) return undefined;
  const begin = first === run.first ? beforeMention(text, tokens, first) : first;
  let last = lastWith(tokens, first, run.last, ORGANISATION_ENDS);
  const opening = lastWith(tokens, first, run.last, ORGANISATION_BEGINNINGS);
  if (opening !== undefined && opening === run.last) {
    const end = goesOn(text, tokens, opening, taken);
    if (end !== undefined) last = end;
  }
  // "Institute" alone is no name, "the Institute" one that was given before.
  return last !== undefined && last > begin ? { first: begin, last } : undefined;
}

/** "the Indonesian Grains Organization", "Kyiv School of Economics": names begin with adjectives and places that are known. */
function beforeMention(text: string, tokens: Token[], first: number): number {
  let begin = first;
  for (let at = first - 1; at >= first - 2; at--) {
    const [token, next] = [tokens[at], tokens[at + 1] as Token];
    if (!token || !/^[^\S\n]+$/.test(text.slice(token.end, next.start))) break;
    if (!isNameWord(token.raw) || mayNotBegin(token.folded)) break;
    begin = at;
  }
  return begin;
}

function mayNotBegin(folded: string): boolean {
  return (isTitle(folded) || isAddress(folded) || isRole(folded)) && !ORGANISATION_BEGINNINGS.has(folded);
}

function lastWith(
  tokens: Token[],
  first: number,
  last: number,
  words: ReadonlySet<string>,
): number | undefined {
  for (let index = last; index >= first; index--)
    if (words.has((tokens[index] as Token).folded)) return index;
  return undefined;
}

/** Where a name ends that goes on after its noun with "of", "for" or "on" and more capitalised words. */
function goesOn(
  text: string,
  tokens: Token[],
  noun: number,
  taken: (start: number, end: number) => boolean,
): number | undefined {
  let last: number | undefined;
  let isOpen = false;
  for (let index = noun + 1; index < tokens.length; index++) {
    const [before, token] = [tokens[index - 1] as Token, tokens[index] as Token];
    if (!SPACE.test(text.slice(before.end, token.start)) || taken(token.start, token.end)) break;
    if (/^\p{Lu}/u.test(token.raw)) {
      if (isRole(token.folded) || isAddress(token.folded)) break;
      if (index === noun + 1 || !isOpen) break;
      last = index;
    } else if (OPENERS.has(token.folded)) isOpen = true;
    else if (!LINKS.has(token.folded)) break;
  }
  return last;
}
