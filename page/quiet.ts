/** The page counts as quiet, and its framework as done, after this long without a change (milliseconds). */
export const QUIET = 250;
/** A page that never becomes quiet is read after this long all the same. */
export const PATIENCE = 2_000;

/** Settles when the page is loaded and has not changed for a while: frameworks must not find our elements at hydration. */
export function untilQuiet(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(patience);
      document.defaultView?.removeEventListener('load', wait);
      resolve();
    };
    const wait = () => {
      clearTimeout(quiet);
      if (document.readyState === 'complete') quiet = setTimeout(done, QUIET);
    };
    const observer = new MutationObserver(wait);
    const patience = setTimeout(done, PATIENCE);
    signal.addEventListener('abort', done);
    document.defaultView?.addEventListener('load', wait);
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
    wait();
  });
}

/** Settles when somebody can see the page: a background tab has no reader yet. */
export function untilVisible(document: Document, signal: AbortSignal): Promise<void> {
  if (!document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
  });
}
