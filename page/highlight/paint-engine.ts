import { createStyles } from '../adopt-styles.ts';
import type { PageBlock } from '../article/blocks.ts';
import { parentOf } from '../composed-tree.ts';
import { PAINTED_ACTIVE, PAINTED_NAME } from '../own-elements.ts';
import type { Engine, NamedBlock } from './engine.ts';
import { type Look, PLAIN_LOOK, paintCss } from './look.ts';
import { withRuler } from './ruler.ts';
import type { ShownName } from './shown-name.ts';

/** For how long names are taken to stand where they stood, in milliseconds. */
const BELIEVED = 250;

type Segment = PageBlock['segments'][number];

interface PaintedBlock extends NamedBlock {
  /** That the block was read from when it was painted. */
  element: Element;
  /** In the order of the names. */
  ranges: StaticRange[];
  /** Where the names stand, to be believed for a while unless something is scrolled. */
  boxes?: { scrolled: number; until: number; all: Box[] };
}

interface Box extends Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
  /** Of the name. */
  index: number;
}

/**
 * Shows names by painting over their text with the CSS Custom Highlight API: no element and no text node of the page is
 * touched, so that it serves where the page would not bear an element in its text. A painted name is not an element that
 * a pointer can be over, so what is under a point is found by geometry, among the few names of the block that is there.
 *
 * The ranges are static, so that the page's own changes cost it no more than before (see `ruler.ts`). They do not follow
 * the text; where the page changes it they are given up, and the article is read again.
 */
export function createPaintEngine(document: Document, look: Look = PLAIN_LOOK): Engine {
  const { Highlight, StaticRange, CSS } = document.defaultView as Window & typeof globalThis;
  const byElement = new Map<Element, PaintedBlock[]>();
  let activeName: ShownName | undefined;
  /** What is painted around the element that the pointer was over last: it moves many times over the same. */
  let around: { element: Element; painted: PaintedBlock[] } | undefined;
  /** How many times anything was. */
  let scrolled = 0;
  const noteScroll = () => {
    scrolled++;
  };
  const styles = createStyles(paintCss(look));
  let layers: { painted: Highlight; active: Highlight } | undefined;

  /** Styles and registry are touched only where something is painted. */
  const begin = () => {
    styles.adopt(document);
    document.addEventListener('scroll', noteScroll, { capture: true, passive: true });
    const active = new Highlight();
    active.priority = 1;
    return active;
  };
  const rangesIn = ({ block, names }: NamedBlock) => {
    const { segments, element, roots } = block;
    roots?.forEach(styles.adopt);
    const ranges: StaticRange[] = [];
    // Both go from text node to text node, as the names come in order.
    let first = 0;
    for (const { mention } of names) {
      const { start, end } = mention;
      while (first + 1 < segments.length && (segments[first + 1] as Segment).start <= start) first++;
      let last = first;
      while (last + 1 < segments.length && (segments[last + 1] as Segment).start < end) last++;
      const from = segments[first] as Segment;
      const to = segments[last] as Segment;
      const range = new StaticRange({
        startContainer: from.node,
        startOffset: start - from.start,
        endContainer: to.node,
        endOffset: end - to.start,
      });
      ranges.push(range);
    }
    const own = { block, names, element, ranges };
    around = undefined;
    const here = byElement.get(element);
    if (here) here.push(own);
    else byElement.set(element, [own]);
    return ranges;
  };
  const blockOf = (name: ShownName) => {
    const isOf = ({ names }: PaintedBlock) => names.includes(name);
    // The page may have put the text into another element since.
    return byElement.get(name.block.element)?.find(isOf) ?? [...byElement.values()].flat().find(isOf);
  };
  const rangeOf = (name: ShownName) => {
    const own = blockOf(name);
    return own?.ranges[own.names.indexOf(name)];
  };
  const paintActive = () => {
    layers?.active.clear();
    const range = activeName && rangeOf(activeName);
    if (range) layers?.active.add(range);
  };
  const boxesOf = (range: StaticRange | undefined) =>
    (range && measured(document, range, (live) => [...live.getClientRects()])) ?? [];
  /** A pointer that moves asks many times a second, and mostly of a place where no name is. */
  const boxesNear = (own: PaintedBlock) => {
    const now = performance.now();
    if (!own.boxes || own.boxes.scrolled !== scrolled || own.boxes.until < now) {
      const all = own.ranges.flatMap((range, index) =>
        boxesOf(range).map(({ left, right, top, bottom }) => ({ left, right, top, bottom, index })),
      );
      own.boxes = { scrolled, until: now + BELIEVED, all };
    }
    return own.boxes.all;
  };
  const paintedAround = (element: Element) => {
    const painted: PaintedBlock[] = [];
    for (let at: Element | null = element; at; at = parentOf(at)) painted.push(...(byElement.get(at) ?? []));
    return painted;
  };
  const hide = ({ names: [name] }: NamedBlock) => {
    const own = name && blockOf(name);
    if (!own) return;
    around = undefined;
    for (const range of own.ranges) {
      layers?.painted.delete(range);
      layers?.active.delete(range);
    }
    const others = byElement.get(own.element)?.filter((other) => other !== own) ?? [];
    if (others.length > 0) byElement.set(own.element, others);
    else byElement.delete(own.element);
  };

  return {
    show(blocks) {
      const active = layers?.active ?? begin();
      const ranges = blocks.flatMap(rangesIn);
      if (layers) for (const range of ranges) layers.painted.add(range);
      else {
        // All at once, and only then registered: what is added to a highlight costs more, in Firefox ten times as much.
        const painted = new Highlight(...ranges);
        CSS.highlights.set(PAINTED_NAME, painted);
        CSS.highlights.set(PAINTED_ACTIVE, active);
        layers = { painted, active };
      }
      if (activeName) paintActive();
    },
    hide,
    nameAt(element, x, y) {
      if (byElement.size === 0) return undefined;
      if (around?.element !== element) around = { element, painted: paintedAround(element) };
      for (const own of around.painted)
        for (const box of boxesNear(own)) if (isInside(box, x, y)) return own.names[box.index];
      return undefined;
    },
    boxesOf: (name) => boxesOf(rangeOf(name)),
    elementOf: (name) => (blockOf(name) ? name.block.element : undefined),
    setActive(name) {
      activeName = name;
      paintActive();
    },
    dress: (other) => styles.change(paintCss(other)),
    yieldTo(changed) {
      if (byElement.size === 0) return [];
      around = undefined;
      const near = new Set<PaintedBlock>();
      for (const node of changed)
        for (let at: Node | null = node; at; at = parentOf(at))
          for (const own of byElement.get(at as Element) ?? []) near.add(own);
      for (const own of near) own.boxes = undefined;
      const gone = [...near].filter((own) => !isAsShown(document, own));
      gone.forEach(hide);
      return gone.map(({ names }) => (names[0] as ShownName).block);
    },
    end() {
      around = undefined;
      byElement.clear();
      if (!layers) return;
      document.removeEventListener('scroll', noteScroll, { capture: true });
      CSS.highlights.delete(PAINTED_NAME);
      CSS.highlights.delete(PAINTED_ACTIVE);
      styles.end();
    },
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

/** Whether the ranges still spell the names: the page may have written other text under them. */
function isAsShown(document: Document, { block: { text }, names, ranges }: PaintedBlock): boolean {
  const bare = (words: string | undefined) => words?.replace(/\s+/g, '');
  return names.every(({ mention: { start, end } }, i) => {
    const spelt = measured(document, ranges[i] as StaticRange, String);
    return bare(spelt) === bare(text.slice(start, end));
  });
}

function isInside({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
