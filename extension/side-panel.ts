import { browser } from 'wxt/browser';

/** Firefox's sidebars, for which there are no types here. */
const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };

/** Firefox for Android has no room for a panel. */
export const hasSidePanel = 'sidePanel' in browser || sidebarAction !== undefined;

/**
 * Opens the side panel of a window. To be called straight from what the reader did, a click or a shortcut: after anything
 * asynchronous browsers refuse it.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  if (sidebarAction) await sidebarAction.open();
  else await browser.sidePanel.open({ windowId });
}
