import { defineBackground } from 'wxt/utils/define-background';
import { loadDataset } from '../extension/dataset.ts';
import { answerContentScripts } from '../extension/messages.ts';
import { annotate } from '../recognition/annotate.ts';

export default defineBackground(() => {
  // Loading starts while the message that woke the background is still on its way.
  void loadDataset().catch(() => {});
  answerContentScripts(async (article) => {
    const { dataset, gazetteer } = await loadDataset();
    return annotate(article, dataset, gazetteer);
  });
});
