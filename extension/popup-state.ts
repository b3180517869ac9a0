import { browser } from 'wxt/browser';
import type { PopupState } from '../components/Popup.tsx';
import { hasSiteAccess } from './access.ts';
import { closedBecause } from './closed-pages.ts';
import { describeTab } from './messages.ts';
import { isSiteOn, readPolicy, readSettings, type Settings } from './settings.ts';
import { fieldsSet } from './settings-fields.ts';

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

/** The switches as they stand, and what its content script has made of the page of a tab, or why there is none. */
export async function readState(tab: ShownTab): Promise<PopupState> {
  const [settings, policy, page] = await Promise.all([readSettings(), readPolicy(), readPage(tab)]);
  return { settings: switchesOf(settings, fieldsSet(policy), 'host' in page ? page.host : ''), page };
}

function switchesOf(settings: Settings, set: string[], host: string): PopupState['settings'] {
  const list = settings.sites === 'everywhere' ? 'sitesOff' : 'sitesOn';
  return {
    enabled: settings.enabled,
    isSiteOn: isSiteOn(settings, host),
    isSet: { enabled: set.includes('enabled'), site: set.includes(list) },
  };
}

async function readPage(tab: ShownTab): Promise<PopupState['page']> {
  const page = tab.id === undefined ? undefined : await describeTab(tab.id);
  if (page) return page;
  // The address is known where the reader called us there (`activeTab`), or the site is accessible.
  const closed = tab.url && closedBecause(tab.url);
  if (closed) return { kind: closed };
  if (tab.url && !/^https?:/.test(tab.url)) return { kind: 'cannot-run' };
  if (tab.status === 'loading') return { kind: 'reading', host: '' };
  if (!(await hasSiteAccess(tab.url))) return { kind: 'no-access', site: hostOf(tab.url) };
  return { kind: tab.url ? 'not-loaded' : 'cannot-run' };
}

const hostOf = (url: string | undefined) => (url ? new URL(url).host : undefined);
