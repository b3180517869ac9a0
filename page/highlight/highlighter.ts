import type { EntityId } from '../../knowledge/entity.ts';
import type { Mention } from '../../recognition/mention.ts';
import type { PageBlock } from '../article/blocks.ts';
import { nextTurn } from '../next-turn.ts';
import type { Engine, NamedBlock } from './engine.ts';
import { isServerRendered } from './hydration.ts';
import { canHoldElements, rememberLayout } from './layout-guard.ts';
import { type Look, PLAIN_LOOK } from './look.ts';
import { createMarkEngine } from './mark-engine.ts';
import { watchNearViewport } from './near-viewport.ts';
import { createPaintEngine } from './paint-engine.ts';
import { isSelected, keepSelection } from './selection.ts';
import type { ShownName } from './shown-name.ts';

/** Time after which showing names lets the page have its turn, in milliseconds. */
const SLICE = 8;
/** Blocks that are shown between two looks at the clock: each such batch is laid out once. */
const BATCH = 16;
/** The same, the first time, when all this has yet to be compiled. */
const FIRST_BATCH = 4;
/** Blocks that are shown before the browser has told what is near: more hardly fit into a window. */
const MAX_IN_VIEW = 32;

/** The names shown on a page. All of it, styles included, ends with the signal: the page is then as it was. */
export interface Highlighter {
  /**
   * Shows the mentions of the blocks: at once those near what the reader sees, the others when they come near. Blocks
   * that are shown so already are left alone, those shown otherwise are shown anew, those no more among them are hidden.
   */
  highlight(blocks: PageBlock[], mentions: Mention[]): void;
  /** All names in reading order, shown or not yet. */
  names(): ShownName[];
  namesOf(entity: EntityId): ShownName[];
  /** The name under a point of an element, in viewport coordinates. */
  nameAt(element: Element, x: number, y: number): ShownName | undefined;
  /** The boxes of a name in viewport coordinates, which is shown for that: several where it is broken over lines. */
  boxesOf(name: ShownName): DOMRect[];
  /** Brings a name into sight, and shows it. */
  reveal(name: ShownName): void;
  setActive(name: ShownName | undefined): void;
  /** Takes our elements out of the page for good: names are painted from now on. */
  paintOnly(): void;
  /** Gives all names another look, without touching the page's text. */
  dress(look: Look): void;
  /** Does something, such as reading the page, while no element of ours stands in it. */
  withoutMarks<T>(act: () => T): T;
  /** Hides the names where the page has changed its own text under them; `true` when any was. */
  yieldTo(records: MutationRecord[]): boolean;
  /** Called after each of our own changes to the page, so that an observer can forget them. */
  onOwnChange: () => void;
}

/** A block with its names, and what shows them, if they are shown. */
interface BlockState extends NamedBlock {
  engine?: Engine;
}

/**
 * Two engines, one rule which serves a block: elements made by mark.js, unless the block would not bear them. It would
 * not where a framework may yet compare the text with its own, where the page has changed the text under our elements
 * before, where the reader has selected it, and where elements would change the layout. There names are painted.
 */
