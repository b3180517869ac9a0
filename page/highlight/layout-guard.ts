import type { PageBlock } from '../article/blocks.ts';
import { parentOf } from '../composed-tree.ts';
import { withRuler } from './ruler.ts';

/**
 * Whether text can hold an element without its layout falling apart: text directly in a flex or grid container, or in
 * ruby, becomes an item of its own for each part. Text directly in an element with a shadow root may stand in a slot, and
 * its component is told of whatever comes into that. Reads styles only, so that it can be asked for many blocks before the
 * first is changed.
 */
export function canHoldElements(document: Document, { segments }: PageBlock): boolean {
  const parents = new Set(segments.map(({ node }) => parentOf(node)));
  const display = (element: Element) => document.defaultView?.getComputedStyle(element).display ?? '';
  return [...parents].every((parent) => {
    if (parent?.shadowRoot) return false;
    let box = parent;
    while (box && display(box) === 'contents') box = parentOf(box);
    return !box || !/flex|grid|ruby/.test(display(box));
  });
}

/** More than rounding, in CSS pixels. */
const TOLERANCE = 0.5;
/** Elements inside a block whose place is compared; a paragraph has few. */
const MAX_ELEMENTS = 12;

/**
 * Remembers the layout of a block, and tells later whether it is the same: its box, those of elements in it, and where each
 * line of its text begins and ends. Rules of the site for first, last or only children, or for any element at all, may move
 * what stands beside an element of ours; and a line that just fits may not any more, as text in parts is rounded in parts.
 */
export function rememberLayout({ element, segments }: PageBlock): () => boolean {
  const elements = [element, ...[...element.children].slice(0, MAX_ELEMENTS)];
  const [first, last] = [segments[0]?.node as Text, segments.at(-1)?.node as Text];
  const [parent, next] = [last.parentNode as Node, last.nextSibling];
  const measure = () => {
    // Where they are in the window, for margins may move a block as a whole. Nothing scrolls in between.
    const boxes = elements.flatMap((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return [left, top, width, height];
    });
    const lines = withRuler(element.ownerDocument, (range) => {
      range.setStart(first, 0);
      if (next) range.setEndBefore(next);
      else range.setEnd(parent, parent.childNodes.length);
      return linesOf(range);
    });
    return [...boxes, ...lines.flatMap(({ top, left, right }) => [top, left, right])];
  };
  const before = measure();
  return () => {
    const after = measure();
    return (
      after.length === before.length &&
      before.every((size, i) => Math.abs(size - (after[i] as number)) <= TOLERANCE)
    );
  };
}

interface Line {
  top: number;
  left: number;
  right: number;
}

/** The lines of a range: boxes side by side are one. */
function linesOf(range: Range): Line[] {
  const lines: Line[] = [];
  for (const { top, left, right, width } of range.getClientRects()) {
    if (width === 0) continue;
    const line = lines.findLast((other) => Math.abs(other.top - top) <= TOLERANCE);
    if (!line) lines.push({ top, left, right });
    else Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
  }
  return lines;
}
