/**
 * What a `<meta>` element says. The content is read from `value` where the page has put it there, as the first manuals of
 * Twitter's cards did and many pages still do.
 */
export function metaContent(document: Document, name: string): string | undefined {
  // A query would look through the whole page for what most pages lack.
  for (const meta of document.getElementsByTagName('meta'))
    if (meta.getAttribute('property') === name || meta.name === name) return contentOf(meta);
  return undefined;
}

/**
 * Names of `<meta>` elements that give the date of publication, the most telling first; letters and digits only, since
 * each is spelt with colons, dots, dashes and capitals as it pleases. `date` is last: some pages mean the day of the visit.
 */
const DATES =
  `articlepublishedtime ogarticlepublishedtime articlepublished datepublished parselypubdate pubdate publishdate
  publisheddate publicationdate originalpublicationdate articledateoriginal cxenseparserecspublishtime
  citationpublicationdate citationonlinedate citationdate dcdateissued dctermsissued dctermscreated dcdatecreated dcdate
  dctermsdate published publishedat sailthrudate date`.split(/\s+/);

/** The dates of publication in the page's `<meta>` elements, the most telling first. */
export function metaDates(document: Document): string[] {
  const contents = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = ['property', 'name', 'itemprop'].map((key) => meta.getAttribute(key)).find(Boolean);
    const key = name?.toLowerCase().replace(/[^a-z0-9]/g, '');
    const content = contentOf(meta);
    if (key && content && !contents.has(key) && isOfArticle(meta)) contents.set(key, content);
  }
  return DATES.flatMap((name) => contents.get(name) ?? []);
}

/** Whether microdata belongs to the article or its page, not to a comment, a video or a product on it. */
export function isOfArticle(element: Element): boolean {
  const type = element.closest('[itemtype]')?.getAttribute('itemtype');
  return !type || /(?:Article|Posting|Page|CreativeWork|Blog|Report)$/.test(type);
}

function contentOf(meta: Element): string | undefined {
  return (meta.getAttribute('content') ?? meta.getAttribute('value'))?.trim();
}
