import { joinTexts } from './join-texts.ts';
import type { ShownName } from './shown-name.ts';

/** A text node that was just marked. */
export interface MarkedText {
  node: Text;
  /** Its text from before. */
  full: string;
  /** The names in it, in order. */
  parts: Part[];
}

/** A name, or the part of it that stands in one text node. */
export interface Part {
  name: ShownName;
  /** The stretch of the text that now stands in our element. */
  start: number;
  end: number;
  element: HTMLElement | undefined;
  /** The text of ours that follows our element. */
  after: ChildNode | undefined;
}

/** One text node that marking has split: what it was, and what now stands after it in its place. */
interface Split extends MarkedText {
  parent: Node;
  /** Made when they are asked for. */
  pieces: Piece[] | undefined;
  /**
   * An empty text of ours in the first of our elements. Where it has gone, somebody has called `normalize()`, by which the
   * page's node may have gone as well: empty, or into the text before it.
   */
  sentinel: Text;
}

/**
 * One of our elements and text nodes that follow the page's own node, which keeps the text before the first of them. It was
 * given the text from its start up to that of the next piece.
 */
interface Piece {
  node: ChildNode;
  start: number;
}

/**
 * Keeps what is needed to put a page's text nodes back exactly: the same objects, with the same data, in the same place.
 * mark.js's own `unmark` cannot be used: it merges neighbours and removes nodes that the page still holds, and pages made
 * with React then fail to update.
 */
export class SplitTexts {
  readonly #splits = new Map<Text, Split>();
  /**
   * The same by parent and by piece, for a page may report thousands of changes at once, and each is looked up. Made when
   * they are asked for, as most are put back without.
   */
  #byParent: Map<Node, Set<Split>> | undefined;
  #byPiece: Map<Node, Split> | undefined;

