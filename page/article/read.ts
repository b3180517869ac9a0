import type { Edtf } from '../../knowledge/edtf.ts';
import { type Article, TITLE_BLOCK } from '../../recognition/article.ts';
import { blocksUnder, type PageBlock } from './blocks.ts';
import { clean } from './clean.ts';
import { findContainer, isProse } from './container.ts';
import { findDate } from './date.ts';
import { languageOf } from './language.ts';
import { metaContent } from './meta.ts';
import { isNamedLikeContent } from './skip.ts';
import { structuredArticle } from './structured-data.ts';

/** An article and the places in the page that its blocks were read from. */
export interface PageArticle {
  article: Article;
  blocks: PageBlock[];
}

/** Prose, in characters, that a page must have when its markup declares an article, and when it does not. */
const DECLARED_MIN = 300;
const UNDECLARED_MIN = 1_500;
/** Without a declaration, the share of prose among all text of the body: shops have little. */
const UNDECLARED_SHARE = 0.4;
/** The same where the page has no date either, as every news page has. */
const UNDATED_SHARE = 0.75;
/** Where the element that holds the text is named for what it is: `article-body`, `entry-content`. */
const NAMED_MIN = 600;
/** Without a declaration, as many headings that are links as make a page a listing of articles. */
const LISTING_HEADINGS = 3;

/**
 * A test that costs next to nothing: whether it is worth reading the page at all.
 */
export function mayBeArticle(document: Document): boolean {
  return declaresArticle(document) || document.getElementsByTagName('p').length >= 5;
}

/**
 * Reads the article of a page without changing the page.
 *
 * @param today The reader's day: a publication date after it is not believed.
 * @returns undefined when the page is no article.
 */
export function readArticle(document: Document, today: Edtf): PageArticle | undefined {
  const body = document.body;
  if (!body || !mayBeArticle(document)) return undefined;
  const found = findContainer(body);
  if (!found) return undefined;
  const structured = structuredArticle(document);
  const heading = headingOf(
    document,
    found.element,
    [structured?.headline, metaContent(document, 'og:title'), document.title].map((title) =>
      clean(title ?? ''),
    ),
  );
  const place = { container: found.element, heading, blocks: found.blocks };
  const published = findDate(document, structured?.datePublished, place, today);
  if (!isArticle(document, body, found.element, found.blocks, published !== undefined)) return undefined;
  const title =
    (heading && clean(heading.textContent)) ||
    structured?.headline ||
    metaContent(document, 'og:title') ||
    clean(document.title);
  const inBody = found.blocks.filter(({ element }) => !heading?.contains(element) && !isBareLink(element));
  const headline = heading ? blocksUnder(heading)[0] : undefined;
  const blocks = [
    ...(headline ? [{ ...headline, id: TITLE_BLOCK }] : []),
    ...inBody.map((block, i) => ({ ...block, id: String(i) })),
  ];
  // Captions and tables say little of the language.
  const prose = inBody.filter(isProse).map((block) => block.text.trim());
  const text = [...new Set(prose)].join('\n');
  return {
    article: {
      url: document.location?.href ?? '',
      title,
      ...(published && { published }),
      language: languageOf(
        text,
        document.documentElement.lang || structured?.inLanguage || metaContent(document, 'og:locale'),
      ),
      blocks: blocks.map(({ id, text }) => ({ id, text })),
    },
    blocks,
  };
}

function declaresArticle(document: Document): boolean {
  if (metaContent(document, 'og:type')?.toLowerCase() === 'article') return true;
  if (
    document.querySelector('meta[property="article:published_time"]') ||
    document.querySelectorAll('[itemprop~="articleBody"]').length === 1
  )
    return true;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    if (
      /"@type"\s*:\s*\[?\s*"(?:\w+:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)"/.test(
        script.textContent ?? '',
      )
    )
      return true;
  return false;
}

function isArticle(
  document: Document,
  body: Element,
  container: Element,
  blocks: PageBlock[],
  hasDate: boolean,
): boolean {
  const prose = blocks.filter(isProse).reduce((sum, { text }) => sum + text.trim().length, 0);
  const linked = [...container.querySelectorAll('h1, h2, h3, h4')].filter((heading) =>
    heading.querySelector('a[href]'),
  );
  // Several headlines that are links are a listing, whatever the page declares.
  if (linked.filter(({ tagName }) => tagName.toUpperCase() === 'H1').length >= LISTING_HEADINGS) return false;
  if (declaresArticle(document)) return prose >= DECLARED_MIN;
  if (linked.length >= LISTING_HEADINGS || document.querySelectorAll('h1').length !== 1) return false;
  const all = blocksUnder(body).reduce((sum, { text }) => sum + text.trim().length, 0);
  return (
    prose >= (isNamedLikeContent(container) ? NAMED_MIN : UNDECLARED_MIN) &&
    prose >= all * (hasDate ? UNDECLARED_SHARE : UNDATED_SHARE)
  );
}

/** `Node.DOCUMENT_POSITION_PRECEDING`, by value: the command line reads pages without a global `Node`. */
const PRECEDING = 2;

/** Share of the words of a heading that the page's own title must have for it to be the headline. */
const SAME_TITLE = 0.6;

/**
 * The headline: the h1 that says what the page's own titles say; where none does, the last at or before the text, else
 * the only one of the page. Headings of figures and of what is no article text are none.
 */
function headingOf(document: Document, container: Element, titles: string[]): Element | undefined {
  const headings = [...document.querySelectorAll('h1')].filter(
    (heading) => clean(heading.textContent) !== '' && !heading.closest('figure, aside, nav, footer'),
  );
  const declared = titles.map(wordsOf);
  const likeness = (heading: Element) => {
    const words = [...wordsOf(clean(heading.textContent))];
    return Math.max(
      ...declared.map(
        (title) => words.filter((word) => title.has(word)).length / Math.max(words.length, title.size, 1),
      ),
    );
  };
  const [best] = headings
    .map((heading) => ({ heading, like: likeness(heading) }))
    .filter(({ like }) => like >= SAME_TITLE)
    .sort((a, b) => b.like - a.like);
  if (best) return best.heading;
  const before = headings.filter(
    (heading) =>
      container.contains(heading) || (container.compareDocumentPosition(heading) & PRECEDING) !== 0,
  );
  return before.at(-1) ?? (headings.length === 1 ? headings[0] : undefined);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** A paragraph that is one link leads elsewhere ("Read also: …"). */
function isBareLink(element: Element): boolean {
  const link = element.querySelector('a[href]');
  return link !== null && clean(link.textContent) === clean(element.textContent);
}
