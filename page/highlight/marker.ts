import Mark from 'mark.js';
import type { NamedBlock } from './engine.ts';
import { inScope } from './scoped-document.ts';
import type { ShownName } from './shown-name.ts';
import type { MarkedText } from './split-text.ts';

export const MARK_ELEMENT = 'dramatis-name';

/**
 * Text nodes that mark.js is given in one call, about. For each range it goes through them all, and each call costs as much
 * as some ranges: paragraph by paragraph the calls would be the dearer part, the whole page in one call the ranges.
 */
const GROUP = 8;

/** A name, or the part of it that stands in one text node, as mark.js takes it: it counts in the joined text of its nodes. */
interface Placed {
  start: number;
  length: number;
  name: ShownName;
  text: MarkedText;
  /** Where it begins in its own text node. */
  from: number;
}

export interface Marker {
  /**
   * Marks the names of some blocks with mark.js, which walks only the text nodes that hold one, so that the cost grows with
   * the marks and not with the page.
   */
  mark(blocks: NamedBlock[]): void;
}

/**
 * @param dress Is given each element before it has a text and a place; a name that crosses inline elements has several.
 * @param onMarked Is told of each text node that was split.
 */
export function createMarker(
  document: Document,
  dress: (element: HTMLElement, name: ShownName) => void,
  onMarked: (text: MarkedText) => void,
): Marker {
  // What it takes for its context does not matter: it walks what it is given by `inScope`.
  const markJs = new Mark(document.documentElement);

  const markTexts = (texts: MarkedText[], placed: Placed[]) => {
    let due: Placed | undefined;
    const make = () => {
      const element = document.createElement(MARK_ELEMENT);
      if (!due) return element;
      const { name, text, from, length } = due;
      dress(element, name);
      text.marks.push({ element, start: from, end: from + length });
      return element;
    };
    // Asked for each range right before its element is made.
    const filter = (_node: unknown, range: unknown) => {
      due = range as Placed;
      return true;
    };
    try {
      inScope(texts, make, () => markJs.markRanges(placed, { element: MARK_ELEMENT, filter }));
    } finally {
      for (const text of texts) if (text.marks.length > 0) onMarked(text);
    }
  };

  return {
    mark(blocks) {
      let texts: MarkedText[] = [];
      let placed: Placed[] = [];
      let joined = 0;
      for (const { block, names } of blocks) {
        let next = 0;
        for (const { node, start } of block.segments) {
          while (next < names.length && endOf(names, next) <= start) next++;
          if (next === names.length) break;
          const full = node.data;
          const end = start + full.length;
          if (startOf(names, next) >= end) continue;
          const text: MarkedText = { node, full, name: names[next] as ShownName, marks: [] };
          texts.push(text);
          for (let i = next; i < names.length && startOf(names, i) < end; i++) {
            const from = Math.max(startOf(names, i) - start, 0);
            const length = Math.min(endOf(names, i), end) - start - from;
            placed.push({ start: joined + from, length, name: names[i] as ShownName, text, from });
          }
          joined += full.length;
        }
        if (texts.length < GROUP) continue;
        markTexts(texts, placed);
        [texts, placed, joined] = [[], [], 0];
      }
      if (texts.length > 0) markTexts(texts, placed);
    },
  };
}

const startOf = (names: ShownName[], i: number) => (names[i] as ShownName).mention.start;
const endOf = (names: ShownName[], i: number) => (names[i] as ShownName).mention.end;
