import { type Edtf, parseEdtf } from '../../knowledge/edtf.ts';
import type { Article } from '../../recognition/article.ts';
import type { StructuredArticle } from './structured-data.ts';

const META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="publication_date" i]',
  'meta[name="sailthru.date"]',
  'meta[name="cXenseParse:recs:publishtime"]',
  'meta[name="DC.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="DC.date" i]',
  'meta[name="date" i]',
];

/** Text beside the headline that is long is no dateline. */
const DATELINE_LENGTH = 120;

/** The earliest date that is believed: before it there was no web page of news. */
const FIRST_YEAR = 1990;

/**
 * The publication date and where on the page it was found, the most reliable place first: structured data, meta elements,
 * a `<time>` of the article, the page's own dateline, the address. The day is the one the page writes, in its own time
 * zone. Days after `today` are not believed.
 *
 * @param datelines Short texts near the headline and the first paragraphs.
 */
export function findDate(
  document: Document,
  structured: StructuredArticle | undefined,
  container: Element,
  datelines: string[],
  today: Edtf,
): Article['published'] {
  const believable = (text: string | null | undefined) => {
    const date = text ? parseDate(text) : undefined;
    return date && Number(date.slice(0, 4)) >= FIRST_YEAR && date.slice(0, 10) <= dayAfter(today)
      ? date
      : undefined;
  };
  const found = (date: Edtf | undefined, foundIn: NonNullable<Article['published']>['foundIn']) =>
    date && { date, foundIn };
  const firstOf = (texts: Iterable<string | null | undefined>) => {
    for (const text of texts) {
      const date = believable(text);
      if (date) return date;
    }
    return undefined;
  };

  const metas = META.map((selector) => document.querySelector(selector)?.getAttribute('content'));
  return (
    found(believable(structured?.datePublished), 'json-ld') ??
    found(firstOf(metas), 'meta') ??
    found(firstOf(times(document, container)), 'time') ??
    found(firstOf(datelines.filter(({ length }) => length <= DATELINE_LENGTH)), 'dateline') ??
    found(believable(dateInAddress(document)), 'address')
  );
}

/** `<time>` elements that may be the article's own: marked as such, or in or around its container before its end. */
function* times(document: Document, container: Element): Generator<string | null> {
  const marked = document.querySelectorAll(
    'time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"]',
  );
  for (const element of marked)
    yield element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;
  const article =
    container.closest('article, main, [itemtype*="Article"]') ?? container.parentElement ?? container;
  for (const element of article.querySelectorAll('time'))
    yield element.getAttribute('datetime') ?? element.textContent;
}

function dateInAddress(document: Document): string | undefined {
  const match = /[/_-]((?:19|20)\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/_.-]|$)/.exec(
    document.location?.pathname ?? '',
  );
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d{2})';
const ISO = /(?:^|\D)((?:19|20)\d{2})-(\d{2})-(\d{2})(?=\D|$)/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?=T|$)/;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+${DAY},?\\s+${YEAR}\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b${DAY}[\\s-]+(?:of\\s+)?${MONTH}[\\s,-]+${YEAR}\\b`, 'i');

/**
 * The day in a text: ISO 8601, or written with the month's English name. All-number dates with the year last are not
 * read: 10/01/2022 is two different days on two sides of the Atlantic.
 */
export function parseDate(text: string): Edtf | undefined {
  const iso = ISO.exec(text) ?? COMPACT.exec(text.trim());
  if (iso) return parseEdtf(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const [month, day, year] =
    MONTH_FIRST.exec(text)?.slice(1) ??
    (([day, month, year]) => [month, day, year])(DAY_FIRST.exec(text)?.slice(1) ?? []);
  if (!month || !day || !year) return undefined;
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return parseEdtf(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Sites east of the reader are a day ahead. */
function dayAfter(day: Edtf): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
