import { findTab, readState } from '../../extension/popup-state.ts';
import { watchSettings } from '../../extension/settings.ts';
import { hasSidePanel, openSidePanel } from '../../extension/side-panel.ts';
import { draw } from './draw.tsx';

/** While a page is being read, the popup asks again after this many milliseconds. */
const ASK_AGAIN = 200;

const controller = new AbortController();
const tab = await findTab();
const { windowId } = tab;
const readAlong = () => {
  // At once: a browser opens its panel only while it handles the click.
  if (windowId !== undefined) void openSidePanel(windowId).then(() => window.close());
};

async function show(): Promise<void> {
  const state = await readState(tab);
  draw({
    tab,
    state,
    refresh: () => void show(),
    onReadAlong: hasSidePanel && windowId !== undefined ? readAlong : undefined,
  });
  if (state.page.kind === 'reading') setTimeout(() => void show(), ASK_AGAIN);
}

watchSettings(() => setTimeout(() => void show()), controller.signal);
void show();
