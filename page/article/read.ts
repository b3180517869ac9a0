import type { Edtf } from '../../knowledge/edtf.ts';
import { type Article, TITLE_BLOCK } from '../../recognition/article.ts';
import { contains, queryAll } from '../composed-tree.ts';
import { blocksIn, isAllLink, type PageBlock } from './blocks.ts';
import { clean } from './clean.ts';
import { findContainer, isProse } from './container.ts';
import { findDate } from './date.ts';
import { isSigned, type Place } from './dateline.ts';
import { declaredOf, isWiki, speaksOfArticle } from './declared.ts';
import { headingAbove, headlineOf, textOf } from './headline.ts';
import { languageOf, SAMPLE_LENGTH } from './language.ts';
import { isListing, leadsElsewhere, linkedHeadings } from './listing.ts';
import { metaContent } from './meta.ts';
import { isNamedLikeContent } from './skip.ts';
import { isStanding } from './standing.ts';
import { type StructuredData, structuredData } from './structured-data.ts';

/** An article and the places in the page that its blocks were read from. */
export interface PageArticle {
  article: Article;
  blocks: PageBlock[];
  /** The open shadow roots of the page, in which the article may stand or come to stand. */
  roots: ShadowRoot[];
}

/** Prose, in characters, that a page must have when its markup declares an article, and when it does not. */
const DECLARED_MIN = 300;
const UNDECLARED_MIN = 1_500;
/** Without a declaration, the share of prose among all text of the body: shops have little. */
const UNDECLARED_SHARE = 0.4;
/** The same where the page has no date either, as nearly every news page has. */
const UNDATED_SHARE = 0.75;
/** Where the element that holds the text is named for what it is: `article-body`, `entry-content`. */
const NAMED_MIN = 600;
/** As many headlines that are links make a page a listing of articles, whatever it declares. */
const LISTING_HEADLINES = 3;

const NO_DATA: StructuredData = { types: new Set(), isBroken: false };

/**
 * A test that costs next to nothing: whether it is worth reading the page at all.
 */
export function mayBeArticle(document: Document): boolean {
  return (
    document.getElementsByTagName('p').length >= 5 || speaksOfArticle(document) || hasOpenShadow(document)
  );
}

/** Elements that are looked at for shadow roots: pages whose text stands in them begin with one, and few others do. */
const FIRST_ELEMENTS = 200;

/** Whether the text of a page may stand in open shadow roots. */
export function hasOpenShadow({ body }: Document): boolean {
  const elements = body?.getElementsByTagName('*') ?? [];
  for (let i = 0; i < FIRST_ELEMENTS && i < elements.length; i++) if (elements[i]?.shadowRoot) return true;
  return false;
}

/**
 * Reads the article of a page without changing the page.
 *
 * @param today The reader's day: a publication date after it is not believed.
 * @param isForced The reader wants it read whatever it is.
 * @returns undefined when the page is no article; when forced, only where it has no text.
 */
export function readArticle(document: Document, today: Edtf, isForced = false): PageArticle | undefined {
  const { body } = document;
  if (!body || !(isForced || mayBeArticle(document))) return undefined;
  const roots: ShadowRoot[] = [];
  return articleOf(document, [...blocksIn(body, (root) => roots.push(root))], roots, today, isForced);
}

/**
 * The article of a page, by what is in it.
 *
 * @param all The blocks of the body.
 * @param roots The shadow roots that were read for them.
 */
