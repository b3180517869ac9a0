import { browser } from 'wxt/browser';

/** White on the accent of the light look: readable on toolbars of any colour, contrast 9:1. */
const COLOURS = { ground: '#7a2e1d', text: '#ffffff' };

/**
 * Shows at the button, for one tab, how many members the cast of its article has, and says it in the button's title.
 * Kept by the browser with the tab and nowhere else; it goes when the tab goes to another page.
 */
export async function showCount(tabId: number, members: number): Promise<void> {
  const { action, i18n } = browser;
  const title = members > 0 ? i18n.getMessage('actionTitle', [String(members)]) : '';
  await Promise.all([
    action.setTitle({ tabId, title: title || i18n.getMessage('actionTitleNone') }),
    // Firefox for Android has no badges.
    action.setBadgeText?.({ tabId, text: members > 0 ? String(members) : '' }),
    action.setBadgeBackgroundColor?.({ tabId, color: COLOURS.ground }),
    action.setBadgeTextColor?.({ tabId, color: COLOURS.text }),
  ]);
}
