import type { Edtf } from '../../knowledge/edtf.ts';

/** A stamp in universal time: it names the moment, and not the day that the newsroom had. */
const UNIVERSAL = /[T\s](\d{2}):\d{2}\S*?\s?(?:Z|[+-]00:?00|UTC|GMT)$/;

/** Newsrooms lie between twelve hours behind universal time and fourteen ahead. */
const BEHIND = 12;
const AHEAD = 24 - 14;

/**
 * The newsroom's own day of a stamp. Content systems store universal time, in which the evening of New York is already the
 * next day; the day that the page writes for its readers, beside the headline or in its address, is the paper's own.
 *
 * @param date The day as the stamp writes it.
 * @param written Days that the page writes, the most telling first. The first that can be the same moment decides.
 */
export function localDay(stamp: string, date: Edtf, written: Iterable<Edtf>): Edtf {
  const hour = UNIVERSAL.exec(stamp.trim())?.[1];
  if (hour === undefined) return date;
  for (const day of written) {
    const apart = (Date.parse(day) - Date.parse(date)) / 86_400_000;
    if (apart === 0 || (apart === -1 && Number(hour) < BEHIND) || (apart === 1 && Number(hour) >= AHEAD))
      return day;
  }
  return date;
}

/** Whether a stamp names the time zone of its day, and that is not universal time. */
export function hasOffset(stamp: string | null): boolean {
  return stamp !== null && /[+-]\d{2}:?\d{2}$/.test(stamp.trim()) && !UNIVERSAL.test(stamp.trim());
}
