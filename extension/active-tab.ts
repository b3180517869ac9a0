import { browser } from 'wxt/browser';
import { findTab, namedTab, type ShownTab } from './popup-state.ts';

/**
 * Calls back with the tab that a page of ours is for: at first, and whenever another comes to the front of its window or
 * it goes to another page, until the signal ends.
 */
export async function watchTab(onTab: (tab: ShownTab) => void, signal: AbortSignal): Promise<void> {
  let shown: number | undefined;
  const tell = async () => {
    const tab = await findTab();
    if (signal.aborted) return;
    shown = tab.id;
    onTab(tab);
  };
  const { id: ownWindow } = await browser.windows.getCurrent();
  const onActivated = ({ windowId }: { windowId: number }) => {
    if (windowId === ownWindow && !namedTab()) void tell();
  };
  const onUpdated = (id: number, { status }: { status?: string }) => {
    if (id === shown && status) void tell();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  await tell();
}
