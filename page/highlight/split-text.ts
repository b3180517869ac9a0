/** One text node that marking has split: what it was, and what now stands after it in its place. */
interface Split {
  /** The page's own node. It keeps its place and the text before the first mark. */
  node: Text;
  full: string;
  lead: string;
  parent: Node;
  /** Our elements and text nodes that follow it, in order, and what each said when it was put there. */
  pieces: { node: ChildNode; text: string }[];
}

/**
 * Keeps what is needed to put a page's text nodes back exactly: the same objects, with the same data, in the same place.
 * mark.js's own `unmark` cannot be used: it merges neighbours and removes nodes that the page still holds, and pages made
 * with React then fail to update.
 */
export class SplitTexts {
  readonly #splits = new Map<Text, Split>();
  /** The same by parent: a page may report thousands of changes at once, and each is looked up. */
  readonly #byParent = new Map<Node, Set<Split>>();
  /** And by piece. */
  readonly #byPiece = new Map<Node, Split>();
  readonly #isOurs: (node: Node) => boolean;

  constructor(isOurs: (node: Node) => boolean) {
    this.#isOurs = isOurs;
  }

  /** Remembers a text node that was just marked; `full` is its text from before. */
  add(node: Text, full: string): void {
    if (!node.parentNode) return;
    const pieces: ChildNode[] = [];
    // mark.js puts an element and the text after it, which may be empty, for each mark.
    for (let next = node.nextSibling; next && this.#isOurs(next); next = pieces.at(-1)?.nextSibling ?? null) {
      pieces.push(next);
      if (next.nextSibling?.nodeType === 3) pieces.push(next.nextSibling);
    }
    if (pieces.length === 0) return;
    const split: Split = {
      node,
      full,
      lead: node.data,
      parent: node.parentNode,
      pieces: pieces.map((piece) => ({ node: piece, text: piece.textContent ?? '' })),
    };
    this.#splits.set(node, split);
    for (const piece of pieces) this.#byPiece.set(piece, split);
    const siblings = this.#byParent.get(split.parent);
    if (siblings) siblings.add(split);
    else this.#byParent.set(split.parent, new Set([split]));
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

  /**
   * Yields to the page's own changes: where the page wrote a text node of its own that we had split, our pieces go and
   * its new text stays; where it moved or removed parts, the original gets its whole text back. Where it wrote to our
   * pieces it has taken them for its own, and they stay.
   *
   * @returns The text nodes that were given back.
   */
  yieldTo(records: MutationRecord[]): Text[] {
    const touched = new Set<Split>();
    for (const { type, target } of records) {
      if (type === 'characterData') {
        const split = this.#splits.get(target as Text) ?? this.#pieceOf(target);
        if (split && (split.node.data !== split.lead || isRewritten(split))) touched.add(split);
      } else for (const split of this.#byParent.get(target) ?? []) if (!isIntact(split)) touched.add(split);
    }
    for (const split of touched) this.#release(split);
    return [...touched].map(({ node }) => node);
  }

  /** The split that a text node of ours, or the text in an element of ours, is a piece of. */
  #pieceOf(text: Node): Split | undefined {
    return this.#byPiece.get(text) ?? this.#byPiece.get(text.parentNode as Node);
  }

  #release(split: Split): void {
    this.#splits.delete(split.node);
    this.#byParent.get(split.parent)?.delete(split);
    for (const { node } of split.pieces) this.#byPiece.delete(node);
    if (isRewritten(split)) {
      // A framework that hydrates takes the text nodes that it finds: without them its text would be gone.
      for (const { node } of split.pieces) if (node.nodeType === 1) node.replaceWith(...node.childNodes);
      return;
    }
    for (const { node } of split.pieces) node.remove();
    if (split.node.data === split.lead) split.node.data = split.full;
  }
}

function isRewritten({ pieces }: Split): boolean {
  return pieces.some(({ node, text }) => node.textContent !== text);
}

function isIntact({ node, parent, pieces }: Split): boolean {
  let previous: ChildNode = node;
  return (
    node.parentNode === parent &&
    pieces.every(({ node: piece }) => {
      const follows = previous.nextSibling === piece;
      previous = piece;
      return follows;
    })
  );
}
