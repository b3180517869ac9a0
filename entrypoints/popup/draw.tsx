import { type ComponentChildren, render } from 'preact';
import { browser } from 'wxt/browser';
import { Popup, type PopupProps, type PopupState } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { requestSiteAccess } from '../../extension/access.ts';
import { annotateAnywayInTab, jumpBackInTab, jumpInTab } from '../../extension/messages.ts';
import type { ShownTab } from '../../extension/popup-state.ts';
import { saveFile } from '../../extension/save-file.ts';
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
document.documentElement.dir = browserTexts.direction;

/** Draws the switches and the views of a tab, which are the same in popup and side panel. */
export function draw(drawn: Drawn): void {
  const { tab, state, refresh, onReadAlong, children } = drawn;
  const { page } = state;
  /** Moves the page of the tab, of which nothing changes but the way back. */
  const move = async (by: (tabId: number) => Promise<boolean>) => {
    if (tab.id === undefined || page.kind !== 'annotated') return;
    draw({ ...drawn, state: { ...state, page: { ...page, canGoBack: await by(tab.id) } } });
  };
  render(
    <TextsContext.Provider value={browserTexts}>
      <Popup
        {...state}
        onToggle={(enabled) => void change((settings) => ({ ...settings, enabled }))}
        onToggleSite={(isOn) =>
          'host' in page && void change((settings) => withSite(settings, page.host, isOn))
        }
        onJump={(entity) => void move((id) => jumpInTab(id, entity))}
        onJumpBack={() => void move(jumpBackInTab)}
        onAnnotateAnyway={() => tab.id !== undefined && void annotateAnywayInTab(tab.id).then(refresh)}
        onCopy={(text) =>
          navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          )
        }
        onSave={({ name, type, text }) => saveFile(name, text, type)}
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
