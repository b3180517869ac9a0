import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupState } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { hasSiteAccess, requestSiteAccess } from '../../extension/access.ts';
import { describeTab, jumpInTab } from '../../extension/messages.ts';
import {
  isSiteOn,
  readPolicy,
  readSettings,
  type Settings,
  watchSettings,
  withSite,
  writeSettings,
} from '../../extension/settings.ts';
import { fieldsSet } from '../../extension/settings-fields.ts';
import { browserTexts } from '../../extension/texts.ts';

/** While a page is being read, the popup asks again after this many milliseconds. */
const ASK_AGAIN = 200;

const app = document.getElementById('app') as HTMLElement;
const controller = new AbortController();
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';

/** The tab the popup is for: the active one, or the one named in the address when the popup is opened as a page. */
async function findTab(): Promise<{ id?: number; url?: string; incognito?: boolean }> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (named) return browser.tabs.get(named).catch(() => ({}));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? {};
}

const tab = await findTab();
const hostOf = (url: string | undefined) => (url ? new URL(url).host : undefined);

/** The switches as they stand, for the site of a page. */
function switchesOf(settings: Settings, set: string[], host = ''): PopupState['settings'] {
  const list = settings.sites === 'everywhere' ? 'sitesOff' : 'sitesOn';
  return {
    enabled: settings.enabled,
    isSiteOn: isSiteOn(settings, host),
    isSet: { enabled: set.includes('enabled'), site: set.includes(list) },
  };
}

async function readPage(): Promise<PopupState['page']> {
  const page = tab.id === undefined ? undefined : await describeTab(tab.id);
  if (page) return page;
  // The address is known where the popup was opened by the reader (`activeTab`), or the site is accessible.
  if (tab.url && !/^https?:/.test(tab.url)) return { kind: 'cannot-run' };
  if (!(await hasSiteAccess(tab.url))) return { kind: 'no-access', site: hostOf(tab.url) };
  return { kind: tab.url ? 'not-loaded' : 'cannot-run' };
}

async function show(): Promise<void> {
  const [settings, policy, page] = await Promise.all([readSettings(), readPolicy(), readPage()]);
  const host = 'host' in page ? page.host : undefined;
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        settings={switchesOf(settings, fieldsSet(policy), host)}
        page={page}
        onToggle={(enabled) => void writeSettings({ ...settings, enabled })}
        onToggleSite={(isOn) => host !== undefined && void writeSettings(withSite(settings, host, isOn))}
        onJump={(entity) => tab.id !== undefined && void jumpInTab(tab.id, entity)}
        isPrivate={tab.incognito ?? false}
        onShowSources={() => void browser.runtime.openOptionsPage()}
        onAskAccess={(where) => void requestSiteAccess(where === 'site' ? tab.url : undefined).then(show)}
      />
    </TextsContext.Provider>,
    app,
  );
  if (page.kind === 'reading') setTimeout(() => void show(), ASK_AGAIN);
}

watchSettings(() => setTimeout(() => void show()), controller.signal);
void show();
