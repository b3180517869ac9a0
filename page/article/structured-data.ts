/** What the page's JSON-LD says of its article. */
export interface StructuredArticle {
  headline?: string;
  datePublished?: string;
  inLanguage?: string;
}

/** schema.org types of a single piece of journalism or prose. */
const ARTICLE_TYPE =
  /^(?:Article|NewsArticle|ReportageNewsArticle|AnalysisNewsArticle|BackgroundNewsArticle|OpinionNewsArticle|ReviewNewsArticle|LiveBlogPosting|BlogPosting|Report|AskPublicNewsArticle|AdvertiserContentArticle|TechArticle|ScholarlyArticle)$/;

/** Depth to which graphs are followed: `@graph`, `mainEntity`, lists in lists. */
const MAX_DEPTH = 4;

/**
 * The first article in the page's JSON-LD. Blocks that are not JSON are passed over, as search engines do. Articles in an
 * `ItemList` are a listing's, not the page's.
 */
export function structuredArticle(document: Document): StructuredArticle | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      const article = findArticle(JSON.parse(script.textContent ?? ''), 0);
      if (article) return article;
    } catch {
      // Broken JSON-LD is common and none of the reader's business.
    }
  }
  return undefined;
}

function findArticle(value: unknown, depth: number): StructuredArticle | undefined {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    for (const item of value) {
      const article = findArticle(item, depth + 1);
      if (article) return article;
    }
    return undefined;
  }
  const node = value as Record<string, unknown>;
  const types = [node['@type']].flat();
  if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type.replace(/^.*[/#:]/, ''))))
    return {
      ...string('headline', node.headline ?? node.name),
      ...string('datePublished', node.datePublished ?? node.dateCreated),
      ...string('inLanguage', node.inLanguage),
    };
  return findArticle(node['@graph'], depth + 1) ?? findArticle(node.mainEntity, depth + 1);
}

function string<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return (typeof value === 'string' && value.trim() !== '' ? { [key]: value.trim() } : {}) as {
    [P in K]?: string;
  };
}
