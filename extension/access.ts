import { browser } from 'wxt/browser';

/** All sites, as the content script is declared in the manifest. */
const EVERYWHERE = { origins: ['*://*/*'] };

/** Whether the reader lets the extension see sites; Firefox and Chrome both allow to take that back at any time. */
export function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Asks for it. Must be called from a click. */
export function requestSiteAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}
