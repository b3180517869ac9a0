import type { Edtf } from '../../knowledge/edtf.ts';
import type { Article } from '../../recognition/article.ts';
import { datelines, type Place, publicationTimes, saysOf } from './dateline.ts';
import { hasOffset, localDay } from './local-day.ts';
import { metaDates } from './meta.ts';
import { parseDate } from './parse-date.ts';

/** The earliest date that is believed: before it there was no web page of news. */
const FIRST_YEAR = 1990;

/**
 * The publication date and where on the page it was found, the most reliable place first: structured data, meta elements,
 * a `<time>` of the article, the page's own dateline, the address. The day is the page's own: the one it writes in its own
 * time zone, and where it gives universal time to machines, the one it writes for readers. Days after `today` are not
 * believed.
 *
 * @param stamp The date in the structured data.
 */
export function findDate(
  document: Document,
  stamp: string | undefined,
  place: Place,
  today: Edtf,
): Article['published'] {
  const believable = (text: string | null | undefined) => {
    const date = text ? parseDate(text) : undefined;
    if (!date || Number(date.slice(0, 4)) < FIRST_YEAR) return undefined;
    return date <= today || date <= dayAfter(today) ? date : undefined;
  };
  // Each place is looked at no sooner than it is asked for: the first mostly tells.
  const times = once(() => publicationTimes(document, place).map(saysOf));
  const lines = once(() => datelines(place));
  const address = () => [dateInAddress(document)];
  const written = function* () {
    const ofTimes = () =>
      times().map(({ machine, reader }) => (parseDate(reader) || !hasOffset(machine) ? reader : machine));
    for (const texts of [ofTimes, lines, address])
      for (const text of texts()) {
        const date = believable(text);
        if (date) yield date;
      }
  };

  const candidates: [NonNullable<Article['published']>['foundIn'], () => (string | null | undefined)[]][] = [
    ['json-ld', () => [stamp]],
    ['meta', () => metaDates(document)],
    ['time', () => times().flatMap(({ machine, reader }) => [machine, reader])],
    ['dateline', lines],
    ['address', address],
  ];
  for (const [foundIn, texts] of candidates)
    for (const text of texts()) {
      const date = believable(text);
      if (date) return { date: localDay(text ?? '', date, written()), foundIn };
    }
  return undefined;
}

function once<T>(find: () => T): () => T {
  let found: { value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function dateInAddress(document: Document): string | undefined {
  const path = document.location?.pathname ?? '';
  const numbers = /[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(path);
  if (numbers) return `${numbers[1]}-${numbers[2]}-${numbers[3]}`;
  const words = /\/((?:19|20)\d{2})\/([a-z]{3,9}|\d{1,2})\/(\d{1,2})(?=\/|$)/i.exec(path);
  if (!words) return undefined;
  return Number(words[2]) ? words.slice(1).join('/') : `${words[3]} ${words[2]} ${words[1]}`;
}

/** Sites east of the reader are a day ahead. */
function dayAfter(day: Edtf): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
