import { createLook } from '../adopt-styles.ts';
import type { PageBlock } from '../article/blocks.ts';
import { parentOf } from '../composed-tree.ts';
import type { Engine } from './engine.ts';
import paintCss from './paint.css?inline';
import { withRuler } from './ruler.ts';
import type { ShownName } from './shown-name.ts';

/** Names in the document's registry of highlights, as `paint.css` has them. */
const NAME = 'dramatis-name';
const ACTIVE = 'dramatis-name-active';
export const PAINTED = [NAME, ACTIVE];

/**
 * Shows names by painting over their text with the CSS Custom Highlight API: no element and no text node of the page is
 * touched, so that it serves where the page would not bear an element in its text. A painted name is not an element that
 * a pointer can be over, so what is under a point is found by geometry, among the few names of the block that is there.
 *
 * The ranges are static, so that the page's own changes cost it no more than before (see `ruler.ts`). They do not follow
 * the text; where the page changes it they are given up, and the article is read again.
 */
export function createPaintEngine(document: Document): Engine {
  const { Highlight, StaticRange, CSS } = document.defaultView as Window & typeof globalThis;
  const painted = new Highlight();
  const active = new Highlight();
  active.priority = 1;
  const ranges = new Map<ShownName, StaticRange>();
  const byElement = new Map<Element, Set<ShownName[]>>();
  let activeName: ShownName | undefined;
  let end: (() => void) | undefined;
  const look = createLook(paintCss);

  /** Styles and registry are touched only where something is painted. */
  const begin = () => {
    if (end) return;
    look.adopt(document);
    CSS.highlights.set(NAME, painted);
    CSS.highlights.set(ACTIVE, active);
    end = () => {
      for (const name of PAINTED) CSS.highlights.delete(name);
      look.end();
    };
  };
  const forget = (name: ShownName) => {
    const range = ranges.get(name);
    if (!range) return;
    painted.delete(range);
    active.delete(range);
    ranges.delete(name);
  };
  const paintActive = () => {
    active.clear();
    const range = activeName && ranges.get(activeName);
    if (range) active.add(range);
  };
  const boxesOf = (name: ShownName) => {
    const range = ranges.get(name);
    return range ? (measured(document, range, (live) => [...live.getClientRects()]) ?? []) : [];
  };
  const hide = (block: PageBlock, names: ShownName[]) => {
    names.forEach(forget);
    const here = byElement.get(block.element);
    here?.delete(names);
    if (here?.size === 0) byElement.delete(block.element);
  };

  return {
    show(block, names) {
      begin();
      block.roots?.forEach(look.adopt);
      for (const name of names) {
        const place = placeOf(block, name.mention);
        if (!place) continue;
        const range = new StaticRange(place);
        ranges.set(name, range);
        painted.add(range);
      }
      byElement.set(block.element, (byElement.get(block.element) ?? new Set()).add(names));
      if (activeName && names.includes(activeName)) paintActive();
    },
    hide,
    nameAt(element, x, y) {
      if (byElement.size === 0) return undefined;
      for (let at: Element | null = element; at; at = parentOf(at))
        for (const names of byElement.get(at) ?? [])
          for (const name of names) if (boxesOf(name).some((box) => isInside(box, x, y))) return name;
      return undefined;
    },
    boxesOf,
    elementOf: (name) => (ranges.has(name) ? name.block.element : undefined),
    setActive(name) {
      activeName = name;
      paintActive();
    },
    yieldTo(records) {
      if (byElement.size === 0) return [];
      const near = new Set<ShownName[]>();
      for (const target of new Set(records.map((record) => record.target)))
        for (let at: Node | null = target; at; at = parentOf(at))
          for (const one of byElement.get(at as Element) ?? []) near.add(one);
      const changed = [...near].filter((names) =>
        names.some((name) => !isAsShown(document, ranges.get(name), name)),
      );
      return changed.map((names) => {
        const { block } = names[0] as ShownName;
        hide(block, names);
        return block;
      });
    },
    end() {
      ranges.clear();
      byElement.clear();
      end?.();
    },
  };
}

/** Where a stretch of a block's text stands; undefined where it begins or ends in no text node, as at a `<br>`. */
function placeOf(
  { segments }: PageBlock,
  { start, end }: { start: number; end: number },
): StaticRangeInit | undefined {
  const first = segments.find((segment) => start < segment.start + segment.node.data.length);
  const last = segments.find((segment) => end <= segment.start + segment.node.data.length);
  if (!first || !last || start < first.start || end <= last.start) return undefined;
  return {
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  };
}

/** What is read of a range's place in the document; undefined where the page has taken that place away. */
function measured<T>(
  document: Document,
  { startContainer, startOffset, endContainer, endOffset }: StaticRange,
  read: (live: Range) => T,
): T | undefined {
  const isThere = (node: Node, offset: number) => node.isConnected && offset <= (node as Text).data.length;
  if (!isThere(startContainer, startOffset) || !isThere(endContainer, endOffset)) return undefined;
  return withRuler(document, (live) => {
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return read(live);
  });
}

/** Whether a range still spells the name: the page may have written other text under it. */
function isAsShown(
  document: Document,
  range: StaticRange | undefined,
  { mention: { start, end }, block: { text } }: ShownName,
): boolean {
  const bare = (words: string | undefined) => words?.replace(/\s+/g, '');
  return !range || bare(measured(document, range, String)) === bare(text.slice(start, end));
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
