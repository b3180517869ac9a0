import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { correctingAt, type OwnCorrections, ownAt } from '../extension/correcting.ts';
import { watchCorrections } from '../extension/correction-changes.ts';
import { isPrivateWindow, watchLifetime } from '../extension/lifetime.ts';
import { answerPopup, background } from '../extension/messages.ts';
import { offReason, readSettings, watchSettings, withSite, writeSettings } from '../extension/settings.ts';
import { browserTexts } from '../extension/texts.ts';
import { removeLeftovers } from '../page/leftovers.ts';
import { watchNavigation } from '../page/navigation.ts';
import { type Reader, startReader } from '../page/reader.ts';
import type { Article } from '../recognition/article.ts';

/**
 * The content script. Declared in the manifest by hand (`wxt.config.ts`): the wrapper that WXT gives to its content
 * scripts sends messages and events with the extension's id to every page, by which any page could tell who has it.
 */
export default defineUnlistedScript(async () => {
  const { host } = location;
  removeLeftovers(document);
  const life = new AbortController();
  let settings = await readSettings();
  let isOffInThisTab = false;
  /** Of a private window. */
  const own: OwnCorrections = [];
  let running: { reader: Reader; controller: AbortController } | undefined;

  const stop = () => {
    running?.controller.abort();
    running = undefined;
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
    texts: browserTexts,
    correctionsAt: (url: string) => correctingAt(url, isPrivateWindow() ? own : undefined, refresh),
    look: () => settings.look,
    manners: () => settings.card,
    turnOffHere: async () => {
      if (!isPrivateWindow()) {
        await writeSettings(withSite(settings, host, false));
        settings = await readSettings();
      }
      // In a private window, and where an administrator has set the list of sites, it is off in this tab only.
      isOffInThisTab ||= !offReason(settings, host);
      follow();
    },
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
        return reason || !running
          ? { kind: 'off', host, reason: reason ?? 'everywhere' }
          : { ...running.reader.reading, host };
      },
      jumpTo: (entity) => running?.reader.jumpTo(entity),
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
  watchLifetime(
    document,
    () => {
      stop();
      life.abort();
    },
    life.signal,
  );
  follow();
});
