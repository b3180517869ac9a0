import type { Kind } from '../knowledge/entity.ts';
import type { Block } from './article.ts';
import type { Mention, Span } from './mention.ts';
import { beginsSentence, isNameWord } from './text/capitals.ts';
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
  institute journal knights marquess mount museum order plains port pride prince princess society sons theatre theater tower voice`,
);

/** What is named after people: the George Washington Bridge is not George Washington. */
const NAMED_AFTER = words(
  `academy airport arena art auditorium avenue award awards bakery bar boulevard bridge building cafe cathedral center
  centre clinic college company cup dam day fellow fellowship foundation gallery garden gardens hall high highway hospital
  hotel house inn institute international island lecture library lounge market medal memorial mosque museum organisation
  organization park parkway plaza presidential primary prize road scholar scholarship school secondary square stadium
  station street terminal theater theatre tower trophy tunnel university way`,
);

/** Prefixes and kinds of ships, which carry the names of people. */
const SHIPS: ReadonlySet<string> = new Set(['USS', 'HMS', 'INS', 'HMAS', 'HMCS', 'SS', 'MV', 'USNS']);

/** Usual given names. At the head of a sentence they alone tell "Denise Washington" from "Tiny Kosovo". */
const GIVEN_NAMES = words(
  `aaron abdul abigail adam adrian agnes ahmad ahmed alan albert alex alexander alexandra ali alice alison amanda amy ana
  andrea andrew angela anita ann anna anne anthony antonio arthur barbara ben benjamin bernard beth betty bill bob boris brad
  brandon brenda brian bruce carl carla carlos carmen carol caroline catherine charles charlie charlotte chris christian
  christina christine christopher claire clara claudia colin craig cynthia daniel daniela david dawn deborah denis denise
  dennis diana diane dmitry donald donna dorothy douglas dylan edward elena elizabeth ellen emily emma eric erica ernest
  eva evelyn fatima felix fiona frances francis frank fred gabriel gareth gary george gerald gina gloria gordon grace graham
  greg gregory hannah harold harry hassan heather helen henry howard hugo ian igor irene isaac isabel ivan jack jacob james
  jane janet jason jean jeff jennifer jeremy jerry jessica jill jim joan joe john jonathan jose joseph joshua joyce juan
  judith judy julia julie justin karen karl kate katherine kathleen kathy keith kelly kenneth kerry kevin kim kyle larry laura
  lauren lawrence lee leila leo leon leonard lewis lily linda lisa louis louise lucas lucy luis luke lynn marco margaret maria
  marie mario mark martha martin mary matthew max megan melissa michael michelle miguel mike mohammed monica muhammad nadia
  nancy naomi natalie nathan neil nicholas nicole nigel nina noah nora oleg oliver olivia oscar pamela patricia patrick paul
  paula pedro peter philip phillip rachel ralph raymond rebecca renee ricardo richard rita robert roberto robin roger roland
  ronald rosa rose roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sergei sharon sheila shirley
  simon sofia sonia sophie stanley stephanie stephen steve steven stuart susan suzanne sylvia tamara tanya tara teresa terry
  theresa thomas tim timothy tina todd tom tony tracy valerie vanessa vera veronica victor victoria vincent viola
  virginia vivian vladimir walter wanda wayne wendy william yusuf yvonne zoe`,
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
  { start, end, via }: Mention,
  kind: Kind | undefined,
  taken: (start: number, end: number) => boolean,
): boolean {
  if (kind !== 'place' && kind !== 'country' && kind !== 'person' && kind !== 'organisation') return false;
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
  const previous = tokens[first - 1];
  if (kind === 'organisation' && via === 'alias') {
    // "Space Shuttle Columbia" is no university, "the Union of Rationalist Atheists" no party.
    const isShort = first === last && isNameWord((tokens[first] as Token).raw);
    if (
      isShort &&
      previous !== undefined &&
      isFree(previous) &&
      isSpace(gap(previous, tokens[first])) &&
      !beginsSentence(block.text, previous.start)
    )
      return true;
    const named = tokens[last + 2];
    if (
      next?.raw === 'of' &&
      named !== undefined &&
      isFree(named) &&
      isSpace(gap(tokens[last], next)) &&
      isSpace(gap(next, named))
    )
      return true;
  }
  if (kind === 'organisation')
    // "International Renaissance Foundation": words of a name on either side. On one side they may be another name.
    return (
      isNameWord((tokens[first] as Token).raw) &&
      [previous, next].every((token) => token !== undefined && isFree(token)) &&
      isSpace(gap(previous, tokens[first])) &&
      isSpace(gap(tokens[last], next)) &&
      !beginsSentence(block.text, (previous as Token).start)
    );
  if (isSpace(gap(tokens[last], next)) && next !== undefined && isNameWord(next.raw)) {
    if (NAMED_AFTER.has(next.folded) && kind === 'person') return true;
    // "Governor of Washington Chris Gregoire": what follows is another name.
    if (
      kind !== 'person' &&
      // An adjective goes before names of all sorts.
      via !== 'demonym' &&
      isNameWord((tokens[last] as Token).raw) &&
      isFree(next) &&
      !isOfOffice(tokens, first) &&
      !leadsToOffice(tokens, last)
    )
      return true;
  }
  if (previous === undefined || !isSpace(gap(previous, tokens[first]))) return false;
  if (kind === 'person') return SHIPS.has(previous.raw);
  if (isFree(previous))
    return (
      !PARTS.has(previous.folded) &&
      (previous.raw === 'Team' ||
        isSurnameHere(block.text, previous, end) ||
        !beginsSentence(block.text, previous.start))
    );
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

/** What people are said to be right after their names. */
const PERSON =
  /^,[\s\u00A0]+(?:who\b|aged\b|\d{1,3},|an?[\s\u00A0]+(?:[\p{L}-]+[\s\u00A0]+){0,3}(?:man|woman|girl|boy|resident|spokes\p{L}+|analyst|lawyer|journalist|activist|member|expert|professor|writer|author|doctor|nurse|teacher|student|farmer|barber|actor|actress|singer|engineer|mother|father|researcher|scientist|lawmaker|politician|official)\b)/u;

/**
 * Whether a place's name is somebody's surname: "Denise Washington", "Valeria Paris, an Australian woman".
 *
 * @param previous The capitalised word before it.
 * @param end Where the name of the place ends.
 */
function isSurnameHere(text: string, previous: Token, end: number): boolean {
  return GIVEN_NAMES.has(previous.folded) || (text[end] === ',' && PERSON.test(text.slice(end, end + 60)));
}

/**
 * The surname that a place's name is after a given name, if it is one: further on in the article the name alone means
 * that person.
 */
export function surnameIn(block: Block, tokens: Token[], { start, end }: Span): string | undefined {
  const previous = tokens.findLast((token) => token.end < start);
  return previous !== undefined &&
    SPACE.test(block.text.slice(previous.end, start)) &&
    isNameWord(previous.raw) &&
    isSurnameHere(block.text, previous, end)
    ? block.text.slice(start, end)
    : undefined;
}

/** "Governor of Washington", "the President of Georgia". */
function isOfOffice(tokens: Token[], first: number): boolean {
  const of = tokens[first - 1]?.folded === 'the' ? first - 2 : first - 1;
  return tokens[of]?.raw === 'of' && isTitle(tokens[of - 1]?.folded ?? '');
}

/** Longest name of an office before its last word: "Iran Supreme Leader", "India Home Minister". */
const OFFICE_WORDS = 3;

/** Whether the capitalised words after a name are an office there, and no part of the name. */
function leadsToOffice(tokens: Token[], last: number): boolean {
  const following = tokens.slice(last + 1, last + 1 + OFFICE_WORDS);
  const end = following.findIndex(({ raw }) => !isNameWord(raw));
  return following.slice(0, end < 0 ? undefined : end).some(({ folded }) => isTitle(folded));
}