  /** Remembers a text node with one mark at least. */
  add({ node, full, parts }: MarkedText): void {
    const parent = node.parentNode;
    if (!parent) return;
    for (const part of parts) {
      // mark.js puts a text after each element, though it be empty.
      const after = part.element?.nextSibling;
      if (after?.nodeType === 3) part.after = after;
    }
    const sentinel = new Text();
    parts[0]?.element?.append(sentinel);
    const split: Split = { node, full, parts, parent, pieces: undefined, sentinel };
    this.#splits.set(node, split);
    if (this.#byParent) addTo(this.#byParent, split);
    if (this.#byPiece) for (const piece of piecesOf(split)) this.#byPiece.set(piece.node, split);
  }

  /** Puts back every node. */
  restore(): void {
    for (const split of this.#splits.values()) this.#release(split);
  }

  /** Puts back those of some nodes that were split. */
  release(nodes: Text[]): void {
    for (const node of nodes) {
      const split = this.#splits.get(node);
      if (split) this.#release(split);
    }
  }

  /** The name that an element of ours shows. */
  nameOf(element: Element): ShownName | undefined {
    return this.#pieces()
      .get(element)
      ?.parts.find((part) => part.element === element)?.name;
  }

  /** The elements that show a name: several where it crosses elements of the page. */
  elementsOf(name: ShownName): HTMLElement[] {
    return name.block.segments
      .flatMap(({ node }) => this.#splits.get(node)?.parts ?? [])
      .flatMap((part) => (part.name === name && part.element ? [part.element] : []));
  }

  /**
   * Where a place in the document will be once the nodes it lies among are put back: in a piece of ours it is a place in
   * the page's own text node.
   */
  plainPlace(node: Node, offset: number): Place {
    const inText = this.#pieceOf(node);
    if (inText) {
      const within = node.nodeType === 3 || offset === 0 ? offset : (node.textContent ?? '').length;
      return { node: inText.node, offset: before(inText, node) + within };
    }
    // Between children: the child after it is found again by itself, a piece of ours by its text.
    const child = node.nodeType === 1 ? node.childNodes[offset] : undefined;
    if (!child) return node.nodeType === 1 ? { node, offset: 'end' } : { node, offset };
    const split = this.#pieces().get(child);
    return split ? { node: split.node, offset: before(split, child) } : { node: child, offset: 'before' };
  }

  /**
   * Yields to the page's own changes: where the page wrote a text node of its own that we had split, our pieces go and
   * its new text stays; where it moved or removed parts, the original gets its whole text back. Where it wrote to our
   * pieces it has taken them for its own, and they stay. Where others have wrapped elements of theirs around words, or
   * joined texts, all that stays, and our elements go from among it.
   *
   * @param changed Nodes of which the page has changed the data or the children.
   * @returns A name in each text node that was given back.
   */
  yieldTo(changed: Set<Node>): ShownName[] {
    if (this.#splits.size === 0) return [];
    const touched = new Set<Split>();
    for (const node of changed) {
      const around = this.#splits.get(node as Text) ?? this.#pieceOf(node);
      for (const split of around ? [around] : (this.#parents().get(node) ?? []))
        if (!isIntact(split)) touched.add(split);
    }
    for (const split of touched) this.#release(split);
    return [...touched].map(nameIn);
  }

  /** The split that a text node of ours, or the text in an element of ours, is a piece of. */
  #pieceOf(text: Node): Split | undefined {
    return this.#pieces().get(text) ?? this.#pieces().get(text.parentNode as Node);
  }

  #parents(): Map<Node, Set<Split>> {
    if (!this.#byParent) {
      this.#byParent = new Map();
      for (const split of this.#splits.values()) addTo(this.#byParent, split);
    }
    return this.#byParent;
  }

  #pieces(): Map<Node, Split> {
    this.#byPiece ??= new Map(
      [...this.#splits.values()].flatMap((split) =>
        piecesOf(split).map(({ node }) => [node, split] as const),
      ),
    );
    return this.#byPiece;
  }

  #release(split: Split): void {
    this.#splits.delete(split.node);
    const siblings = this.#byParent?.get(split.parent);
    siblings?.delete(split);
    if (siblings?.size === 0) this.#byParent?.delete(split.parent);
    const pieces = piecesOf(split);
    for (const { node } of pieces) this.#byPiece?.delete(node);
    const isOnlyCut = !isIntact(split) && isCut(split);
    // A framework that hydrates takes the text nodes that it finds: without them its text would be gone.
    if (isOnlyCut || !isEach(split, isAsGiven)) {
      split.sentinel.remove();
      const texts = pieces.flatMap(({ node }) => [...node.childNodes, node.nextSibling ?? []].flat());
      for (const { node } of pieces) if (node.nodeType === 1) node.replaceWith(...node.childNodes);
      // Not those of other splits, which are put back by themselves.
      if (isOnlyCut)
        joinTexts(texts.filter((text) => !this.#splits.has(text as Text) && !this.#pieceOf(text)));
      return;
    }
    for (const { node } of pieces) node.remove();
    // Places in the text before the first mark, such as a caret, stay where they are when the rest is added.
    const lead = leadOf(split);
    if (split.node.data === lead) split.node.appendData(split.full.slice(lead.length));
  }
}

function addTo(byParent: Map<Node, Set<Split>>, split: Split): void {
  const siblings = byParent.get(split.parent);
  if (siblings) siblings.add(split);
  else byParent.set(split.parent, new Set([split]));
}

/** A place in the document: in a text, before a node, or at the end of an element. */
export interface Place {
  node: Node;
  offset: number | 'before' | 'end';
}

/** How much of the whole text stands before a piece, or the piece that a text is in. */
function before(split: Split, node: Node): number {
  return piecesOf(split).find((piece) => piece.node.contains(node))?.start ?? split.full.length;
}

/** One of the names, which knows the block. */
function nameIn({ parts }: Split): ShownName {
  return (parts[0] as Part).name;
}

function piecesOf(split: Split): Piece[] {
  if (!split.pieces) {
    split.pieces = [];
    for (const { element, after, start, end } of split.parts) {
      if (element) split.pieces.push({ node: element, start });
      if (after) split.pieces.push({ node: after, start: end });
    }
  }
  return split.pieces;
}

function leadOf({ full, parts }: Split): string {
  return full.slice(0, parts[0]?.start);
}

/** Whether something holds for each piece, what it was given and what it says. */
function isEach(
  split: Split,
  test: (given: string, now: string | null, node: ChildNode) => boolean,
): boolean {
  const pieces = piecesOf(split);
  return pieces.every(({ node, start }, i) =>
    test(split.full.slice(start, pieces[i + 1]?.start), node.textContent, node),
  );
}

function isAsGiven(given: string, now: string | null, node: ChildNode): boolean {
  return given === now && !(node as Partial<Element>).firstElementChild;
}

function isIntact(split: Split): boolean {
  const { node, parent, sentinel } = split;
  let previous: ChildNode = node;
  return (
    node.parentNode === parent &&
    node.data === leadOf(split) &&
    sentinel.parentNode !== null &&
    isEach(split, (given, now, piece) => {
      const follows = previous.nextSibling === piece;
      previous = piece;
      return follows && isAsGiven(given, now, piece);
    })
  );
}

/** Whether others have done no more to a text than to cut it, to wrap parts of it and to join it again. */
function isCut(split: Split): boolean {
  const { node, full, sentinel } = split;
  if (!sentinel.parentNode) {
    // But for our element after it, it would not have been empty.
    if (!node.parentNode && !node.data) piecesOf(split)[0]?.node.before(node);
    return true;
  }
  const next = node.nextSibling;
  return (
    node.isConnected &&
    nameIn(split).block.element.textContent?.includes(full) === true &&
    // Who writes to a text has taken it for its own.
    leadOf(split).includes(node.data) &&
    isEach(split, (given, now) => given.includes(now ?? '')) &&
    // An empty element after the page's own node is the page's own too, and comes after the whole text.
    !(next?.nodeType === 1 && !next.textContent)
  );
}
