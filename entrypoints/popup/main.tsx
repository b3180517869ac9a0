import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { requestSiteAccess } from '../../extension/access.ts';
import { jumpInTab } from '../../extension/messages.ts';
import { findTab, readState } from '../../extension/popup-state.ts';
import { watchSettings, withSite, writeSettings } from '../../extension/settings.ts';
import { hasSidePanel, openSidePanel } from '../../extension/side-panel.ts';
import { browserTexts } from '../../extension/texts.ts';

/** While a page is being read, the popup asks again after this many milliseconds. */
const ASK_AGAIN = 200;

const app = document.getElementById('app') as HTMLElement;
const controller = new AbortController();
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';

const tab = await findTab();

function readAlong(): void {
  // At once: a browser opens its panel only while it handles the click.
  if (tab.windowId !== undefined) void openSidePanel(tab.windowId).then(() => window.close());
}

async function show(): Promise<void> {
  const state = await readState(tab);
  const { settings, page } = state;
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        {...state}
        onToggle={(enabled) => void writeSettings({ ...settings, enabled })}
        onToggleSite={(isOn) => 'host' in page && void writeSettings(withSite(settings, page.host, isOn))}
        onJump={(entity) => tab.id !== undefined && void jumpInTab(tab.id, entity)}
        isPrivate={tab.incognito ?? false}
        onReadAlong={hasSidePanel && tab.windowId !== undefined ? readAlong : undefined}
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
