import { createStyles } from '../adopt-styles.ts';
import { MARK_ELEMENT } from '../own-elements.ts';
import type { Engine } from './engine.ts';
import { removeGhosts } from './ghosts.ts';
import { type Look, markCss, PLAIN_LOOK } from './look.ts';
import { createMarker } from './marker.ts';
import type { ShownName } from './shown-name.ts';
import { type Place, SplitTexts } from './split-text.ts';

export interface MarkEngine extends Engine {
  /** Where a place in the document will be once all names are hidden. */
  plainPlace(node: Node, offset: number): Place;
}

/** Shows names as elements around their text, made by mark.js. The page's text nodes are split, and put back by hiding. */
export function createMarkEngine(document: Document, look: Look = PLAIN_LOOK): MarkEngine {
  const splits = new SplitTexts();
  const styles = createStyles(markCss(look));
  styles.adopt(document);
  let active: ShownName | undefined;

  const markActive = (name: ShownName | undefined, isActive: boolean) => {
    for (const element of name ? splits.elementsOf(name) : [])
      element.toggleAttribute('data-active', isActive);
  };

  const marker = createMarker(
    document,
    (element, name) => {
      if (name === active) element.setAttribute('data-active', '');
    },
    (text) => splits.add(text),
  );

  return {
    show(blocks) {
      for (const { block } of blocks) block.roots?.forEach(styles.adopt);
      marker.mark(blocks);
    },
    hide({ block }) {
      splits.release(block.segments.map(({ node }) => node));
    },
    nameAt(element) {
      const mark = element.closest(MARK_ELEMENT);
      return mark ? splits.nameOf(mark) : undefined;
    },
    boxesOf: (name) => splits.elementsOf(name).flatMap((element) => [...element.getClientRects()]),
    elementOf: (name) => splits.elementsOf(name)[0],
    setActive(name) {
      markActive(active, false);
      active = name;
      markActive(active, true);
    },
    dress(other) {
      styles.change(markCss(other));
    },
    yieldTo: (changed) => [...new Set(splits.yieldTo(changed).map(({ block }) => block))],
    plainPlace: (node, offset) => splits.plainPlace(node, offset),
    end() {
      splits.restore();
      styles.end(removeGhosts);
    },
  };
}
