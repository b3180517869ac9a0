import type { Dataset } from '../knowledge/dataset.ts';
import type { Name } from '../knowledge/entity.ts';
import type { Block } from './article.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Span } from './mention.ts';
import { endOfMention, spells } from './spelling.ts';
import type { Token } from './text/tokenize.ts';

/** A stretch of text that spells one or more names of the dataset. Which entity is meant is not decided yet. */
export interface Candidate extends Span {
  names: Name[];
}

/** Longest name in words that is looked for; the dataset's longest official names have a dozen. */
const MAX_WORDS = 16;

/**
 * Finds all names in a block, in one pass over its words: at each word the longest name that begins there. For the blocks of
 * one article, which names the same few again and again: what a stretch of text spells is looked up once.
 */
export function candidateFinder(
  gazetteer: Gazetteer,
  dataset: Dataset,
): (block: Block, tokens: Token[]) => Candidate[] {
  const spelt = new Map<string, Name[]>();
  const namesSpelt = (text: string, tokens: Token[], rows: Int32Array): Name[] => {
    // What comes next counts too: OPEC+ is another group than OPEC.
    const words = text.slice(tokens[0]?.start, (tokens.at(-1)?.end ?? 0) + 1);
    let names = spelt.get(words);
    if (!names) {
      names = Array.from(rows, (row) => dataset.nameAt(row)).filter((name) =>
        spells(text, tokens, name.text),
      );
      spelt.set(words, names);
    }
    return names;
  };
  const longestAt = (text: string, tokens: Token[], first: number) => {
    const { folded, isCapitalised } = tokens[first] as Token;
    const found = gazetteer.findWord(folded);
    // Most words of a text are in small letters, and hardly a name begins so.
    if (!found || (!found.isSmall && !isCapitalised)) return undefined;
    let hash = gazetteer.extend(gazetteer.empty, folded);
    const end = Math.min(tokens.length, first + Math.min(found.longest, MAX_WORDS));
    const byLength: ReturnType<Gazetteer['find']>[] = [found];
    for (let next = first + 1; next < end; next++) {
      const word = (tokens[next] as Token).folded;
      if (!gazetteer.mayGoOnWith(word)) break;
      hash = gazetteer.extend(hash, word);
      byLength.push(gazetteer.find(hash));
    }
    // From the longest on: the names that it begins with need not be looked at then.
    for (let words = byLength.length; words > 0; words--) {
      const rows = byLength[words - 1]?.rows;
      if (!rows || rows.length === 0) continue;
      const names = namesSpelt(text, tokens.slice(first, first + words), rows);
      if (names.length > 0) return { last: first + words - 1, names };
    }
    return undefined;
  };

  return ({ id, text }, tokens) => {
    const candidates: Candidate[] = [];
    for (let first = 0; first < tokens.length; ) {
      const found = longestAt(text, tokens, first);
      // "the West" before "Bank": an article belongs to no name that has a longer one inside it.
      if (found && tokens[first]?.raw === 'the') {
        const inner = longestAt(text, tokens, first + 1);
        if (inner && inner.last > found.last) {
          first++;
          continue;
        }
      }
      if (found) {
        const start = (tokens[first] as Token).start;
        const end = endOfMention(text, (tokens[found.last] as Token).end, (found.names[0] as Name).text);
        candidates.push({ block: id, start, end, names: found.names });
      }
      first = found ? found.last + 1 : first + 1;
    }
    return candidates;
  };
}
