import type { Kind } from '../../knowledge/entity.ts';
import type { GoldText } from './gold.ts';

/** A link that was made. */
export interface MadeLink {
  start: number;
  end: number;
  key: string;
}

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

interface Mistake {
  text: string;
  kind: 'wrong' | 'missed';
  surface: string;
  /** The key that was linked, or should have been. */
  key: string;
  /** Some words on either side. */
  context: string;
}

export interface Score {
  all: Tally;
  byKind: Map<Kind, Tally>;
  byTrap: Map<string, Tally>;
  mistakes: Mistake[];
}

const CONTEXT = 30;

/** Counts links as right (same place, same key), wrong (any other) and missed. */
export function score(made: Map<GoldText, MadeLink[]>, kindOf: (key: string) => Kind | undefined): Score {
  const result: Score = { all: empty(), byKind: new Map(), byTrap: new Map(), mistakes: [] };
  const count = (gold: GoldText, key: string, what: keyof Tally) => {
    const kind = kindOf(key);
    for (const tally of [
      result.all,
      tallyOf(result.byTrap, gold.trap),
      ...(kind ? [tallyOf(result.byKind, kind)] : []),
    ])
      tally[what]++;
  };
  for (const [gold, links] of made) {
    const placeOf = (link: Pick<MadeLink, 'start' | 'end'>) => placeIn(gold.text, link);
    const expected = new Map(gold.links.map((link) => [placeOf(link), link]));
    const surface = ({ start, end }: MadeLink) => gold.text.slice(start, end);
    const context = ({ start, end }: MadeLink) =>
      gold.text.slice(Math.max(0, start - CONTEXT), end + CONTEXT).replace(/\s+/g, ' ');
    const mistake = (kind: Mistake['kind'], link: MadeLink) =>
      result.mistakes.push({
        text: gold.id,
        kind,
        surface: surface(link),
        key: link.key,
        context: context(link),
      });
    for (const link of links) {
      if (expected.get(placeOf(link))?.key === link.key) {
        expected.delete(placeOf(link));
        count(gold, link.key, 'right');
      } else {
        count(gold, link.key, 'wrong');
        mistake('wrong', link);
      }
    }
    for (const link of expected.values()) {
      count(gold, link.key, 'missed');
      mistake('missed', link);
    }
  }
  return result;
}

export function measures({ right, wrong, missed }: Tally): { precision: number; recall: number; f1: number } {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function empty(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}

function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const known = tallies.get(key) ?? empty();
  tallies.set(key, known);
  return known;
}

/** Where a link stands. An article before a name may belong to it or not: "the Kremlin", "The Hague". */
function placeIn(text: string, { start, end }: Pick<MadeLink, 'start' | 'end'>): string {
  const article = /^the\s+/i.exec(text.slice(start, end));
  return `${start + (article?.[0].length ?? 0)}:${end}`;
}
