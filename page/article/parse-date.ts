import { type Edtf, parseEdtf } from '../../knowledge/edtf.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/**
 * The name of a month, looked up afterwards: an expression with all of them takes longer to compile than it takes to read a
 * page's dates.
 */
const WORD = '[a-z]{3,9}';
const DAY = '\\d{1,2}';
const YEAR = '(?:19|20)\\d{2}';
/** As Java and Unix print it between day and year: `Mon Aug 03 12:45:00 EDT 2015`. */
const CLOCK = '(?:\\d{1,2}:\\d{2}(?::\\d{2})?\\s+(?:[a-z]{2,5}\\s+|[+-]\\d{4}\\s+)?)?';

/** One alternative for each order of the three; the names of the groups say what stands where. */
const DATE = new RegExp(
  [
    `(?<!\\d)(?<y1>${YEAR})(?:[-/.年]\\s?)(?<m1>\\d{1,2})(?:[-/.月]\\s?)(?<d1>${DAY})(?!\\d)`,
    `\\b(?<m2>${WORD})\\.?\\s+(?<d2>${DAY})(?:st|nd|rd|th)?,?\\s+${CLOCK}(?<y2>${YEAR})\\b`,
    `\\b(?<d3>${DAY})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?<m3>${WORD})\\.?[\\s,-]+(?<y3>${YEAR})\\b`,
    `(?<![\\d/.-])(?<a>\\d{1,2})(?<sep>[/.-])(?<b>\\d{1,2})\\k<sep>(?<y4>${YEAR})(?!\\d)`,
  ].join('|'),
  'gi',
);
/** What machines are told, with and without dashes: most dates that are looked at, and the expression above is a large one. */
const STAMP = /^((?:19|20)\d{2})(-?)(\d{2})\2(\d{2})(?=T|$)/;

/** What stands before the date of a change or a term, and what before that of the publication. */
const CHANGED =
  /\b(?:updated?|modified|edited on|revised|corrected|reviewed|amended|effective|expires|deadline)\b/gi;
const PUBLISHED = /\b(?:published|posted|original(?:ly)?|created|issued)\b/gi;

/**
 * The day in a text: ISO 8601, year first with other signs, or written with the month's English name. All-number dates with
 * the year last are read where one number can only be the day: 10/01/2022 is two different days on two sides of the
 * Atlantic. The date of a change ("Updated: …") is passed over, as it says nothing of the publication.
 */
export function parseDate(text: string): Edtf | undefined {
  const stamp = STAMP.exec(text.trim());
  if (stamp) return dayOf(stamp[1], stamp[3], stamp[4]);
  let end = 0;
  DATE.lastIndex = 0;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const g = match.groups ?? {};
    const word = g.m2 ?? g.m3;
    const month = word ? numberOf(word) : g.m1;
    if (word && !month) {
      // What is no date may have one in it.
      DATE.lastIndex = match.index + 1;
      continue;
    }
    const label = text.slice(end, match.index);
    end = match.index + match[0].length;
    const date = g.a
      ? dayOfNumbers(Number(g.a), Number(g.b), g.y4)
      : dayOf(g.y1 ?? g.y2 ?? g.y3, month, g.d1 ?? g.d2 ?? g.d3);
    if (date && !saysChanged(label)) return date;
  }
  return undefined;
}

/** Whether the words before a date say that something was changed on it. "First published, then updated" ends with a change. */
export function saysChanged(label: string): boolean {
  const last = (pattern: RegExp) => [...label.matchAll(pattern)].at(-1)?.index ?? -1;
  const changed = last(CHANGED);
  return changed >= 0 && changed > last(PUBLISHED);
}

/** The number of the month that a word names, in full or cut to its first three letters; September to four as well. */
function numberOf(word: string): string | undefined {
  const name = word.toLowerCase().replace(/^sept$/, 'sep');
  const index = MONTHS.findIndex((month) => month === name || month.slice(0, 3) === name);
  return index < 0 ? undefined : String(index + 1);
}

function dayOfNumbers(a: number, b: number, year: string | undefined): Edtf | undefined {
  if (a === b || a > 12) return dayOf(year, String(b), String(a));
  return b > 12 ? dayOf(year, String(a), String(b)) : undefined;
}

function dayOf(year = '', month = '', day = ''): Edtf | undefined {
  return parseEdtf(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
