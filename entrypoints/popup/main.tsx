import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupState } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { hasSiteAccess, requestSiteAccess } from '../../extension/access.ts';
import { closedBecause } from '../../extension/closed-pages.ts';
import { annotateAnywayInTab, describeTab, jumpBackInTab, jumpInTab } from '../../extension/messages.ts';
import { saveFile } from '../../extension/save-file.ts';
import { readSettings, watchSettings, withSite, writeSettings } from '../../extension/settings.ts';
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

async function readState(): Promise<PopupState> {
  const settings = await readSettings();
  const page = tab.id === undefined ? undefined : await describeTab(tab.id);
  if (page) return { settings, page };
  // The address is known where the popup was opened by the reader (`activeTab`), or the site is accessible.
  const closed = tab.url && closedBecause(tab.url);
  if (closed) return { settings, page: { kind: closed } };
  if (tab.url && !/^https?:/.test(tab.url)) return { settings, page: { kind: 'cannot-run' } };
  if (!(await hasSiteAccess(tab.url)))
    return { settings, page: { kind: 'no-access', site: hostOf(tab.url) } };
  return { settings, page: { kind: tab.url ? 'not-loaded' : 'cannot-run' } };
}

async function show(): Promise<void> {
  draw(await readState());
}

function draw(state: PopupState): void {
  const { settings, page } = state;
  /** Moves the page of the tab, of which nothing changes but the way back. */
  const move = async (by: (tabId: number) => Promise<boolean>) => {
    if (tab.id === undefined || page.kind !== 'annotated') return;
    draw({ settings, page: { ...page, canGoBack: await by(tab.id) } });
  };
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        {...state}
        onToggle={(enabled) => void writeSettings({ ...settings, enabled })}
        onToggleSite={(isOn) => 'host' in page && void writeSettings(withSite(settings, page.host, isOn))}
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
  if (page.kind === 'reading') setTimeout(() => void show(), ASK_AGAIN);
}

watchSettings(() => setTimeout(() => void show()), controller.signal);
void show();
