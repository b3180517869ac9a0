import { adoptStyles } from '../adopt-styles.ts';
import type { PageBlock } from '../article/blocks.ts';
import type { Engine } from './engine.ts';
import paintCss from './paint.css?inline';
import type { ShownName } from './shown-name.ts';

/** Names in the document's registry of highlights, as `paint.css` has them. */
const NAME = 'dramatis-name';
const ACTIVE = 'dramatis-name-active';

/**
 * Shows names by painting over their text with the CSS Custom Highlight API: no element and no text node of the page is
 * touched, so that it serves where the page would not bear an element in its text. A painted name is not an element that
 * a pointer can be over, so what is under a point is found by geometry, among the few names of the block that is there.
 */
export function createPaintEngine(document: Document): Engine {
  const { Highlight, CSS } = document.defaultView as Window & typeof globalThis;
  const painted = new Highlight();
  const active = new Highlight();
  active.priority = 1;
  const ranges = new Map<ShownName, Range>();
  const byElement = new Map<Element, Set<ShownName[]>>();
  let activeName: ShownName | undefined;
  let end: (() => void) | undefined;

  /** Styles and registry are touched only where something is painted. */
  const begin = () => {
    if (end) return;
    const removeStyles = adoptStyles(document, paintCss);
    CSS.highlights.set(NAME, painted);
    CSS.highlights.set(ACTIVE, active);
    end = () => {
      CSS.highlights.delete(NAME);
      CSS.highlights.delete(ACTIVE);
      removeStyles();
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
  const boxesOf = (name: ShownName) => [...(ranges.get(name)?.getClientRects() ?? [])];
  const hide = (block: PageBlock, names: ShownName[]) => {
    names.forEach(forget);
    const here = byElement.get(block.element);
    here?.delete(names);
    if (here?.size === 0) byElement.delete(block.element);
  };

  return {
    show(block, names) {
      begin();
      for (const name of names) {
        const range = rangeOf(document, block, name.mention);
        if (!range) continue;
        ranges.set(name, range);
        painted.add(range);
      }
      byElement.set(block.element, (byElement.get(block.element) ?? new Set()).add(names));
      paintActive();
    },
    hide,
    nameAt(element, x, y) {
      if (byElement.size === 0) return undefined;
      for (let at: Element | null = element; at; at = at.parentElement)
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
        for (let at: Node | null = target; at; at = at.parentNode)
          for (const one of byElement.get(at as Element) ?? []) near.add(one);
      const changed = [...near].filter((names) => names.some((name) => !isAsShown(ranges.get(name), name)));
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

/** A range over a stretch of a block's text; undefined where it begins or ends in no text node, as at a `<br>`. */
function rangeOf(
  document: Document,
  { segments }: PageBlock,
  { start, end }: { start: number; end: number },
): Range | undefined {
  const first = segments.find((segment) => start < segment.start + segment.node.data.length);
  const last = segments.find((segment) => end <= segment.start + segment.node.data.length);
  if (!first || !last || start < first.start || end <= last.start) return undefined;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** Whether a range still spells the name: the page may have written other text under it. */
function isAsShown(
  range: Range | undefined,
  { mention: { start, end }, block: { text } }: ShownName,
): boolean {
  const bare = (words: string) => words.replace(/\s+/g, '');
  return !range || bare(range.toString()) === bare(text.slice(start, end));
}

function isInside({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
