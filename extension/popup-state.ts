import { browser } from 'wxt/browser';
import type { PopupState } from '../components/Popup.tsx';
import { hasSiteAccess } from './access.ts';
import { describeTab } from './messages.ts';
import { readSettings } from './settings.ts';

/** A tab as far as popup and side panel look at it; the address where the browser lets it be seen. */
export interface ShownTab {
  id?: number;
  url?: string;
  status?: string;
  windowId?: number;
  incognito?: boolean;
}

/** The tab that a page of ours is for: the active one of its window, or the one named in its address (`?tab=3`). */
export async function findTab(): Promise<ShownTab> {
  const named = namedTab();
  if (named) return browser.tabs.get(named).catch(() => ({}));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? {};
}

/** The tab named in the address of the page: so that it can be opened in a tab of its own. */
export function namedTab(): number | undefined {
  return Number(new URLSearchParams(location.search).get('tab')) || undefined;
}

/** What there is to say of a tab: what its content script has made of the page, or why there is none. */
export async function readState(tab: ShownTab): Promise<PopupState> {
  const settings = await readSettings();
  const page = tab.id === undefined ? undefined : await describeTab(tab.id);
  if (page) return { settings, page };
  // The address is known where the reader called us there (`activeTab`), or the site is accessible.
  if (tab.url && !/^https?:/.test(tab.url)) return { settings, page: { kind: 'cannot-run' } };
  if (tab.status === 'loading') return { settings, page: { kind: 'reading', host: '' } };
  if (!(await hasSiteAccess(tab.url)))
    return { settings, page: { kind: 'no-access', site: hostOf(tab.url) } };
  return { settings, page: { kind: tab.url ? 'not-loaded' : 'cannot-run' } };
}

const hostOf = (url: string | undefined) => (url ? new URL(url).host : undefined);
