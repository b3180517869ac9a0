import { browser } from 'wxt/browser';

/** All sites, as the content script is declared in the manifest. */
const EVERYWHERE = { origins: ['*://*/*'] };

/** The pages of one site, or of all where the address is not known. */
const originsOf = (url: string | undefined) => (url ? { origins: [`${new URL(url).origin}/*`] } : EVERYWHERE);

/** Whether the reader lets the extension see a site; Firefox and Chrome both allow to take that back at any time. */
export function hasSiteAccess(url: string | undefined): Promise<boolean> {
  return browser.permissions.contains(originsOf(url));
}

/** Asks for access to one site, or to all. Must be called from a click. */
export function requestSiteAccess(url: string | undefined): Promise<boolean> {
  return browser.permissions.request(originsOf(url));
}
