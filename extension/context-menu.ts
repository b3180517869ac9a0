import { browser } from 'wxt/browser';
import { actInTab } from './messages.ts';
import { hasSidePanel, openSidePanel } from './side-panel.ts';
import { openWelcome } from './welcome.ts';

type Item = Parameters<typeof browser.contextMenus.create>[0];

const WEB_PAGES = ['*://*/*'];

/** Asked for when the browser has the texts: after its language has changed they are those of the next update. */
const items = (): Item[] => {
  const { getMessage } = browser.i18n;
  return [
    {
      id: 'toggle-site',
      title: getMessage('menuToggleSite'),
      contexts: ['page'],
      documentUrlPatterns: WEB_PAGES,
    },
    {
      id: 'look-up',
      title: getMessage('menuLookUp', ['%s']),
      contexts: ['selection'],
      documentUrlPatterns: WEB_PAGES,
    },
    ...(hasSidePanel
      ? [
          {
            id: 'side-panel-of-page',
            title: getMessage('menuSidePanel'),
            contexts: ['page'] as ['page'],
            documentUrlPatterns: WEB_PAGES,
          },
          { id: 'side-panel', title: getMessage('menuSidePanel'), contexts: ['action'] as ['action'] },
        ]
      : []),
    { id: 'welcome', title: getMessage('menuWelcome'), contexts: ['action'] },
    // Chrome has an entry of its own for it there.
    ...(import.meta.env.BROWSER === 'firefox'
      ? [{ id: 'settings', title: getMessage('menuSettings'), contexts: ['action'] as ['action'] }]
      : []),
  ];
};

/** Puts our items into the browser's context menus at installation and update, and does what they are for. */
export function listenToContextMenu(): void {
  const { contextMenus } = browser;
  // Firefox for Android has none.
  if (!contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    // Browsers keep the items of the version before.
    await contextMenus.removeAll();
    for (const item of items()) contextMenus.create(item);
  });
  contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId === 'settings') void browser.runtime.openOptionsPage();
    if (menuItemId === 'welcome') void openWelcome();
    if (!tab) return;
    if (String(menuItemId).startsWith('side-panel')) void openSidePanel(tab.windowId).catch(() => {});
    if (tab.id === undefined) return;
    if (menuItemId === 'toggle-site') void actInTab(tab.id, 'toggle-site');
    if (menuItemId === 'look-up') void lookUp(tab.id, selectionText ?? '');
  });
}

/** Opens the card of what is selected; where it is none of the cast, the popup shows who is. */
async function lookUp(tab: number, text: string): Promise<void> {
  if (await actInTab(tab, 'look-up', text)) return;
  // Where the browser does not let it be opened without a click on its button, nothing is shown.
  await browser.action.openPopup?.().catch(() => {});
}
