/**
 * Whether a link leads to the page it stands on, by the page's address or the one that it calls its own. A link without a
 * query is the page with one: what is added there mostly says where the reader came from.
 */
export function isOwnAddress(document: Document, link: unknown): boolean {
  const there = parse(document, link);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  return [document.location?.href, canonical].some((own) => {
    const here = parse(document, own);
    return (
      here !== undefined &&
      here.pathname === there?.pathname &&
      (here.search === there.search || there.search === '')
    );
  });
}

/** Whether a link leads to the front page of a site. */
export function isFrontPage(document: Document, link: string): boolean {
  const there = parse(document, link);
  return there?.pathname === '/' && there.search === '';
}

function parse(document: Document, address: unknown): URL | undefined {
  if (typeof address !== 'string' || !URL.canParse(address, document.baseURI)) return undefined;
  return new URL(address, document.baseURI);
}
