import { metaContent } from './meta.ts';
import { ARTICLE_TYPE, jsonSpeaksOfArticle, type StructuredData } from './structured-data.ts';

/**
 * What a page says it is: an article; perhaps one, as content systems say of every inner page; something else. undefined
 * where it says nothing.
 */
type Declared = 'article' | 'perhaps' | 'other';

/** schema.org types of pages that are no news even where they are called an article as well. */
const NEVER_NEWS = /^(?:Recipe|JobPosting|DiscussionForumPosting|QAPage|Quiz)$/;

/** schema.org types of pages that are no news unless they are called an article as well. */
const OTHER_TYPE =
  /^(?:Product(?:Group)?|CollectionPage|SearchResultsPage|ProfilePage|AboutPage|ContactPage|CheckoutPage|FAQPage|ItemList|HowTo|TechArticle|APIReference|ScholarlyArticle|Event|Course|Book|Movie|TVSeries|TVEpisode|SoftwareApplication|WebApplication|MobileApplication|Dataset)$/;

/** The same in Open Graph. */
const OTHER_OG =
  /^(?:product|video|music|profile|book|place|restaurant|hotel|movie|tv_show|game|musician|actor|author)\b/i;

/** Whether anything on the page speaks of an article, at next to no cost; {@link declaredOf} looks closer. */
export function speaksOfArticle(document: Document): boolean {
  return (
    ogType(document) === 'article' ||
    isMarkedArticle(document) ||
    [...document.querySelectorAll('script[type="application/ld+json" i]')].some((script) =>
      jsonSpeaksOfArticle(script.textContent ?? ''),
    )
  );
}

/**
 * @param container The element that holds the text: microdata around it counts like JSON-LD.
 */
export function declaredOf(
  document: Document,
  container: Element,
  data: StructuredData,
): Declared | undefined {
  const around = microdataAround(container);
  const types = [...data.types, ...around];
  if (types.some((type) => NEVER_NEWS.test(type))) return 'other';
  if (data.article || around.some((type) => ARTICLE_TYPE.test(type))) return 'article';
  // Posts of some systems come with lists and questions of their own.
  if (metaContent(document, 'article:published_time') !== undefined) return 'article';
  const type = ogType(document);
  if (types.some((name) => OTHER_TYPE.test(name)) || OTHER_OG.test(type)) return 'other';
  if (data.isBroken || isMarkedArticle(document)) return 'article';
  return type === 'article' ? 'perhaps' : undefined;
}

/**
 * Software for encyclopaedias and manuals: what it declares an article is a lemma, and its date that of the first draft.
 * Those of its pages that are news write their date themselves.
 */
export function isWiki(document: Document): boolean {
  return /^(?:mediawiki|dokuwiki|docusaurus|docutils|sphinx|mkdocs|gitbook)/i.test(
    metaContent(document, 'generator') ?? '',
  );
}

function isMarkedArticle(document: Document): boolean {
  return (
    metaContent(document, 'article:published_time') !== undefined ||
    document.querySelectorAll('[itemprop~="articleBody"]').length === 1
  );
}

function ogType(document: Document): string {
  return metaContent(document, 'og:type')?.toLowerCase() ?? '';
}

function microdataAround(container: Element): string[] {
  const types: string[] = [];
  for (
    let around = container.closest('[itemtype]');
    around;
    around = around.parentElement?.closest('[itemtype]') ?? null
  )
    types.push((around.getAttribute('itemtype') ?? '').replace(/^.*[/#]/, ''));
  return types;
}