export function createHighlighter(
  document: Document,
  signal: AbortSignal,
  look: Look = PLAIN_LOOK,
): Highlighter {
  const window = document.defaultView as Window & typeof globalThis;
  const marks = createMarkEngine(document, look);
  const paint = createPaintEngine(document, look);
  let isPaintOnly = isServerRendered(document);
  /** Elements whose text the page has changed under our marks. */
  const restless = new WeakSet<Element>();
  let states = new Map<string, BlockState>();
  /** In reading order. */
  let all: ShownName[] = [];
  let waiting: BlockState[] = [];
  let isWorking = false;
  let batch = FIRST_BATCH;
  let active: ShownName | undefined;

  const viewport = watchNearViewport(
    window,
    (near) => {
      waiting.push(...near);
      void work();
    },
    signal,
  );

  const hide = (state: BlockState) => {
    state.engine?.hide(state);
    state.engine = undefined;
  };
  const showBy = (engine: Engine, some: BlockState[]) => {
    if (some.length === 0) return;
    for (const state of some) state.engine = engine;
    engine.show(some);
  };
  /** Shows some blocks. Styles and boxes are read for all before the first is changed, and once after the last. */
  const show = (some: BlockState[]) => {
    const due = some.filter(
      (state) =>
        states.get(state.block.id) === state &&
        !state.engine &&
        state.names.length > 0 &&
        isAsRead(state.block),
    );
    const mayMark = due.filter(
      ({ block }) =>
        !isPaintOnly &&
        !restless.has(block.element) &&
        !isSelected(block.element) &&
        canHoldElements(document, block),
    );
    const layouts = mayMark.map((state) => ({ state, isUnchanged: rememberLayout(state.block) }));
    const isMarked = new Set(mayMark);
    showBy(marks, mayMark);
    showBy(
      paint,
      due.filter((state) => !isMarked.has(state)),
    );
    const moved = layouts.filter(({ isUnchanged }) => !isUnchanged()).map(({ state }) => state);
    moved.forEach(hide);
    showBy(paint, moved);
    if (active && due.some(({ names }) => names.includes(active as ShownName))) highlighter.setActive(active);
    highlighter.onOwnChange();
  };
  /** Works off what waits, some blocks at a time, and lets the page have its turn in between. */
  const work = async () => {
    if (isWorking) return;
    isWorking = true;
    try {
      while (waiting.length > 0 && !signal.aborted) {
        const end = performance.now() + SLICE;
        while (waiting.length > 0 && performance.now() < end) {
          show(waiting.splice(0, batch));
          batch = BATCH;
        }
        await nextTurn();
      }
    } catch {
      // A page that took a block away at this very moment has no names there; the others are shown when they come near.
    } finally {
      isWorking = false;
    }
  };
  const stateOf = (name: ShownName) => states.get(name.mention.block);
  const showNow = (name: ShownName) => {
    const state = stateOf(name);
    if (state && !state.engine) show([state]);
    return state;
  };

  const highlighter: Highlighter = {
    onOwnChange: () => {},
    highlight(blocks, mentions) {
      const isFirst = all.length === 0;
      const before = new Map([...states.values()].map((state) => [keyOf(state.block), state]));
      const byBlock = Map.groupBy(mentions, ({ block }) => block);
      states = new Map();
      const again: BlockState[] = [];
      for (const block of blocks) {
        const own = byBlock.get(block.id) ?? [];
        const known = before.get(keyOf(block));
        if (known && isSame(known, block, own)) {
          before.delete(keyOf(block));
          known.block = block;
          for (const [i, name] of known.names.entries()) Object.assign(name, { block, mention: own[i] });
          states.set(block.id, known);
        } else if (own.length > 0) {
          const state = { block, names: own.map((mention) => ({ mention, block })) };
          states.set(block.id, state);
          // Where names stood, the others are to stand before the next frame.
          if (known?.engine) again.push(state);
        }
      }
      for (const gone of before.values()) hide(gone);
      show(again);
      highlighter.onOwnChange();
      all = [...states.values()].flatMap(({ names }) => names);
      const hidden = () => [...states.values()].filter(({ engine }) => !engine);
      // At first, what the reader can see does not wait until the browser has drawn and tells what is near. Later the page
      // may have changed, and asking where something stands would lay it out anew.
      if (isFirst && !document.hidden) {
        waiting.unshift(...inView(hidden(), window.innerHeight));
        // In a turn of its own: all this runs for the first time here, when browsers are slowest.
        void nextTurn().then(work);
      }
      setTimeout(() => {
        if (!signal.aborted) viewport.watch(hidden());
      });
    },
    names: () => all,
    namesOf: (id) => all.filter(({ mention }) => mention.entity === id),
    nameAt: (element, x, y) => marks.nameAt(element, x, y) ?? paint.nameAt(element, x, y),
    boxesOf(name) {
      return showNow(name)?.engine?.boxesOf(name) ?? [];
    },
    reveal(name) {
      const element = showNow(name)?.engine?.elementOf(name);
      const box = highlighter.boxesOf(name)[0];
      // What can be seen in a frame may be out of sight with the frame.
      const isSeen = window === window.parent && box && box.top >= 0 && box.bottom <= window.innerHeight;
      if (!element || !box || isSeen) return;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      // A painted name may stand far from the middle of its paragraph.
      const now = highlighter.boxesOf(name)[0];
      if (now && (now.top < 0 || now.bottom > window.innerHeight))
        window.scrollBy({ top: now.top - window.innerHeight / 2, behavior: 'instant' });
    },
    setActive(name) {
      active = name;
      const engine = name && showNow(name)?.engine;
      for (const one of [marks, paint]) one.setActive(one === engine ? name : undefined);
      highlighter.onOwnChange();
    },
    paintOnly() {
      isPaintOnly = true;
      const marked = [...states.values()].filter(({ engine }) => engine === marks);
      marked.forEach(hide);
      showBy(paint, marked);
      highlighter.onOwnChange();
    },
    dress(other) {
      for (const one of [marks, paint]) one.dress(other);
      highlighter.onOwnChange();
    },
    withoutMarks(act) {
      const marked = [...states.values()].filter(({ engine }) => engine === marks);
      marked.forEach(hide);
      try {
        return act();
      } finally {
        showBy(
          marks,
          marked.filter(({ block }) => isAsRead(block)),
        );
        if (active) highlighter.setActive(active);
        highlighter.onOwnChange();
      }
    },
    yieldTo(records) {
      // Pages report the same text or parent many times over.
      const nodes = new Set(records.map(({ target }) => target));
      const changed = [...marks.yieldTo(nodes), ...paint.yieldTo(nodes)];
      for (const { id, element } of changed) {
        restless.add(element);
        const state = states.get(id);
        if (!state) continue;
        hide(state);
        // What the page is writing to is not shown anew before it has been read again.
        waiting = waiting.filter((one) => one !== state);
      }
      if (changed.length > 0) highlighter.onOwnChange();
      return changed.length > 0;
    },
  };

  /**
   * What is copied, cut or dragged away is the page's own markup: our elements leave what is selected before the browser
   * takes it, and names there are painted from then on. A drag begins with a press on what is selected; Firefox begins none
   * where the text under the pointer changes at that moment, so that they leave as soon as it has been selected.
   */
  const leaveSelection = () => {
    const selected = [...states.values()].filter(
      ({ engine, block }) => engine === marks && isSelected(block.element),
    );
    const [first] = selected;
    if (!first) return;
    keepSelection(first.block.element, marks.plainPlace, () => selected.forEach(hide));
    showBy(paint, selected);
    highlighter.onOwnChange();
  };
  for (const type of ['copy', 'cut', 'pointerdown'])
    document.addEventListener(type, leaveSelection, { capture: true, signal });
  for (const type of ['pointerup', 'keyup'])
    document.addEventListener(type, () => setTimeout(leaveSelection), { capture: true, signal });

  signal.addEventListener('abort', () => {
    marks.end();
    paint.end();
    states.clear();
    all = [];
    waiting = [];
    highlighter.onOwnChange();
  });
  return highlighter;
}

