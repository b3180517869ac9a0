import { render } from 'preact';
import { browser } from 'wxt/browser';
import { CastContext } from '../../components/EntityName.tsx';
import { InView } from '../../components/InView.tsx';
import { Popup, type PopupState } from '../../components/Popup.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { requestSiteAccess } from '../../extension/access.ts';
import { watchTab } from '../../extension/active-tab.ts';
import { jumpInTab } from '../../extension/messages.ts';
import { readState, type ShownTab } from '../../extension/popup-state.ts';
import { readAlong } from '../../extension/read-along.ts';
import { watchSettings, withSite, writeSettings } from '../../extension/settings.ts';
import { browserTexts } from '../../extension/texts.ts';
import type { EntityId } from '../../knowledge/entity.ts';

/** When a page whose content script does not answer is called again, in milliseconds: it may still be loading. */
const CALL_AGAIN = [200, 400, 800, 1_600, 3_200];

const app = document.getElementById('app') as HTMLElement;
const controller = new AbortController();
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';

let tab: ShownTab = {};
let state: PopupState | undefined;
let inView: EntityId[] = [];
/** What is heard of the tab in front; it ends when there is another. */
let listening = new AbortController();

function show(): void {
  if (!state) return;
  const { settings, page } = state;
  const jump = (entity: EntityId) => tab.id !== undefined && void jumpInTab(tab.id, entity);
  render(
    <TextsContext.Provider value={browserTexts}>
      {page.kind === 'annotated' && (
        <CastContext.Provider value={{ cast: page.annotation.cast, onChoose: jump }}>
          <InView inView={inView} />
        </CastContext.Provider>
      )}
      <Popup
        {...state}
        onToggle={(enabled) => void writeSettings({ ...settings, enabled })}
        onToggleSite={(isOn) => 'host' in page && void writeSettings(withSite(settings, page.host, isOn))}
        onJump={jump}
        isPrivate={tab.incognito ?? false}
        onShowSources={() => void browser.runtime.openOptionsPage()}
        onAskAccess={(where) => void requestSiteAccess(where === 'site' ? tab.url : undefined).then(refresh)}
      />
    </TextsContext.Provider>,
    app,
  );
}

async function refresh(): Promise<void> {
  const { signal } = listening;
  const read = await readState(tab);
  // Another tab may have come to the front meanwhile.
  if (signal.aborted) return;
  state = read;
  show();
}

function call([again, ...later]: number[]): void {
  const { signal } = listening;
  if (tab.id === undefined) return void refresh();
  readAlong(
    tab.id,
    {
      onReading: () => void refresh(),
      onInView: (seen) => {
        inView = seen;
        show();
      },
      onEnd: () => {
        inView = [];
        void refresh();
        if (again !== undefined) setTimeout(() => signal.aborted || call(later), again);
      },
    },
    signal,
  );
}

watchSettings(() => void refresh(), controller.signal);
void watchTab((next) => {
  listening.abort();
  listening = new AbortController();
  tab = next;
  inView = [];
  call(CALL_AGAIN);
}, controller.signal);
