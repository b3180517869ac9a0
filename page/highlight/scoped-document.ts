/** The text nodes that mark.js is to see during one call, and what makes its elements: set by `inScope`. */
let textNodes: readonly Text[] = [];
let makeElement: () => HTMLElement = () => document.createElement('mark');

/** Runs a call into mark.js during which its document consists of the given text nodes, in order. */
export function inScope(texts: readonly { node: Text }[], make: () => HTMLElement, call: () => void): void {
  textNodes = texts.map(({ node }) => node);
  makeElement = make;
  try {
    call();
  } finally {
    textNodes = [];
  }
}

/**
 * What mark.js sees in place of `document` (see `modules/mark-js-in-scope.ts`): real elements and fragments, and an
 * iterator over an array. A NodeIterator of the DOM stays alive until it is collected, and Chromium visits every live one
 * at each removal, ours and the page's: 10,000 of them cost half a second per 1,000 removals.
 */
export const scopedDocument = {
  createElement: () => makeElement(),
  createDocumentFragment: () => document.createDocumentFragment(),
  querySelectorAll: (selector: string) => document.querySelectorAll(selector),
  // The filter would look for scripts, styles and the like, of which the reader has read none: five selectors a node.
  createNodeIterator: () => iterate(textNodes),
};
/** `nextNode` and `previousNode` as the DOM standard defines them for a NodeIterator, over a fixed list. */
function iterate(nodes: readonly Node[]) {
  let reference = 0;
  let isBefore = true;
  return {
    nextNode(): Node | null {
      if (isBefore) {
        isBefore = false;
        return nodes[reference] ?? null;
      }
      const next = nodes[reference + 1];
      if (next) reference++;
      return next ?? null;
    },
    previousNode(): Node | null {
      if (!isBefore) {
        isBefore = true;
        return nodes[reference] ?? null;
      }
      const previous = nodes[reference - 1];
      if (previous) reference--;
      return previous ?? null;
    },
  };
}
