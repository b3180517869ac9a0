import { isOwnAddress } from './address.ts';
import { linkShare, type PageBlock } from './blocks.ts';
import { isProse } from './container.ts';
import { parseDate } from './parse-date.ts';

/** As many pieces that lead elsewhere make a list of them. */
const PIECES = 3;
/** The share of all paragraphs that are teasers: in an article a link to another stands between some of them. */
const TEASERS = 0.5;
/** The share of all paragraphs that begin a dated message: a few paragraphs make one. */
const MESSAGES = 0.25;
/** As many paragraphs with no link between them are a text of the page's own, whatever is listed below it. */
const OWN_TEXT = 4;
/** What stands between two paragraphs of a list and is longer is more than a label. */
const LABEL_LENGTH = 120;
/** A block that is all link, give or take an icon. */
const ALL_LINK = 0.8;

/**
 * Whether the text is a list of pieces of others: teasers under links, posts under headlines that lead to them, messages
 * each under its own date.
 */
export function isListing(document: Document, blocks: PageBlock[]): boolean {
  const isParagraph = (block: PageBlock) => isProse(block) && !block.heading;
  const beforeText = blocks.slice(0, blocks.findLastIndex(isParagraph) + 1);
  if (linkedHeadings(document, beforeText).length >= PIECES) return true;
  let [paragraphs, teasers, dated, run, longest] = [0, 0, 0, 0, 0];
  let opener: 'link' | 'date' | undefined;
  for (const block of blocks) {
    if (isParagraph(block)) {
      paragraphs++;
      if (opener === 'link') teasers++;
      if (opener === 'date') dated++;
      run = opener ? 1 : run + 1;
      longest = Math.max(longest, run);
      opener = undefined;
    } else if (linkShare(block) >= ALL_LINK) opener ??= 'link';
    else if (isDateLabel(block)) opener = 'date';
  }
  if (dated >= PIECES && dated >= paragraphs * MESSAGES) return true;
  return teasers >= PIECES && teasers >= paragraphs * TEASERS && longest < OWN_TEXT;
}

/** A short text with a date; the date of a quotation, such as an embedded message, begins nothing. */
function isDateLabel({ element, text }: PageBlock): boolean {
  return (
    text.trim().length <= LABEL_LENGTH &&
    !element.closest('blockquote, figure') &&
    parseDate(text) !== undefined
  );
}

/** Headings among blocks that lead to other pages. */
export function linkedHeadings(document: Document, blocks: PageBlock[]): Element[] {
  const headings = new Set(blocks.flatMap(({ heading }) => heading ?? []));
  return [...headings].filter((heading) => leadsElsewhere(document, heading));
}

/** Whether a heading is a link to another page, or stands in one; a headline may well be a link to its own. */
export function leadsElsewhere(document: Document, heading: Element): boolean {
  const href = (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href') ?? '#';
  return !href.startsWith('#') && !isOwnAddress(document, href);
}
