/**
 * Dates that keep their precision: `2019`, `2019-03` or `2019-03-20`, the calendar-date part of EDTF (ISO 8601-2,
 * level 0). A year is never turned into its first of January: what is compared is the span of days a date may mean.
 */
export type Edtf = string & { readonly edtf: unique symbol };

const PATTERN = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The date as written, or undefined when it is not a date of that form or no day of the calendar. */
export function parseEdtf(text: string): Edtf | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const month = match[2] === undefined ? 1 : Number(match[2]);
  const day = match[3] === undefined ? 1 : Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(Number(match[1]), month)) return undefined;
  return text as Edtf;
}

/** The first day the date may mean, as `YYYY-MM-DD`. */
export function firstDay(date: Edtf): Edtf {
  return (date + '-01-01'.slice(date.length - 4)) as Edtf;
}

/** The last day the date may mean, as `YYYY-MM-DD`. */
export function lastDay(date: Edtf): Edtf {
  if (date.length === 4) return `${date}-12-31` as Edtf;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${daysInMonth(year, month)}` as Edtf;
}

/** Whether all of `a` lies before all of `b`. */
export function isBefore(a: Edtf, b: Edtf): boolean {
  return lastDay(a) < firstDay(b);
}

/** Order for sorting: by first day, the more precise date first among equals. */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const [x, y] = [firstDay(a), firstDay(b)];
  return x < y ? -1 : x > y ? 1 : b.length - a.length;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
