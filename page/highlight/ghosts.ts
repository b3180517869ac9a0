import { MARK_ELEMENT } from './marker.ts';

/**
 * Unwraps marks that nobody holds any more: of an earlier copy of this script, of a page that was saved while annotated,
 * or of a page that writes its own markup back (`innerHTML = innerHTML`), ours included. Their text stays where it is.
 */
export function removeGhosts(root: Document | ShadowRoot): void {
  for (const ghost of root.querySelectorAll(MARK_ELEMENT)) ghost.replaceWith(...ghost.childNodes);
}
