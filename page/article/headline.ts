import { contains, isBefore, queryAll } from '../composed-tree.ts';
import { isFrontPage } from './address.ts';
import { blocksIn } from './blocks.ts';
import { clean } from './clean.ts';
import { WORDS_AND_NUMBERS } from './words.ts';

/** Share of the words of a heading that the page's own title must have for it to be the headline. */
const SAME_TITLE = 0.6;

/**
 * The headline: the h1 that says what the page's own titles say; where none does, the last at or before the text, else
 * the only one of the page. Headings of figures and of what is no article text are none, and neither is the name of the
 * paper: where the h1 is that, the headline is a lower heading that says what the titles say.
 */
export function headlineOf(
  document: Document,
  container: Element,
  titles: string[],
  roots: ShadowRoot[],
): Element | undefined {
  const headings = headingsOf(document, 'h1', roots);
  const best =
    likest(headings, titles) ?? likest(headingsOf(document, 'h2, h3', roots), titles.map(withoutSite));
  if (best) return best;
  const before = headings.filter((heading) => contains(container, heading) || isBefore(heading, container));
  return before.at(-1) ?? (headings.length === 1 ? headings[0] : undefined);
}

function headingsOf(document: Document, selector: string, roots: ShadowRoot[]): Element[] {
  return queryAll(document, selector, roots).filter(
    (heading) =>
      textOf(heading) !== '' && !heading.closest('figure, aside, nav, footer') && !isLogo(document, heading),
  );
}

/** The text of a heading, which may stand in a shadow root or be put into a slot. */
export function textOf(heading: Element): string {
  return clean(heading.textContent) || clean([...blocksIn(heading)].map(({ text }) => text).join(' '));
}

function likest(headings: Element[], titles: string[]): Element | undefined {
  const declared = titles.map(wordsOf);
  const likeness = (heading: Element) => {
    const words = [...wordsOf(textOf(heading))];
    return Math.max(
      ...declared.map(
        (title) => words.filter((word) => title.has(word)).length / Math.max(words.length, title.size, 1),
      ),
    );
  };
  return headings
    .map((heading) => ({ heading, like: likeness(heading) }))
    .filter(({ like }) => like >= SAME_TITLE)
    .sort((a, b) => b.like - a.like)[0]?.heading;
}

/**
 * The last heading before a text, unless it is the name of the site. Where the page's own titles do not say what it says, it
 * may be that of another page.
 */
export function headingAbove(document: Document, text: Element, roots: ShadowRoot[]): Element | undefined {
  return headingsOf(document, 'h1, h2, h3, h4', roots).findLast((heading) => isBefore(heading, text));
}

/** The name of the site: a heading that is a link to its front page. */
function isLogo(document: Document, heading: Element): boolean {
  const href = (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href');
  return typeof href === 'string' && isFrontPage(document, href);
}

/** The longest part of a title: the name of the site, before or behind it, is mostly the shorter one. */
function withoutSite(title: string): string {
  return title.split(/\s+[|–—·•:-]\s+|\s*\|\s*/).reduce((a, b) => (b.length > a.length ? b : a));
}

/** What is made of these words is a share, for which it does not matter that a few signs count as letters. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORDS_AND_NUMBERS));
}
