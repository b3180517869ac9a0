import { defineBackground } from 'wxt/utils/define-background';
import { answerContentScripts } from '../extension/answer-content-scripts.ts';
import { showCount } from '../extension/badge.ts';
import { listenToContextMenu } from '../extension/context-menu.ts';
import { correct, correctionsFor, inDataset, readCorrections, takeBack } from '../extension/corrections.ts';
import { loadDataset } from '../extension/dataset.ts';
import { inTurns } from '../extension/in-turns.ts';
import { loadShowing } from '../extension/load-showing.ts';
import { listenToShortcuts } from '../extension/shortcuts.ts';
import { today } from '../extension/today.ts';
import { listenToInstallation } from '../extension/welcome.ts';
import { castInSteps } from '../knowledge/cast.ts';
import { memoized } from '../knowledge/memoized.ts';
import { alternativesTo } from '../recognition/alternatives.ts';
import { marksInSteps } from '../recognition/annotate.ts';

export default defineBackground(() => {
  // Loading starts while the message that woke the background is still on its way.
  void loadDataset().catch(() => {});
  answerContentScripts({
    async annotate(article, own) {
      const [loaded, stored] = await Promise.all([loadDataset(), readCorrections()]);
      const { dataset, gazetteer } = loaded;
      const holding = correctionsFor(stored, article.url).map((one) => inDataset(one, loaded));
      const known = memoized(dataset);
      return inTurns(marksInSteps(article, known, gazetteer, undefined, [...own, ...holding]));
    },
    async cast(appearances, day) {
      const { dataset } = await loadDataset();
      return inTurns(castInSteps(appearances, memoized(dataset), day ?? dataset.info.date));
    },
    async alternatives(name, entity, day) {
      const { dataset, gazetteer } = await loadDataset();
      return alternativesTo(entity, name, gazetteer, dataset, day);
    },
    correct: async (correction, reach, url) => correct(correction, reach, url, today(), await loadDataset()),
    takeBack: async (correction, url) => takeBack(correction, url, await loadDataset()),
    count: async (members, tab) => {
      if (tab !== undefined) await showCount(tab, members);
    },
    loadShowing,
  });
  // All at once: what a browser wakes the background for must find its listener at the first turn.
  listenToInstallation();
  listenToContextMenu();
  listenToShortcuts();
});
