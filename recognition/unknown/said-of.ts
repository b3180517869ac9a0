import { isNameWord } from '../text/capitals.ts';
import type { Token } from '../text/tokenize.ts';
import { isFunctionWord } from '../titles.ts';
import { isRole } from './roles.ts';
import type { Run } from './runs.ts';

/** The longest description that is quoted, in characters: a line in the popup. */
const LONGEST = 140;
/** The most words that are read back from a name for what stands before it. */
const WORDS_BEFORE = 7;

/** Up to where an apposition goes: the comma that closes it, a full stop, a bracket or a dash. */
const APPOSITION =
  /^,[\s\u00A0]+(?:(?:aged[\s\u00A0]+)?\d{1,2},[\s\u00A0]+)?((?:[^,.;:()\n–—"“”]|\.(?=\S))+)/u;
const IN_BRACKETS = /^[\s\u00A0]+[(–—][\s\u00A0]*([^).;:\n–—]+)/u;
const CLAUSE =
  /^,?[\s\u00A0]+((?:who|which)[\s\u00A0]+(?:heads?|headed|leads?|led|runs?|chairs?|founded|is|was|represents|works|worked|teaches|studies)\b[^,.;:()\n–—"“”]+)/u;
const COPULA = /^[\s\u00A0]+(?:is|was)[\s\u00A0]+((?:an?|the|one of)[\s\u00A0]+[^,.;:()\n–—"“”]+)/u;
/** "the head of the Sarper Centre, Leyla Sarper," */
const LED_BY =
  /(?:^|[,.;:“"(\n][\s\u00A0]*|\b(?:by|to|with|and|said|told)[\s\u00A0]+)((?:[Tt]he[\s\u00A0]+)?(?:[\p{L}-]+[\s\u00A0]+){0,4}?[\p{L}-]+[\s\u00A0]+(?:of|for|at|in)[\s\u00A0]+[^,.;:()\n–—"“”]{3,100}),[\s\u00A0]+$/u;

/**
 * What the article says of a name right beside it, in its own words: "director of the Agency for Ethno-National Strategies",
 * "political analyst". Undefined where nothing there says who somebody or what something is.
 *
 * @param run The name, as indexes into the block's tokens.
 */
export function saidOf(text: string, tokens: Token[], { first, last }: Run): string | undefined {
  const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end];
  const after = text.slice(end, end + LONGEST * 2);
  const before = text.slice(Math.max(0, start - LONGEST * 2), start);
  return (
    described(APPOSITION.exec(after)?.[1]) ??
    described(IN_BRACKETS.exec(after)?.[1]) ??
    short(CLAUSE.exec(after)?.[1]) ??
    described(/,\s+$/.test(before) ? LED_BY.exec(before)?.[1] : undefined) ??
    standingBefore(text, tokens, first) ??
    described(COPULA.exec(after)?.[1])
  );
}

/** An apposition says what somebody is only where a role is among its first words: ", a lecturer", not ", in Ankara". */
function described(words: string | undefined): string | undefined {
  if (words && NO_DESCRIPTION.test(words)) return undefined;
  const heads = words?.split(/[\s\u00A0,]+/).slice(0, 8);
  if (
    !heads?.some(
      (word) => isRole(word.toLowerCase().replace(/[^\p{L}].*$/u, '')) || NOUNS.has(word.toLowerCase()),
    )
  )
    return undefined;
  return short(words);
}

/** Words with which something else goes on than a description. */
const NO_DESCRIPTION =
  /^(?:and|or|but|after|before|during|since|until|amid|despite|over|under|which|that|as|while|when|where|in|on|at|to|by|with|according|through|told|said|including|also|\p{L}+(?:ed|ing)[\s\u00A0]+(?:by|in|at|to|for|from|with))\b/iu;

/** What organisations are. */
const NOUNS: ReadonlySet<string> = new Set(
  'agency airline alliance association bank body broadcaster bureau business carrier chain charity club coalition committee company conglomerate consortium consultancy council daily department developer division federation firm foundation fund giant group institute institution institution magazine maker manufacturer ministry monitor movement network newspaper nonprofit operator organisation organization outlet party platform provider publisher retailer school service startup subsidiary supplier team thinktank tank union unit university website'.split(
    ' ',
  ),
);

/** "Kazakh political analyst Leyla Sarper": the words before a name back to where the phrase begins. */
function standingBefore(text: string, tokens: Token[], first: number): string | undefined {
  // "Hon’ble Minister": the rest of a word is none.
  if (/[’'][\p{L}-]*[^\S\n]*$/u.test(text.slice(0, (tokens[first] as Token).start).slice(-12)))
    return undefined;
  let from = first;
  let hasRole = false;
  for (let at = first - 1; at >= Math.max(0, first - WORDS_BEFORE); at--) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1] as Token];
    if (!/^(?:[^\S\n]+|-)$/.test(text.slice(token.end, next.start))) break;
    if (isRole(token.folded)) hasRole = true;
    else if (isFunctionWord(token.folded) || BREAKS.has(token.folded)) break;
    else if (!hasRole && !isNameWord(token.raw)) break;
    from = at;
  }
  let end = first;
  while (end > from && HONORIFICS.has((tokens[end - 1] as Token).folded)) end--;
  const [begin, last] = [tokens[from] as Token, tokens[end - 1]];
  // "Hon’ble Minister", "Leyla’s father": the rest of a word is no description.
  if (!hasRole || !last || end === from || /[’'‘`]/.test(text[begin.start - 1] ?? '')) return undefined;
  return isRole(last.folded) || NOUNS.has(last.folded) ? short(text.slice(begin.start, last.end)) : undefined;
}

/** Words that end the phrase before a name, being verbs or joints. */
const BREAKS: ReadonlySet<string> = new Set(
  'appoint appointed elect elected quoting citing welcomes says told tells named called met thanked asked arrested accused wrote including among against alongside than not via per with'.split(
    ' ',
  ),
);

/** Forms of address that alone say nothing of who somebody is. */
const HONORIFICS: ReadonlySet<string> = new Set(
  'mr mrs ms miss dr sheikh sheikha sayyid datuk imam sir lord lady dame rev reverend fr general head member'.split(
    ' ',
  ),
);

function short(words: string | undefined): string | undefined {
  const trimmed = words
    ?.replace(/\s+/g, ' ')
    .trim()
    .replace(/^the\s+/i, '');
  return trimmed && trimmed.length >= 4 && trimmed.length <= LONGEST ? trimmed : undefined;
}
