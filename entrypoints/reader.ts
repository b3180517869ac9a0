import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { correctingAt, type OwnCorrections, ownAt } from '../extension/correcting.ts';
import { watchCorrections } from '../extension/correction-changes.ts';
import { isPrivateWindow, watchLifetime } from '../extension/lifetime.ts';
import { answerPopup, background } from '../extension/messages.ts';
import { answerPanels } from '../extension/read-along.ts';
import { offReason, readSettings, watchSettings, withSite, writeSettings } from '../extension/settings.ts';
import { browserTexts } from '../extension/texts.ts';
import { removeLeftovers } from '../page/leftovers.ts';
import { watchNavigation } from '../page/navigation.ts';
import { type Reader, type ReaderPorts, startReader } from '../page/reader.ts';
import { type Showing, shared } from '../page/showing.ts';
import type { Article } from '../recognition/article.ts';

/**
 * The content script. Declared in the manifest by hand (`wxt.config.ts`): the wrapper that WXT gives to its content
 * scripts sends messages and events with the extension's id to every page, by which any page could tell who has it.
 */
export default defineUnlistedScript(async () => {
  const { host } = location;
  // Chromium runs a new script in new documents only.
  if (import.meta.env.FIREFOX) removeLeftovers(document);
  const life = new AbortController();
  let settings = await readSettings();
  let isOffInThisTab = false;
  /** Of a private window. */
  const own: OwnCorrections = [];
  let running: { reader: Reader; controller: AbortController } | undefined;

  const stop = () => {
    if (!running) return;
    running.controller.abort();
    running = undefined;
    tell();
  };
  const refresh = () => running?.reader.refresh();
  const offBecause = () => offReason(settings, host) ?? (isOffInThisTab ? ('site' as const) : undefined);
  const follow = () => {
    if (offBecause()) return stop();
    if (running) return;
    const controller = new AbortController();
    running = { reader: startReader(document, ports, controller.signal), controller };
  };
  const ports = {
    annotate: (article: Article) => background.annotate(article, ownAt(own, article.url)),
    showing: async (): ReturnType<ReaderPorts['showing']> => {
      const loaded = shared.dramatisShowing ? { ok: true as const } : await background.loadShowing();
      return loaded.ok ? { ok: true, value: shared.dramatisShowing as Showing } : loaded;
    },
    texts: browserTexts,
    correctionsAt: (url: string) => correctingAt(url, isPrivateWindow() ? own : undefined, refresh),
    look: () => settings.look,
    manners: () => settings.card,
    turnOffHere: () => toggleSite(),
    onReading: () => tell(),
  };
  const toggleSite = async () => {
    const isOn = !offBecause();
    isOffInThisTab = false;
    if (!isPrivateWindow()) {
      // On again means on, for whatever reason it was off.
      await writeSettings({ ...withSite(settings, host, !isOn), enabled: true });
      settings = await readSettings();
    }
    // In a private window, and where an administrator has set the list of sites, it is off in this tab only.
    isOffInThisTab = isOn && !offReason(settings, host);
    follow();
  };
  const tellPanels = answerPanels(
    (tellInView, signal) => running?.reader.watchInView(tellInView, signal),
    life.signal,
  );
  let counted = 0;
  /** Has badge and side panel follow what was made of the page. */
  const tell = () => {
    const reading = running?.reader.reading;
    const members = reading?.kind === 'annotated' ? reading.annotation.roster.length : 0;
    if (members + counted > 0) void background.count(members);
    counted = members;
    tellPanels();
    lookAtLife();
  };
  watchSettings((changed) => {
    settings = changed;
    follow();
    running?.reader.restyle();
  }, life.signal);
  watchCorrections(refresh, life.signal);
  answerPopup(
    {
      describe: () => {
        const reason = offBecause();
        if (reason || !running) return { kind: 'off', host, reason: reason ?? 'everywhere' };
        const { reading, canGoBack } = running.reader;
        return reading.kind === 'annotated' ? { ...reading, host, canGoBack } : { ...reading, host };
      },
      jumpTo: (entity) => running?.reader.jumpTo(entity) ?? false,
      jumpBack: () => running?.reader.jumpBack() ?? false,
      annotateAnyway: () => running?.reader.annotateAnyway(),
      act: (act, text) => {
        if (act !== 'toggle-site') return running?.reader.act(act, text) ?? false;
        void toggleSite();
        return true;
      },
    },
    life.signal,
  );
  watchNavigation(
    window,
    () => {
      stop();
      follow();
    },
    life.signal,
  );
  // A script that was left behind by an update takes its marks away and keeps still.
  const lookAtLife = watchLifetime(
    document,
    () => running?.reader.reading.kind === 'annotated',
    () => {
      stop();
      life.abort();
    },
    life.signal,
  );
  // A page that comes back as it was has lost its badge: the browser took it when the reader left.
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), {
    signal: life.signal,
  });
  follow();
});
