import type { PageBlock } from '../article/blocks.ts';
import type { Look } from './look.ts';
import type { ShownName } from './shown-name.ts';

/** A block of the page with the names in it, in order, one at least. */
export interface NamedBlock {
  block: PageBlock;
  names: ShownName[];
}

/** One way to show names on a page. What it does to a block it takes back with `hide`, and everything with `end`. */
export interface Engine {
  /** Shows the names of some blocks, which are as they were read. Reads nothing that the browser would have to lay out. */
  show(blocks: NamedBlock[]): void;
  hide(block: NamedBlock): void;
  /** The name under a point of an element, in viewport coordinates. */
  nameAt(element: Element, x: number, y: number): ShownName | undefined;
  /** The boxes of a name that is shown, in viewport coordinates: several where it is broken over lines. */
  boxesOf(name: ShownName): DOMRect[];
  /** The element in which a name that is shown stands. */
  elementOf(name: ShownName): Element | undefined;
  /** Shows which name is meant: the one whose card is open, or that the keyboard has come to. */
  setActive(name: ShownName | undefined): void;
  /** Gives the names that are shown, and those that will be, another look. */
  dress(look: Look): void;
  /**
   * @param changed Nodes of which the page has changed the data or the children.
   * @returns Blocks of which the page has changed the text under the names, which are hidden now.
   */
  yieldTo(changed: Set<Node>): PageBlock[];
  end(): void;
}
