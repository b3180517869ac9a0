import { MARK_ELEMENT } from '../own-elements.ts';
import { joinTexts } from './join-texts.ts';

/**
 * Unwraps marks that nobody holds any more: of an earlier copy of this script, of a page that was saved while annotated,
 * or of a page that writes its own markup back (`innerHTML = innerHTML`), ours included. Their text stays where it is, and
 * goes back into the text node before it, from which marking had split it.
 */
export function removeGhosts(root: Document | ShadowRoot): void {
  for (const ghost of root.querySelectorAll(MARK_ELEMENT)) {
    const texts = [...ghost.childNodes, ghost.nextSibling ?? []].flat();
    ghost.replaceWith(...ghost.childNodes);
    joinTexts(texts);
  }
}
