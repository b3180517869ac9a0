import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupState } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { hasSiteAccess, requestSiteAccess } from '../../extension/access.ts';
import { closedBecause } from '../../extension/closed-pages.ts';
import { annotateAnywayInTab, describeTab, jumpBackInTab, jumpInTab } from '../../extension/messages.ts';
import { saveFile } from '../../extension/save-file.ts';
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
  const closed = tab.url && closedBecause(tab.url);
  if (closed) return { kind: closed };
  if (tab.url && !/^https?:/.test(tab.url)) return { kind: 'cannot-run' };
  if (!(await hasSiteAccess(tab.url))) return { kind: 'no-access', site: hostOf(tab.url) };
  return { kind: tab.url ? 'not-loaded' : 'cannot-run' };
}

async function show(): Promise<void> {
  const [settings, policy, page] = await Promise.all([readSettings(), readPolicy(), readPage()]);
  draw(settings, fieldsSet(policy), page);
  if (page.kind === 'reading') setTimeout(() => void show(), ASK_AGAIN);
}

function draw(settings: Settings, set: string[], page: PopupState['page']): void {
  const host = 'host' in page ? page.host : undefined;
  /** Moves the page of the tab, of which nothing changes but the way back. */
  const move = async (by: (tabId: number) => Promise<boolean>) => {
    if (tab.id === undefined || page.kind !== 'annotated') return;
    draw(settings, set, { ...page, canGoBack: await by(tab.id) });
  };
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        settings={switchesOf(settings, set, host)}
        page={page}
        onToggle={(enabled) => void writeSettings({ ...settings, enabled })}
        onToggleSite={(isOn) => host !== undefined && void writeSettings(withSite(settings, host, isOn))}
        onJump={(entity) => void move((id) => jumpInTab(id, entity))}
        onJumpBack={() => void move(jumpBackInTab)}
        onAnnotateAnyway={() => tab.id !== undefined && void annotateAnywayInTab(tab.id).then(show)}
        onCopy={(text) =>
          navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          )
        }
        onSave={({ name, type, text }) => saveFile(name, text, type)}
        isPrivate={tab.incognito ?? false}
        onShowSources={() => void browser.runtime.openOptionsPage()}
        onAskAccess={(where) => void requestSiteAccess(where === 'site' ? tab.url : undefined).then(show)}
      />
    </TextsContext.Provider>,
    app,
  );
}

watchSettings(() => setTimeout(() => void show()), controller.signal);
void show();
