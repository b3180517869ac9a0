import { MARK_ELEMENT } from '../../../../page/own-elements.ts';
import type { Piece } from './by-hand.ts';

/** mark.js as it is published, of which the page has loaded a copy of its own. */
interface PlainMark {
  markRanges(ranges: { start: number; length: number }[], options: object): void;
  markRegExp(expression: RegExp, options: object): void;
  mark(names: string[], options: object): void;
  unmark(options: object): void;
}
const { Mark } = globalThis as unknown as { Mark: new (context: Node | Node[]) => PlainMark };

const OPTIONS = { element: MARK_ELEMENT };
const root = () => document.querySelector('article') as Element;

/** One call for the whole article. */
export function markRoot(pieces: Piece[]): () => void {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(root(), NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    offsets.set(walker.currentNode, length);
    length += (walker.currentNode as Text).data.length;
  }
  const ranges = pieces.map(({ node, start, end }) => ({
    start: (offsets.get(node) as number) + start,
    length: end - start,
  }));
  return () => new Mark(root()).markRanges(ranges, OPTIONS);
}

/** One call for each text node that holds a name. */
export function markPerTextNode(pieces: Piece[]): void {
  for (const [node, own] of Map.groupBy(pieces, (piece) => piece.node))
    new Mark(node).markRanges(
      own.map(({ start, end }) => ({ start, length: end - start })),
      OPTIONS,
    );
}

export function unmark(): void {
  new Mark(root()).unmark(OPTIONS);
}

/** As the manual has it: the names, and mark.js looks for them. */
export function markNames(names: string[]): void {
  new Mark(root()).mark(names, { ...OPTIONS, separateWordSearch: false, accuracy: 'exactly' });
}

/** All names as one expression, the longest first. */
export function markExpression(names: string[]): void {
  const escaped = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  new Mark(root()).markRegExp(new RegExp(`\\b(?:${escaped.join('|')})\\b`, 'g'), OPTIONS);
}
