import type { Edtf } from '../../knowledge/edtf.ts';
import { nextTurn } from '../next-turn.ts';
import { blocksIn, type PageBlock } from './blocks.ts';
import { articleOf, type PageArticle, readArticle } from './read.ts';

/** Milliseconds after which reading lets the page have its turn. */
const SLICE = 8;
/** Times that reading begins anew because the page has changed meanwhile, before it is done in one go. */
const TRIES = 3;

/** Reads a page that may be an article as {@link readArticle} does, but lets the page have its turn now and then. */
export async function readInSlices(
  document: Document,
  today: Edtf,
  isForced = false,
): Promise<PageArticle | undefined> {
  const { body } = document;
  if (!body) return undefined;
  for (let tries = 0; tries < TRIES; tries++) {
    let isChanged = false;
    const observer = new MutationObserver(() => {
      isChanged = true;
    });
    const observe = (root: Node) =>
      observer.observe(root, { childList: true, characterData: true, subtree: true });
    const roots: ShadowRoot[] = [];
    const blocks = blocksIn(body, (root) => {
      roots.push(root);
      observe(root);
    });
    observe(document);
    const all = await inSlices(blocks, () => isChanged);
    observer.disconnect();
    if (!isChanged) return articleOf(document, all, roots, today, isForced);
  }
  return readArticle(document, today, isForced);
}

async function inSlices(blocks: Iterable<PageBlock>, isInVain: () => boolean): Promise<PageBlock[]> {
  const all: PageBlock[] = [];
  let end = performance.now() + SLICE;
  let isLong = false;
  for (const block of blocks) {
    all.push(block);
    if (performance.now() < end) continue;
    isLong = true;
    await nextTurn();
    if (isInVain()) return all;
    end = performance.now() + SLICE;
  }
  // What is made of all of them takes longer than a slice where they are many.
  if (isLong) await nextTurn();
  return all;
}
