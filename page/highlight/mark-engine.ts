import { createLook } from '../adopt-styles.ts';
import type { Engine } from './engine.ts';
import { removeGhosts } from './ghosts.ts';
import markCss from './mark.css?inline';
import { MARK_ELEMENT, markBlock } from './mark-block.ts';
import type { ShownName } from './shown-name.ts';
import { type Place, SplitTexts } from './split-text.ts';

export interface MarkEngine extends Engine {
  /** Where a place in the document will be once all names are hidden. */
  plainPlace(node: Node, offset: number): Place;
}

/** Shows names as elements around their text, made by mark.js. The page's text nodes are split, and put back by hiding. */
export function createMarkEngine(document: Document): MarkEngine {
  const nameOf = new Map<Element, ShownName>();
  const elementsOf = new Map<ShownName, HTMLElement[]>();
  /** One of the names that a text node was split for; it knows its block. */
  const splitFor = new WeakMap<Text, ShownName>();
  const splits = new SplitTexts((node) => nameOf.has(node as HTMLElement));
  const look = createLook(markCss);
  look.adopt(document);
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

  return {
    show(block, names) {
      block.roots?.forEach(look.adopt);
      const ranges = names.map((name) => ({ start: name.mention.start, end: name.mention.end, name }));
      const before = markBlock(block, ranges, (element, { name }) => {
        element.setAttribute('data-entity', name.mention.entity);
        nameOf.set(element, name);
        const elements = elementsOf.get(name);
        if (elements) elements.push(element);
        else elementsOf.set(name, [element]);
      });
      for (const [node, full] of before) {
        splits.add(node, full);
        splitFor.set(node, names[0] as ShownName);
      }
      if (active && names.includes(active)) markActive(active, true);
    },
    hide(block, names) {
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
    yieldTo: (records) => [
      ...new Set(splits.yieldTo(records).flatMap((node) => splitFor.get(node)?.block ?? [])),
    ],
    plainPlace: (node, offset) => splits.plainPlace(node, offset),
    end() {
      splits.restore();
      look.end(removeGhosts);
      nameOf.clear();
      elementsOf.clear();
    },
  };
}
