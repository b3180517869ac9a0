import { browser } from 'wxt/browser';
import type { EntityId } from '../knowledge/entity.ts';

/** The port that a side panel opens to the page it reads along. Without a panel there is none, and nothing is watched. */
const NAME = 'read-along';

type Port = ReturnType<typeof browser.tabs.connect>;

/** What a page tells a side panel: that there is something new to ask for, or who is named in what the reader sees. */
type News = 'reading' | EntityId[];

/**
 * Answers side panels that read along, until the signal ends.
 *
 * @param watch Tells who is in view for as long as its signal lasts.
 * @returns To be called when what was made of the page has become another: panels then ask for it.
 */
export function answerPanels(
  watch: (tell: (inView: EntityId[]) => void, signal: AbortSignal) => void,
  signal: AbortSignal,
): () => void {
  /** What begins anew to tell each panel. */
  const panels = new Set<() => void>();
  const listener = (port: Port) => {
    if (port.name !== NAME) return;
    let controller = new AbortController();
    const end = () => {
      controller.abort();
      panels.delete(begin);
    };
    const tell = (news: News) => {
      try {
        port.postMessage(news);
      } catch {
        // The panel has gone, and the browser has not said so yet.
        end();
      }
    };
    const begin = () => {
      controller.abort();
      controller = new AbortController();
      tell('reading');
      watch(tell, controller.signal);
    };
    panels.add(begin);
    port.onDisconnect.addListener(end);
    begin();
  };
  browser.runtime.onConnect.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onConnect.removeListener(listener));
  return () => {
    for (const begin of panels) begin();
  };
}

/** What a side panel hears of the page it reads along. */
export interface AlongListeners {
  onReading(): void;
  onInView(inView: EntityId[]): void;
  /** The page has gone, or there is no content script in it. */
  onEnd(): void;
}

/** Reads along in a tab until the signal ends. */
export function readAlong(tab: number, listeners: AlongListeners, signal: AbortSignal): void {
  const port = browser.tabs.connect(tab, { name: NAME, frameId: 0 });
  port.onMessage.addListener((news: unknown) => {
    if (signal.aborted) return;
    if (Array.isArray(news)) listeners.onInView(news as EntityId[]);
    else listeners.onReading();
  });
  port.onDisconnect.addListener(() => {
    // Looked at, or Chrome calls it an error that nobody cared for.
    void browser.runtime.lastError;
    if (!signal.aborted) listeners.onEnd();
  });
  signal.addEventListener('abort', () => port.disconnect());
}
