import { removeLeftStyles } from './adopt-styles.ts';
import { removeGhosts } from './highlight/ghosts.ts';
import { HOST_ELEMENT, PAINTED_ACTIVE, PAINTED_NAME } from './own-elements.ts';

/**
 * Takes away what an earlier copy of this script has left on the page and in its frames. On an update Firefox ends the old
 * script without a word, and runs the new one in the same document.
 */
export function removeLeftovers(document: Document): void {
  for (const { contentDocument } of document.getElementsByTagName('iframe'))
    if (contentDocument?.defaultView) removeLeftovers(contentDocument);
  // It was there wherever names were shown.
  const host = document.querySelector(HOST_ELEMENT);
  if (!host) return;
  host.remove();
  const { CSS } = document.defaultView as Window & typeof globalThis;
  for (const name of [PAINTED_NAME, PAINTED_ACTIVE]) CSS.highlights.delete(name);
  removeUnder(document);
}

function removeUnder(root: Document | ShadowRoot): void {
  removeGhosts(root);
  removeLeftStyles(root);
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) removeUnder(shadowRoot);
}