/**
 * The first blocks that stand in the window, of blocks one below the other, as they mostly are: found by halves. What is
 * missed is near the viewport all the same.
 */
function inView(states: BlockState[], height: number): BlockState[] {
  const boxOf = (at: number) => (states[at] as BlockState).block.element.getBoundingClientRect();
  let first = 0;
  for (let end = states.length; first < end; ) {
    const middle = (first + end) >> 1;
    if (boxOf(middle).bottom > 0) end = middle;
    else first = middle + 1;
  }
  let last = first;
  while (last < states.length && last < first + MAX_IN_VIEW && boxOf(last).top < height) last++;
  return states.slice(first, last);
}

/** What stays of a block when the page is read again: its first text node. */
function keyOf({ segments }: PageBlock): Text | undefined {
  return segments[0]?.node;
}

/** Whether a block shows what it should already. */
function isSame({ block, names }: BlockState, { text, segments }: PageBlock, mentions: Mention[]): boolean {
  return (
    block.text === text &&
    block.segments.length === segments.length &&
    block.segments.every(({ node }, i) => node === segments[i]?.node) &&
    names.length === mentions.length &&
    names.every(({ mention }, i) => {
      const { start, end, entity } = mentions[i] as Mention;
      return mention.start === start && mention.end === end && mention.entity === entity;
    })
  );
}

/** Whether the page has left the block's text alone since it was read. */
function isAsRead({ segments, text }: PageBlock): boolean {
  return segments.every(
    ({ node, start }) =>
      node.isConnected &&
      text.slice(start, start + node.data.length) === node.data.replace(/[\n\r\t\f]/g, ' '),
  );
}
