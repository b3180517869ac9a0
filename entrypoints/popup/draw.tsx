import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps, type PopupState } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { requestSiteAccess } from '../../extension/access.ts';
import { jumpInTab } from '../../extension/messages.ts';
import type { ShownTab } from '../../extension/popup-state.ts';
import { readSettings, type Settings, withSite, writeSettings } from '../../extension/settings.ts';
import { browserTexts } from '../../extension/texts.ts';

/** What popup and side panel draw. */
export interface Drawn {
  tab: ShownTab;
  state: PopupState;
  /** Asks the tab again, and draws what it says then. */
  refresh(): void;
  onReadAlong?: PopupProps['onReadAlong'];
  /** Between the switches and the views. */
  children?: ComponentChildren;
}

const app = document.getElementById('app') as HTMLElement;
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';

/** Draws the switches and the views of a tab, which are the same in popup and side panel. */
export function draw({ tab, state, refresh, onReadAlong, children }: Drawn): void {
  const { page } = state;
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        {...state}
        onToggle={(enabled) => void change((settings) => ({ ...settings, enabled }))}
        onToggleSite={(isOn) =>
          'host' in page && void change((settings) => withSite(settings, page.host, isOn))
        }
        onJump={(entity) => tab.id !== undefined && void jumpInTab(tab.id, entity)}
        isPrivate={tab.incognito ?? false}
        onReadAlong={onReadAlong}
        onShowSources={() => void browser.runtime.openOptionsPage()}
        onAskAccess={(where) => void requestSiteAccess(where === 'site' ? tab.url : undefined).then(refresh)}
      >
        {children}
      </Popup>
    </TextsContext.Provider>,
    app,
  );
}

async function change(to: (settings: Settings) => Settings): Promise<void> {
  await writeSettings(to(await readSettings()));
}
