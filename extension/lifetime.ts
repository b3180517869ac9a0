import { browser } from 'wxt/browser';

/** Milliseconds between two looks, where somebody can see the page. */
const LOOK = 1_000;

/**
 * Calls back when this script no longer belongs to a running extension. After an update or removal Chromium leaves the old
 * script in its tab, cut off from everything, and tells it nothing: `runtime.id` is gone. (Firefox ends it.) It looks only
 * where there is something that it would take back.
 *
 * @returns To be called when there may have come something.
 */
export function watchLifetime(
  document: Document,
  hasLeft: () => boolean,
  onEnd: () => void,
  signal: AbortSignal,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (signal.aborted || !hasLeft()) return;
    if (isOrphaned()) onEnd();
    else if (!document.hidden) timer = setTimeout(look, LOOK);
  };
  document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return look;
}

function isOrphaned(): boolean {
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
