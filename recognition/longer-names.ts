import type { Kind } from '../knowledge/entity.ts';
import type { Block } from './article.ts';
import type { Span } from './mention.ts';
import type { Token } from './text/tokenize.ts';
import { isTitle } from './titles.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/**
 * Words that make a name of their own with the "of" after them: the Bank of Georgia is not Georgia. Offices and the like
 * ("President of Georgia") do not.
 */
const HEADS = words(
  `academy archbishop archdiocese archduke baron basilica battle bank bay bishop bishopric brotherhood cape cathedral
  church club college conservatory count countess daughters diocese duchess duke earl friends heart hospital house isle
  journal knights marquess mount museum order port prince princess sons theatre theater tower voice`,
);

/** What is named after people: the George Washington Bridge is not George Washington. */
const NAMED_AFTER = words(
  `academy airport arena art auditorium avenue award awards boulevard bridge building cathedral center centre clinic college
  cup dam day fellow fellowship foundation gallery garden gardens hall high highway hospital house institute international
  island lecture library lounge medal memorial mosque museum park parkway plaza presidential prize road scholar scholarship
  school square stadium station street terminal theater theatre tower trophy tunnel university way`,
);

/** Places whose names are given to people. Before a word that is capitalised too they are a given name. */
const GIVEN_NAMES = words(
  `adelaide alexandria asia atlanta augusta aurora austin boston brooklyn cairo carolina chad charlotte chelsea china
  cuba cyprus dakota dallas denver eden egypt elizabeth florence genesis geneva georgia helena houston india indiana
  ireland israel italia jackson jordan kenya kingston lincoln lisbon london lourdes lydia madison malta marseille
  mauricio memphis milan montana nancy nevada odessa olympia orlando paris persia phoenix preston raleigh regina
  rio roma salem samara savannah sharon shannon siena sofia sydney tennessee trinidad troy valencia vanya verona victoria
  vienna virginia zion`,
);

/** Capitalised words before a place that only say which part or time of it is meant. */
const PARTS = words(
  `north south east west northern southern eastern western northeast northwest southeast southwest northeastern
  northwestern southeastern southwestern central upper lower inner outer greater metro mainland downtown old modern medieval
  ancient colonial rural urban metropolitan occupied communist soviet imperial nazi ottoman post pre pro anti mid euro
  tropical coastal`,
);

const SPACE = /^[\s\u00A0]+$/;

/**
 * Whether words that spell a known name belong to a longer name that is not known: "Bank of Georgia", "Tom Jordan",
 * "Israel Mendez", the "George Washington Bridge". For lines in which capitals set names apart.
 *
 * @param kind What the known name is a name of.
 * @param taken Whether a stretch of the block's text belongs to another mention.
 */
export function isPartOfLongerName(
  block: Block,
  tokens: Token[],
  { start, end }: Span,
  kind: Kind | undefined,
  taken: (start: number, end: number) => boolean,
): boolean {
  if (kind !== 'place' && kind !== 'country' && kind !== 'person') return false;
  const first = tokens.findIndex((token) => token.start === start);
  const after = tokens.findIndex((token) => token.start >= end);
  const last = (after < 0 ? tokens.length : after) - 1;
  if (first < 0 || last < first) return false;
  const isFree = ({ raw, folded, start: from, end: to }: Token) =>
    isNameWord(raw) && !isTitle(folded) && !taken(from, to);
  const gap = (a: Token | undefined, b: Token | undefined) =>
    a && b ? block.text.slice(a.end, b.start) : undefined;
  const isSpace = (between: string | undefined) => between !== undefined && SPACE.test(between);

  const next = tokens[last + 1];
  if (isSpace(gap(tokens[last], next)) && next !== undefined && isNameWord(next.raw)) {
    if (kind === 'person') return NAMED_AFTER.has(next.folded);
    if (first === last && GIVEN_NAMES.has((tokens[first] as Token).folded) && isFree(next)) return true;
  }
  if (kind === 'person') return false;

  const previous = tokens[first - 1];
  if (previous === undefined || !isSpace(gap(previous, tokens[first]))) return false;
  if (isFree(previous)) return !PARTS.has(previous.folded) && !beginsSentence(block.text, previous.start);
  const of = previous.folded === 'the' ? first - 2 : first - 1;
  const head = tokens[of - 1];
  return (
    tokens[of]?.raw === 'of' &&
    head !== undefined &&
    isSpace(gap(head, tokens[of])) &&
    isFree(head) &&
    HEADS.has(head.folded)
  );
}

/** Capitalised, with small letters after: initials and acronyms beside a name are no part of it. */
function isNameWord(raw: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}]*\p{Ll}/u.test(raw);
}

/** The first word of a sentence is capitalised whatever it is. */
function beginsSentence(text: string, start: number): boolean {
  return /(?:^|[.!?:;|\n•–—"“”‘’([\]])[\s\u00A0"“‘([]*$/.test(text.slice(Math.max(0, start - 12), start));
}
