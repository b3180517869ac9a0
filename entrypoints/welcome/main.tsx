import { render } from 'preact';
import { browser } from 'wxt/browser';
import { TextsContext } from '../../components/texts.tsx';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import { hasSiteAccess, requestSiteAccess } from '../../extension/access.ts';
import { hasSidePanel, openSidePanel } from '../../extension/side-panel.ts';
import { browserTexts } from '../../extension/texts.ts';
import type { EntityId } from '../../knowledge/entity.ts';
import { type AnnotatedSample, annotateSample } from './annotate-sample.ts';
import { SAMPLE } from './sample.tsx';

/** Whose card is explained: somebody whose office has changed since the day of the sample. */
const EXPLAINED = 'Sauli Niinistö';

const app = document.getElementById('app') as HTMLElement;
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browserTexts.direction;
document.title = browserTexts.message('welcomeTitle');

let known: Pick<WelcomeProps, 'sample' | 'keys' | 'hasAccess' | 'pin'> = { pin: 'none' };
let sample: AnnotatedSample | undefined;
let ownWindow: number | undefined;

function show(news: Partial<typeof known> = {}): void {
  known = { ...known, ...news };
  render(
    <TextsContext.Provider value={browserTexts}>
      <Welcome
        {...known}
        onOpenCard={() => void openCard()}
        onChoose={(id: EntityId) => sample?.cards.jumpTo(id)}
        onAskAccess={() => void requestSiteAccess(undefined).then(askAccess)}
        onOpenSettings={() => void browser.runtime.openOptionsPage()}
        onReadAlong={hasSidePanel && ownWindow !== undefined ? readAlong : undefined}
      >
        {SAMPLE}
      </Welcome>
    </TextsContext.Provider>,
    app,
  );
}

async function startSample(): Promise<void> {
  const controller = new AbortController();
  const article = app.querySelector('article');
  // "Turn off on this site" does here what it does elsewhere, until a card is asked for again.
  const turnOff = () => {
    controller.abort();
    sample = undefined;
  };
  sample = article ? await annotateSample(article, turnOff, controller.signal) : undefined;
  const cast = sample?.annotation.cast;
  const explained = cast?.members.find(({ entity }) => entity.name === EXPLAINED)?.entity.id;
  if (cast && explained) show({ sample: { cast, explained } });
}

async function openCard(): Promise<void> {
  if (!sample) await startSample();
  sample?.cards.act('look-up', EXPLAINED);
}

const askAccess = async () => show({ hasAccess: await hasSiteAccess(undefined) });

async function askPin(): Promise<void> {
  const { os } = await browser.runtime.getPlatformInfo();
  // There it is in the menu, and cannot be brought anywhere else.
  if (os === 'android') return;
  const { isOnToolbar } = (await browser.action.getUserSettings?.()) ?? {};
  show({ pin: isOnToolbar ? 'pinned' : import.meta.env.BROWSER === 'firefox' ? 'firefox' : 'chrome' });
}

async function askKeys(): Promise<void> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const keyOf = (name: string) => commands.find((one) => one.name === name)?.shortcut;
  const [next, open] = [keyOf('next'), keyOf('open')];
  if (next && open) show({ keys: { next, open } });
}

function readAlong(): void {
  if (ownWindow !== undefined) void openSidePanel(ownWindow).catch(() => {});
}

show();
ownWindow = (await browser.windows?.getCurrent())?.id;
for (const event of [browser.permissions.onAdded, browser.permissions.onRemoved])
  event?.addListener(() => void askAccess());
// Back from the toolbar's menu, where the button was pinned, or from the list of shortcuts.
document.addEventListener('visibilitychange', () => void Promise.all([askPin(), askKeys()]));
window.addEventListener('focus', () => void Promise.all([askPin(), askKeys()]));
await Promise.all([startSample(), askAccess(), askPin(), askKeys()]);
