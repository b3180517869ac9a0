import Mark from 'mark.js';
import type { PageBlock } from '../article/blocks.ts';
import { withTextNodes } from './scoped-document.ts';

/** A stretch of a block's text to be marked, in UTF-16 code units. */
interface MarkRange {
  start: number;
  end: number;
}

export const MARK_ELEMENT = 'dramatis-name';

/**
 * Marks ranges of one block with mark.js: one call for the block, which walks only the text nodes that hold a mark, so
 * that the cost grows with the marks and not with the page.
 *
 * @param ranges Sorted and not overlapping.
 * @param onMark Called with each element and the range it belongs to; a range that crosses inline elements has several.
 * @returns The text nodes that were split, with their text from before.
 */
export function markBlock<T extends MarkRange>(
  { segments }: PageBlock,
  ranges: T[],
  onMark: (element: HTMLElement, range: T) => void,
): Map<Text, string> {
  const nodes: Text[] = [];
  const before = new Map<Text, string>();
  // mark.js counts in the joined text of the nodes it is given.
  const placed: { start: number; length: number; range: T }[] = [];
  let joined = 0;
  for (const { node, start } of segments) {
    const end = start + node.data.length;
    const here = ranges.filter((range) => range.start < end && start < range.end);
    if (here.length === 0 || node.data === '') continue;
    for (const range of here) {
      const from = Math.max(range.start, start);
      placed.push({ start: joined + from - start, length: Math.min(range.end, end) - from, range });
    }
    nodes.push(node);
    before.set(node, node.data);
    joined += node.data.length;
  }
  if (nodes.length === 0) return before;

  const root = (nodes[0] as Text).parentElement as HTMLElement;
  const byStart = new Map(placed.map((one) => [one.start, one.range]));
  withTextNodes(nodes, () => {
    new Mark(root).markRanges(
      // mark.js sorts and keeps what it is given, and serialises it on each call: bare numbers, all its own.
      placed.map(({ start, length }) => ({ start, length })),
      {
        element: MARK_ELEMENT,
        each: (element, { start }) => {
          const range = byStart.get(start);
          element.removeAttribute('data-markjs');
          if (range) onMark(element as HTMLElement, range);
        },
      },
    );
  });
  return before;
}
