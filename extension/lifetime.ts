import { browser } from 'wxt/browser';

/**
 * Whether this script still belongs to a running extension. After an update or removal the old script stays in its tab,
 * cut off from everything: the browser takes `runtime.id` away.
 */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Private windows keep nothing: what is chosen there must not be stored. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}
