import { PATIENCE, QUIET } from './quiet.ts';

export interface ArticleWatch {
  /** Forgets what has changed up to now, being our own doing. */
  forgetOwn(): void;
  /** Watches shadow roots too, of whose changes their document is not told. */
  watch(roots: ShadowRoot[]): void;
}

/**
 * Watches the page for changes of its own. Of each batch of records is told at once, so that marks can yield before the
 * next frame; when the page has become quiet again, or has not for long, it is time to look at the article anew.
 *
 * One observer, and one timer however many changes there are: a page that rewrites itself a thousand times a second costs
 * no more than being told so.
 *
 * @param touches Whether a batch of records concerns the article. It may change the page.
 */
export function watchArticle(
  document: Document,
  touches: (records: MutationRecord[]) => boolean,
  onSettled: () => void,
  signal: AbortSignal,
): ArticleWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let lastChange = 0;
  const settle = () => {
    timer = undefined;
    const now = performance.now();
    if (now - lastChange < QUIET && now - firstChange < PATIENCE) {
      timer = setTimeout(settle, QUIET);
      return;
    }
    onSettled();
  };
  const observer = new MutationObserver((records) => {
    const isOfArticle = touches(records);
    observer.takeRecords();
    if (!isOfArticle) return;
    lastChange = performance.now();
    if (timer !== undefined) return;
    firstChange = lastChange;
    timer = setTimeout(settle, QUIET);
  });
  const observe = (root: Node) =>
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  observe(document.documentElement);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return { forgetOwn: () => void observer.takeRecords(), watch: (roots) => roots.forEach(observe) };
}
