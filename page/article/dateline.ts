import { closest, contains, isBefore, parentOf, queryAll } from '../composed-tree.ts';
import { blocksIn, type PageBlock } from './blocks.ts';
import { clean } from './clean.ts';
import { isProse } from './container.ts';
import { isOfArticle } from './meta.ts';
import { saysChanged } from './parse-date.ts';

/** A text beside the headline that is longer is no dateline. */
const DATELINE_LENGTH = 120;
/** As many elements named for dates are looked at. */
const MAX_MARKED = 12;
/** As many blocks at the beginning of the text may be a dateline. */
const FIRST_BLOCKS = 3;
/** A sentence has more words of its own than "Posted by our correspondent on". */
const MAX_WORDS = 2;

const NAMED = ['date', 'publish', 'posted', 'timestamp', 'time', 'byline', 'meta']
  .map((name) => `[class*="${name}" i]`)
  .join();

/** Names of what holds the dates of others: comments, teasers, and the day of the visit. */
const OTHERS =
  /comment|related|recommend|teaser|promo|sidebar|widget|popular|trending|ticker|(?:^|[\s_-])(?:cards?|latest|most-?read|more|today|current|clock|weather)(?:$|[\s_-])/i;

/** Words of labels, which a dateline may have any number of. */
const LABELS =
  /^(?:published|posted|updated?|first|last|modified|created|mins?|minutes?|read|reading|and|edt|est|gmt|utc)$/;

/** Where the article stands in the page. */
export interface Place {
  container: Element;
  heading?: Element | undefined;
  blocks: PageBlock[];
  /** The open shadow roots of the page. */
  roots?: ShadowRoot[];
}

/**
 * `<time>` elements, and those marked alike, that may give the article's date of publication, the most telling first: what
 * is marked as that, what stands beside the headline, what stands in the text's element. Dates of comments, teasers and
 * changes are left out, and so are those that a paragraph tells of.
 */
export function publicationTimes(document: Document, place: Place): Element[] {
  const marked = queryAll(
    document,
    'time[pubdate], [itemprop~="datePublished"], time.published, abbr.published, .dt-published',
    place.roots,
  ).filter((element) => element.tagName.toUpperCase() !== 'META');
  const times = queryAll(scopeOf(place), 'time', place.roots);
  const isBeside = besideHeadline(place);
  return [...marked, ...times.filter(isBeside), ...times.filter((time) => !isBeside(time))].filter(
    (element) =>
      isArticles(element, place) && isOfArticle(element) && !isTold(element) && !isOfChange(element),
  );
}

/** Short texts that may hold the page's dateline: around the headline and at the beginning of the text. */
export function datelines(place: Place): string[] {
  const { heading, blocks, roots } = place;
  // Where headline and text share an element, a short sentence of the text is no dateline.
  const around: PageBlock[] = [];
  const holder = heading && parentOf(heading);
  for (const block of holder ? blocksIn(holder) : []) {
    if (isProse(block)) break;
    around.push(block);
  }
  const isBeside = besideHeadline(place);
  const marked = queryAll(scopeOf(place), NAMED, roots)
    .filter((element) => isBeside(element) && isArticles(element, place) && !isOfChange(element))
    .slice(0, MAX_MARKED)
    .map((element) => ({ element, text: element.textContent }));
  return [...around, ...marked, ...blocks.slice(0, FIRST_BLOCKS)]
    .filter(({ element }) => !isFact(element))
    .map(({ text }) => clean(text))
    .filter((text) => text.length <= DATELINE_LENGTH && isLabel(text));
}

/** Whether a text beside the headline names an author or says how long ago it was written. */
export function isSigned(place: Place): boolean {
  return datelines(place).some((text) => /^by\s|\bago\b|^(?:today|yesterday)\b/i.test(text));
}

/** What a `<time>` or the like says: to machines, and to readers. */
export function saysOf(element: Element): { machine: string | null; reader: string } {
  return {
    machine:
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title'),
    reader: clean(element.textContent),
  };
}

/** The element that holds text and headline, and the article that content systems mark. */
function scopeOf({ container, heading }: Place): Element {
  const article =
    closest(container, 'article, main, [itemtype*="Article"]') ?? parentOf(container) ?? container;
  let scope: Element | null = article;
  while (scope && heading && !contains(scope, heading)) scope = parentOf(scope);
  return scope ?? article;
}

/** Whether an element stands between the headline and the first paragraph, or in one element with the headline. */
function besideHeadline({ heading, blocks }: Place): (element: Element) => boolean {
  const first = blocks.find(isProse)?.element;
  const holder = heading && parentOf(heading);
  return (element) => {
    if (first && !isBefore(element, first)) return false;
    return !heading || isBefore(heading, element) || (holder != null && contains(holder, element));
  };
}

/** Whether neither a teaser nor anything named for others stands between an element and the article. */
function isArticles(element: Element, { container, heading }: Place): boolean {
  if (element.closest('aside, nav')) return false;
  // A date may be a link itself, to its own page or the archive of the day.
  const link = element.closest('a[href]');
  if (link && clean(link.textContent) !== clean(element.textContent)) return false;
  for (let around: Element | null = element; around; around = parentOf(around)) {
    if (contains(around, container) || (heading && contains(around, heading))) return true;
    if (OTHERS.test(`${around.id} ${around.getAttribute('class') ?? ''}`)) return false;
  }
  return true;
}

/** Whether an element is a row in a table of facts: what was founded or born on a day was not published then. */
function isFact(element: Element): boolean {
  return element.closest('tr')?.querySelector(':scope > th') != null;
}

/** Whether a date is part of what a paragraph tells. */
function isTold(element: Element): boolean {
  return clean(element.closest('p')?.textContent).length > DATELINE_LENGTH;
}

/** Whether a date is marked as that of a change, or the words before it say so. */
function isOfChange(element: Element): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (/publish|pubdate|entry-date/i.test(names)) return false;
  return /updated|modified/i.test(names) || saysChanged(labelOf(element));
}

/** The words before an element and at its beginning, back to the last number: what stands before that belongs to it. */
function labelOf(element: Element): string {
  let before = '';
  for (let around: Element | null = element, steps = 0; around && steps < 3 && before === ''; steps++) {
    let text = '';
    for (let node = around.previousSibling; node; node = node.previousSibling) {
      // The headline is no label, whatever it says of deadlines and updates.
      if (isHeading(node)) return ownLabel(element);
      text = node.textContent + text;
    }
    before = clean(text);
    around = around.parentElement;
  }
  return `${/\D*$/.exec(before)?.[0] ?? ''} ${ownLabel(element)}`;
}

function ownLabel(element: Element): string {
  return /^\D*/.exec(clean(element.textContent))?.[0] ?? '';
}

function isHeading(node: Node): boolean {
  return (
    node.nodeType === 1 &&
    ((node as Element).matches('h1, h2, h3') || (node as Element).querySelector('h1') !== null)
  );
}

/** Whether a text is no sentence: "The bridge was opened on 3 June 2011." tells of another day. */
function isLabel(text: string): boolean {
  const words = text.match(/(?<!\p{L})\p{Ll}{3,}/gu) ?? [];
  return words.filter((word) => !LABELS.test(word)).length <= MAX_WORDS;
}
