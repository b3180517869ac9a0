import type { Texts } from '../components/texts.tsx';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Annotation } from '../recognition/annotate.ts';
import { type Article, TITLE_BLOCK } from '../recognition/article.ts';
import type { PageBlock } from './article/blocks.ts';
import { type PageArticle, readArticle } from './article/read.ts';
import { type Cards, startCards } from './card/cards.tsx';
import { removeGhosts } from './highlight/ghosts.ts';
import { createHighlighter } from './highlight/highlighter.ts';

/** What the reader has made of the page so far. */
type Reading =
  | { kind: 'reading' }
  | { kind: 'no-article' }
  | { kind: 'other-language'; language: string }
  | { kind: 'failed'; reason: string }
  | { kind: 'annotated'; article: Omit<Article, 'blocks'>; annotation: Annotation };

/** What the reader needs of the world outside the page. */
export interface ReaderPorts {
  annotate(article: Article): Promise<{ ok: true; value: Annotation } | { ok: false; reason: string }>;
  texts: Texts;
  turnOffHere(): void;
}

export interface Reader {
  readonly reading: Reading;
  jumpTo(entity: EntityId): void;
}

/** The page counts as quiet, and its framework as done, after this long without a change (milliseconds). */
const QUIET = 250;
/** A page that never becomes quiet is read after this long all the same. */
const PATIENCE = 2_000;
/** How often a page that rewrites its article is annotated again, before it is left as it is. */
const MAX_READINGS = 20;

/**
 * Reads, annotates and watches one page until the signal ends, which takes back everything: marks, styles, listeners,
 * observer, card and host.
 */
export function startReader(document: Document, ports: ReaderPorts, signal: AbortSignal): Reader {
  let reading: Reading = { kind: 'reading' };
  let cards: Cards | undefined;
  let round = new AbortController();
  signal.addEventListener('abort', () => round.abort());

  const read = async (page: PageArticle, again: () => void) => {
    const { article, blocks } = page;
    // A later reading may have begun while this one waits.
    const { signal: ended } = round;
    const { blocks: _, ...about } = article;
    if (article.language !== 'en') {
      reading = { kind: 'other-language', language: article.language };
      return;
    }
    const reply = await ports.annotate(article);
    if (ended.aborted) return;
    if (!reply.ok) {
      reading = { kind: 'failed', reason: reply.reason };
      return;
    }
    const annotation = reply.value;
    reading = { kind: 'annotated', article: about, annotation };
    const highlighter = createHighlighter(document, ended);
    const observer = watchArticle(document, blocks, ended, (records) => highlighter.yieldTo(records), again);
    highlighter.onOwnChange = () => observer.takeRecords();
    await highlighter.highlight(blocks, annotation.mentions);
    if (ended.aborted) return;
    const ground = blocks.find(({ id }) => id !== TITLE_BLOCK)?.element ?? document.body;
    cards = startCards(
      document,
      { annotation, highlighter, texts: ports.texts, ground, onTurnOffHere: ports.turnOffHere },
      ended,
    );
  };

  const readOnce = async (count: number): Promise<void> => {
    await untilQuiet(document, signal);
    if (signal.aborted) return;
    removeGhosts(document);
    const page = readArticle(document, today());
    if (!page) {
      reading = { kind: 'no-article' };
      return;
    }
    await read(page, () => {
      if (count >= MAX_READINGS || signal.aborted) return;
      round.abort();
      round = new AbortController();
      run(count + 1);
    });
  };
  const run = (count: number) =>
    void readOnce(count).catch((error: unknown) => {
      // Nothing of ours may surface in the page; the popup tells the reader.
      reading = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
      round.abort();
    });
  run(1);

  return {
    get reading() {
      return reading;
    },
    jumpTo: (entity) => cards?.jumpTo(entity),
  };
}

/**
 * Watches the annotated blocks for changes that are the page's own: marks yield at once, and when the page is quiet and
 * marks are gone or its text is another than was read, the article is read again.
 */
function watchArticle(
  document: Document,
  blocks: PageBlock[],
  signal: AbortSignal,
  yieldTo: (records: MutationRecord[]) => boolean,
  readAgain: () => void,
): MutationObserver {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const article = commonAncestor(blocks) ?? document.body;
  let hasYielded = false;
  const observer = new MutationObserver((records) => {
    const yielded = yieldTo(records);
    hasYielded ||= yielded;
    // Replaced as a whole: nothing that comes will be in it.
    if (!article.isConnected) return readAgain();
    const inArticle =
      yielded || records.some(({ target }) => article.contains(target) || target.contains(article));
    observer.takeRecords();
    if (!inArticle) return;
    clearTimeout(timer);
    timer = setTimeout(() => (hasYielded || hasChanged(blocks)) && readAgain(), QUIET);
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return observer;
}

/** The nearest element that holds all blocks of the text; the headline may stand elsewhere. */
function commonAncestor(blocks: PageBlock[]): Element | undefined {
  const [first, ...rest] = blocks.filter(({ id }) => id !== TITLE_BLOCK).map(({ element }) => element);
  let ancestor: Element | null | undefined = first;
  for (const element of rest)
    while (ancestor && !ancestor.contains(element)) ancestor = ancestor.parentElement;
  return ancestor ?? undefined;
}

/** Whether the text that stands in the blocks is another than was read from them. */
function hasChanged(blocks: PageBlock[]): boolean {
  const normal = (text: string) => text.replace(/\s+/g, '');
  return blocks.some(
    ({ element, segments, text }) =>
      !element.isConnected ||
      segments.some(({ node }) => !node.isConnected) ||
      !normal(element.textContent ?? '').includes(normal(text)),
  );
}

/** Settles when the page is loaded and has not changed for a while: frameworks must not find our elements at hydration. */
function untilQuiet(document: Document, signal: AbortSignal): Promise<void> {
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

function today(): Edtf {
  return new Date().toISOString().slice(0, 10) as Edtf;
}
