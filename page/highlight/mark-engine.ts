import { createStyles } from '../adopt-styles.ts';
import type { Engine } from './engine.ts';
import { removeGhosts } from './ghosts.ts';
import { type Look, markCss, PLAIN_LOOK } from './look.ts';
import { createMarker, MARK_ELEMENT } from './marker.ts';
import type { ShownName } from './shown-name.ts';
import { type Place, SplitTexts } from './split-text.ts';

export interface MarkEngine extends Engine {
  /** Where a place in the document will be once all names are hidden. */
  plainPlace(node: Node, offset: number): Place;
}

/** Shows names as elements around their text, made by mark.js. The page's text nodes are split, and put back by hiding. */
export function createMarkEngine(document: Document, look: Look = PLAIN_LOOK): MarkEngine {
  const nameOf = new Map<Element, ShownName>();
  const elementsOf = new Map<ShownName, HTMLElement[]>();
  const splits = new SplitTexts();
  const styles = createStyles(markCss(look));
  styles.adopt(document);
  let active: ShownName | undefined;

  const markActive = (name: ShownName | undefined, isActive: boolean) => {
    for (const element of (name && elementsOf.get(name)) ?? [])
      element.toggleAttribute('data-active', isActive);
  };
  const forget = (names: ShownName[]) => {
    for (const name of names) {
      for (const element of elementsOf.get(name) ?? []) nameOf.delete(element);
      elementsOf.delete(name);
    }
  };

  const marker = createMarker(
    document,
    (element, name) => {
      nameOf.set(element, name);
      const elements = elementsOf.get(name);
      if (elements) elements.push(element);
      else elementsOf.set(name, [element]);
      if (name === active) element.setAttribute('data-active', '');
    },
    (text) => splits.add(text),
  );

  return {
    show(blocks) {
      for (const { block } of blocks) block.roots?.forEach(styles.adopt);
      marker.mark(blocks);
    },
    hide({ block, names }) {
      splits.release(block.segments.map(({ node }) => node));
      forget(names);
    },
    nameAt(element) {
      const mark = element.closest(MARK_ELEMENT);
      return mark ? nameOf.get(mark) : undefined;
    },
    boxesOf: (name) => (elementsOf.get(name) ?? []).flatMap((element) => [...element.getClientRects()]),
    elementOf: (name) => elementsOf.get(name)?.[0],
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
      nameOf.clear();
      elementsOf.clear();
    },
  };
}
