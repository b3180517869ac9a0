import type { Block } from './article.ts';
import type { UnknownName } from './mention.ts';
import type { Token } from './text/tokenize.ts';
import { isTitle } from './titles.ts';

/** Lower-case words inside names of people and organisations: "Muhammad bin Salman", "Bank of Georgia". */
const LINKS = new Set([
  'bin',
  'ibn',
  'al',
  'el',
  'de',
  'da',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'of',
  'for',
]);

/**
 * Names in a block that the dataset does not have: two or more capitalised words in a row that no mention covers.
 * Headlines, where every word is capitalised, give none.
 *
 * @param taken Whether a stretch of the block's text belongs to a mention.
 */
export function unknownNames(
  block: Block,
  tokens: Token[],
  taken: (start: number, end: number) => boolean,
): UnknownName[] {
  if (isTitleCased(tokens)) return [];
  const found: UnknownName[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!canBegin(tokens[i] as Token, taken)) continue;
    let last = i;
    for (let next = i + 1; next < tokens.length && next <= last + 2; next++) {
      const token = tokens[next] as Token;
      if (!/^(?:[\s\u00A0]+|-|[’'‘])$/.test(block.text.slice((tokens[next - 1] as Token).end, token.start)))
        break;
      if (taken(token.start, token.end)) break;
      if (isNameWord(token.raw)) last = next;
      else if (!LINKS.has(token.folded)) break;
    }
    const [start, end] = [(tokens[i] as Token).start, (tokens[last] as Token).end];
    if (last > i) found.push({ block: block.id, start, end, text: block.text.slice(start, end) });
    i = last;
  }
  return found;
}

function canBegin(token: Token, taken: (start: number, end: number) => boolean): boolean {
  return isNameWord(token.raw) && !isTitle(token.folded) && !taken(token.start, token.end);
}

/** Capitalised and longer than an initial; not a number. */
function isNameWord(raw: string): boolean {
  return /^\p{Lu}[\p{L}\p{M}]+$/u.test(raw);
}

/** A headline in which every long word is capitalised: capitals tell nothing there. */
export function isTitleCased(tokens: Token[]): boolean {
  const long = tokens.filter(({ raw }) => raw.length > 3 && /^\p{L}/u.test(raw));
  return long.length > 3 && long.filter(({ raw }) => /^\p{Lu}/u.test(raw)).length / long.length > 0.8;
}
