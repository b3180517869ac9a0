import { browser } from 'wxt/browser';
import { actInTab } from './messages.ts';
import { readSettings, writeSettings } from './settings.ts';
import { openSidePanel } from './side-panel.ts';

/** What the manifest declares in `commands`; Firefox opens its sidebar by itself. */
type Shortcut = 'toggle' | 'next' | 'previous' | 'open' | 'side-panel';

/** Does what a shortcut is for, in the tab that has the focus. */
async function follow(shortcut: Shortcut, tab: { id?: number; windowId: number }): Promise<void> {
  switch (shortcut) {
    case 'side-panel':
      return openSidePanel(tab.windowId);
    case 'toggle': {
      const settings = await readSettings();
      return writeSettings({ ...settings, enabled: !settings.enabled });
    }
    default:
      if (tab.id !== undefined) await actInTab(tab.id, shortcut);
  }
}

/** Firefox for Android has no shortcuts. */
export function listenToShortcuts(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab) void follow(command as Shortcut, tab).catch(() => {});
  });
}
