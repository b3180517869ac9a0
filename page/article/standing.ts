import { isOwnAddress } from './address.ts';
import { metaContent } from './meta.ts';

/** Where a site links to its standing pages. */
const MENUS =
  'nav a[href], header a[href], footer a[href], [role="navigation"] a[href], [class*="menu" i] a[href], [class*="footer" i] a[href]';
/** Where a page names itself: in its own text, and in the way that leads to it. */
const ITSELF = 'h1, h2, h3, article, main, [class*="breadcrumb" i]';

/**
 * Whether a page belongs to the site rather than to a day, such as its imprint, its terms or what it says about itself. The
 * site's own menu leads to it, or it says when it was changed and not when it was published, as no news does.
 */
export function isStanding(document: Document): boolean {
  if (metaContent(document, 'article:modified_time') && !metaContent(document, 'article:published_time'))
    return true;
  return [...document.querySelectorAll(MENUS)].some((link) => {
    const href = link.getAttribute('href') ?? '#';
    return !href.startsWith('#') && isOwnAddress(document, href) && !link.closest(ITSELF);
  });
}
