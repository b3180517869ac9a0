import { CastContext } from '../../components/EntityName.tsx';
import { InView } from '../../components/InView.tsx';
import type { PopupState } from '../../components/Popup.tsx';
import { watchTab } from '../../extension/active-tab.ts';
import { jumpInTab } from '../../extension/messages.ts';
import { readState, type ShownTab } from '../../extension/popup-state.ts';
import { readAlong } from '../../extension/read-along.ts';
import { watchSettings } from '../../extension/settings.ts';
import type { EntityId } from '../../knowledge/entity.ts';
import { draw } from '../popup/draw.tsx';

/** When a page whose content script does not answer is called again, in milliseconds: it may still be loading. */
const CALL_AGAIN = [200, 400, 800, 1_600, 3_200];

const controller = new AbortController();
let tab: ShownTab = {};
let state: PopupState | undefined;
let inView: EntityId[] = [];
/** What is heard of the tab in front; it ends when there is another. */
let listening = new AbortController();

function show(): void {
  if (!state) return;
  const { page } = state;
  draw({
    tab,
    state,
    refresh: () => void refresh(),
    children: page.kind === 'annotated' && (
      <CastContext.Provider value={{ cast: page.annotation.cast, onChoose: jump }}>
        <InView inView={inView} />
      </CastContext.Provider>
    ),
  });
}

function jump(entity: EntityId): void {
  if (tab.id !== undefined) void jumpInTab(tab.id, entity);
}

async function refresh(): Promise<void> {
  const { signal } = listening;
  const read = await readState(tab);
  // Another tab may have come to the front meanwhile.
  if (signal.aborted) return;
  state = read;
  show();
}

/** Listens to the page of the tab, and calls it again where nobody answers. */
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
