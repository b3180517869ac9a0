import { browser } from 'wxt/browser';
import type { DocumentInTab } from './messages.ts';

/** Built from `entrypoints/showing.ts`. */
const FILE = '/showing.js';

/**
 * Loads what shows names into a document that a content script of ours has found to be an article.
 *
 * @throws Error when the document is gone, or the reader has taken back the access to its site.
 */
export async function loadShowing(into?: DocumentInTab): Promise<void> {
  if (!into) throw new Error('There is no tab to show names in.');
  const { tab, document } = into;
  await browser.scripting.executeScript({
    // The tab may have gone on to another page meanwhile. Not every browser tells documents apart.
    target: document === undefined ? { tabId: tab, frameIds: [0] } : { tabId: tab, documentIds: [document] },
    files: [FILE],
  });
}
