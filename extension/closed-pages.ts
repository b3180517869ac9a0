/** Why browsers let no extension into a page. */
export type ClosedBecause = 'store' | 'browser-page' | 'pdf-viewer' | 'reader-view' | 'file';

/** Where browsers offer extensions: host, and path where only a part of it is the store. */
const STORES: [host: string, path: string][] = [
  ['chromewebstore.google.com', '/'],
  ['chrome.google.com', '/webstore'],
  ['addons.mozilla.org', '/'],
  ['discovery.addons.mozilla.org', '/'],
  ['microsoftedge.microsoft.com', '/addons'],
  ['addons.opera.com', '/'],
];

/** Sites that Firefox keeps closed since it trusts them with accounts and settings (`extensions.webextensions.restrictedDomains`). */
const OF_FIREFOX = new Set([
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'install.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

/**
 * Why a page from which no content script answers is closed to all of them, by its address: `about:` and `chrome:` and
 * their like belong to the browser. undefined where the address gives no reason.
 */
export function closedBecause(address: string): ClosedBecause | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname } = new URL(address);
  if (/^about:reader\b/i.test(address)) return 'reader-view';
  if (isPdf(pathname)) return 'pdf-viewer';
  if (protocol === 'file:') return 'file';
  if (protocol === 'data:' || protocol === 'blob:') return undefined;
  if (!/^https?:$/.test(protocol)) return 'browser-page';
  if (STORES.some(([host, path]) => hostname === host && pathname.startsWith(path))) return 'store';
  return OF_FIREFOX.has(hostname) ? 'browser-page' : undefined;
}

/** Whether the path is that of a PDF file; Chrome's own viewer has such a path as well, after its id. */
function isPdf(pathname: string): boolean {
  return /\.pdf$/i.test(pathname);
}
