import { isOwnAddress } from './address.ts';

/** What the page's JSON-LD says of its article. */
interface StructuredArticle {
  headline?: string;
  datePublished?: string;
  inLanguage?: string;
}

/** What the page's JSON-LD says it is. */
export interface StructuredData {
  article?: StructuredArticle;
  /** The schema.org types of the page and what it is about, without their address. */
  types: Set<string>;
  /** Whether some of it is broken, and speaks of an article. */
  isBroken: boolean;
}

/** schema.org types of a single piece of journalism or prose. */
export const ARTICLE_TYPE =
  /^(?:Article|(?:\w+)?NewsArticle|LiveBlogPosting|BlogPosting|Report|AdvertiserContentArticle)$/;

/** A regular expression instead of a parser: for what cannot be parsed, and for what must cost nothing. */
const ARTICLE_IN_JSON =
  /"@type"\s*:\s*\[?\s*"(?:\w+:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting)"/;

/** Depth to which graphs are followed: `@graph`, `mainEntity`, lists in lists. */
const MAX_DEPTH = 4;

/** As many articles that are not this page's make it a list of them. */
const LIST = 3;

/** Whether JSON-LD that is not parsed speaks of an article, be it the page's or one that it lists. */
export function jsonSpeaksOfArticle(json: string): boolean {
  return ARTICLE_IN_JSON.test(json);
}

type Node = Record<string, unknown>;

/**
 * The page's JSON-LD. Blocks that are not JSON are passed over, as search engines do. Articles in an `ItemList` are a
 * listing's, not the page's; of several side by side, the page's is the one of its address or its title, else the first of
 * two.
 */
export function structuredData(document: Document): StructuredData {
  const nodes: Node[] = [];
  let isBroken = false;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    try {
      collect(parse(text), 0, nodes);
    } catch {
      // Broken JSON-LD is common and none of the reader's business.
      isBroken ||= jsonSpeaksOfArticle(text);
    }
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  const own =
    articles.find((node) => isAddressOf(document, node)) ??
    articles.find((node) => isTitleOf(document, node)) ??
    (articles.length < LIST ? articles[0] : undefined);
  const types = new Set(nodes.flatMap(typesOf));
  if (!own) return { types: new Set([...types].filter((type) => !ARTICLE_TYPE.test(type))), isBroken };
  const article = {
    ...string('headline', own.headline ?? own.name),
    ...string('datePublished', own.datePublished ?? own.dateCreated),
    ...string('inLanguage', own.inLanguage),
  };
  return { article, types, isBroken };
}

/** Line breaks within strings, comments around the whole: what browsers of old asked for is not JSON. */
function parse(text: string): unknown {
  const from = text.search(/[[{]/);
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids within strings.
  return JSON.parse(text.slice(from, to + 1).replace(/[\u0000-\u001f]+/g, ' '));
}

function collect(value: unknown, depth: number, nodes: Node[]): void {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, depth + 1, nodes);
    return;
  }
  const node = value as Node;
  if (node['@type']) nodes.push(node);
  collect(node['@graph'], depth + 1, nodes);
  collect(node.mainEntity, depth + 1, nodes);
}

function typesOf(node: Node): string[] {
  return [node['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : []));
}

function isAddressOf(document: Document, node: Node): boolean {
  const main = node.mainEntityOfPage as Node | string | undefined;
  return [node.url, node['@id'], typeof main === 'object' ? (main?.['@id'] ?? main?.url) : main].some(
    (address) => isOwnAddress(document, address),
  );
}

function isTitleOf(document: Document, node: Node): boolean {
  const headline = typeof node.headline === 'string' ? folded(node.headline) : '';
  return headline !== '' && folded(document.title).includes(headline);
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function string<K extends string>(key: K, value: unknown): { [P in K]?: string } {
  return (typeof value === 'string' && value.trim() !== '' ? { [key]: value.trim() } : {}) as {
    [P in K]?: string;
  };
}