export function articleOf(
  document: Document,
  all: PageBlock[],
  roots: ShadowRoot[],
  today: Edtf,
  isForced = false,
): PageArticle | undefined {
  const found = isForced ? anyText(document.body, all) : findContainer(document.body, all);
  if (!found) return undefined;
  const wiki = isWiki(document);
  const data = wiki ? NO_DATA : structuredData(document);
  const structured = data.article;
  const titles = [structured?.headline, metaContent(document, 'og:title'), document.title].map(clean);
  const declared = wiki ? undefined : declaredOf(document, found.element, data);
  if (declared === 'other' && !isForced) return undefined;
  const heading = headlineOf(document, found.element, titles, roots);
  const place: Place = { container: found.element, heading, blocks: found.blocks, roots };
  const published = findDate(document, structured?.datePublished, place, today);
  const origin = published ? 'dated' : isSigned(place) ? 'signed' : undefined;
  if (!isForced && (declared === 'other' || !isArticle(document, all, place, declared, origin)))
    return undefined;
  // A headline that leads elsewhere, and none of the page itself: a list, and be it of one.
  if (!isForced && !structured && !heading) {
    const above = headingAbove(document, found.blocks.find(isProse)?.element ?? found.element, roots);
    if (above && leadsElsewhere(document, above)) return undefined;
  }
  const title = (heading && textOf(heading)) || titles.find(Boolean) || '';
  const inBody = found.blocks.filter(
    (block) =>
      !(block.heading && heading && contains(heading, block.element)) && (isForced || !isBareLink(block)),
  );
  for (const [i, block] of inBody.entries()) block.id = String(i);
  // Mostly it has been read with all the others.
  const headline = heading && (all.find((block) => block.heading === heading) ?? [...blocksIn(heading)][0]);
  const blocks = headline ? [{ ...headline, id: TITLE_BLOCK }, ...inBody] : inBody;
  return {
    article: {
      url: addressOf(document),
      title,
      ...(published && { published }),
      language: languageOf(
        sampleOf(inBody, isForced),
        document.documentElement.lang || structured?.inLanguage || metaContent(document, 'og:locale'),
      ),
      blocks: blocks.map(({ id, text }) => ({ id, text })),
    },
    blocks,
    roots,
  };
}

/** Where a document is; one that a page has written into a frame is where the page is. */
function addressOf({ location, baseURI }: Document): string {
  return !location || location.protocol === 'about:' ? baseURI : location.href;
}

/**
 * Whether text that stands at a place is an article. What declares one needs little; what is called one by a content system
 * that calls every page so must be neither a list nor a standing page; what declares nothing has to say when or by whom it
 * was written, as forms, terms and lists of books do not, and to be mostly prose.
 */
function isArticle(
  document: Document,
  all: PageBlock[],
  place: Place,
  declared: 'article' | 'perhaps' | undefined,
  origin: 'dated' | 'signed' | undefined,
): boolean {
  const { container, heading, blocks } = place;
  const prose = blocks.filter(isProse).reduce((sum, { text }) => sum + text.trim().length, 0);
  const linked = linkedHeadings(document, blocks);
  if (linked.filter(({ tagName }) => tagName.toUpperCase() === 'H1').length >= LISTING_HEADLINES)
    return false;
  if (declared === 'article') return prose >= DECLARED_MIN;
  if (isListing(document, blocks)) return false;
  if (declared === 'perhaps' && origin) return prose >= DECLARED_MIN;
  if (!heading || queryAll(document, 'h1', place.roots).length !== 1) return false;
  if (declared === 'perhaps') return prose >= DECLARED_MIN && !isStanding(document);
  if (!origin) return false;
  const total = all.reduce((sum, { text }) => sum + text.trim().length, 0);
  return (
    prose >= (isNamedLikeContent(container) ? NAMED_MIN : UNDECLARED_MIN) &&
    prose >= total * (origin === 'dated' ? UNDECLARED_SHARE : UNDATED_SHARE)
  );
}

/** Where a page that is no article has its text: where most of it stands together, or everywhere. */
function anyText(body: HTMLElement, all: PageBlock[]): { element: Element; blocks: PageBlock[] } | undefined {
  const length = (blocks: PageBlock[]) => blocks.reduce((sum, { text }) => sum + text.trim().length, 0);
  const found = findContainer(body, all);
  if (found && length(found.blocks) >= length(all) / 2) return found;
  return length(all) > 0 ? { element: body, blocks: all } : undefined;
}

/** A paragraph that is one link leads elsewhere ("Read also: …"). */
function isBareLink(block: PageBlock): boolean {
  if (!isAllLink(block)) return false;
  const { element } = block;
  const link = element.querySelector('a[href]');
  return link !== null && clean(link.textContent) === clean(element.textContent);
}

/** Text enough to tell the language by. Captions and tables say little of it, and the same text said twice no more. */
function sampleOf(blocks: PageBlock[], withAll: boolean): string {
  const texts = new Set<string>();
  let length = 0;
  for (const block of blocks) {
    if (length > SAMPLE_LENGTH) break;
    const text = block.text.trim();
    if (!(withAll || isProse(block)) || texts.has(text)) continue;
    texts.add(text);
    length += text.length;
  }
  return [...texts].join('\n');
}
