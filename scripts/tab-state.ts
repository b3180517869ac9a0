import type { Page } from 'puppeteer-core';
import type { PageState } from '../extension/messages.ts';
import { unpackAnnotation } from '../recognition/packed-annotation.ts';
import type { OpenedBrowser } from './open-browser.ts';

/** How long a page may take to be read and annotated, or to be given up, in milliseconds. */
const TIMEOUT = 40_000;

/**
 * Opens the popup as a page for the one web page that is open, and waits until its content script has reached a state.
 *
 * @throws Error when no content script answers in time.
 */
export async function waitForState(
  opened: OpenedBrowser,
  isReached: (state: PageState) => boolean,
): Promise<{ state: PageState; popup: Page }> {
  const pages = await opened.browser.pages();
  const probe = await opened.openExtensionPage('popup.html');
  // A page that nobody can see is not annotated.
  await pages.find((page) => /^(?:https?|file):/.test(page.url()))?.bringToFront();
  const { tab, state } = await reachState(probe, isReached);
  const popup = await opened.openExtensionPage(`popup.html?tab=${tab}`);
  await probe.close();
  return { state, popup };
}

/**
 * Asks from a page of the extension until the one web page that is open has reached a state.
 *
 * @throws Error when no content script answers in time.
 */
export async function reachState(
  probe: Page,
  isReached: (state: PageState) => boolean,
): Promise<{ tab: number; state: PageState }> {
  const end = Date.now() + TIMEOUT;
  while (Date.now() < end) {
    const answer = await probe.evaluate(describeTabs);
    const found = answer && unpacked(answer);
    if (found && isReached(found.state)) return found;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('The extension did not annotate the page in time.');
}

function unpacked(answer: string): { tab: number; state: PageState } {
  const { tab, state } = JSON.parse(answer);
  return {
    tab,
    state: state.kind === 'annotated' ? { ...state, annotation: unpackAnnotation(state.annotation) } : state,
  };
}

/**
 * Runs in the popup: the first tab whose content script answers, and its answer. As JSON, because WebDriver BiDi hands
 * over an object that occurs twice only once.
 */
async function describeTabs(): Promise<string | undefined> {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
  const { browser, chrome } = globalThis as any;
  const api = browser ?? chrome;
  for (const { id } of await api.tabs.query({})) {
    try {
      const state = await api.tabs.sendMessage(id, { type: 'describe' });
      if (state) return JSON.stringify({ tab: id, state });
    } catch {
      // A tab without our content script.
    }
  }
  return undefined;
}
