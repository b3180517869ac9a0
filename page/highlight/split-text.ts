import { joinTexts } from './join-texts.ts';

/** One text node that marking has split: what it was, and what now stands after it in its place. */
interface Split {
  /** The page's own node. It keeps its place and the text before the first mark. */
  node: Text;
  full: string;
  lead: string;
  parent: Node;
  /** Our elements and text nodes that follow it, in order, and what each said when it was put there. */
  pieces: { node: ChildNode; text: string }[];
  /**
   * An empty text of ours in the first of our elements. Where it has gone, somebody has called `normalize()`, by which the
   * page's node may have gone as well: empty, or into the text before it.
   */
  sentinel: Text;
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
    const sentinel = new Text();
    (pieces[0] as HTMLElement).append(sentinel);
    const split: Split = {
      node,
      full,
      lead: node.data,
      parent: node.parentNode,
      pieces: pieces.map((piece) => ({ node: piece, text: piece.textContent ?? '' })),
      sentinel,
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
    const split = this.#byPiece.get(child);
    return split ? { node: split.node, offset: before(split, child) } : { node: child, offset: 'before' };
  }

  /**
   * Yields to the page's own changes: where the page wrote a text node of its own that we had split, our pieces go and
   * its new text stays; where it moved or removed parts, the original gets its whole text back. Where it wrote to our
   * pieces it has taken them for its own, and they stay. Where others have wrapped elements of theirs around words, or
   * joined texts, all that stays, and our elements go from among it.
   *
   * @returns The text nodes that were given back.
   */
  yieldTo(records: MutationRecord[]): Text[] {
    const touched = new Set<Split>();
    for (const { type, target } of records) {
      if (type === 'characterData') {
        const split = this.#splits.get(target as Text) ?? this.#pieceOf(target);
        if (split && !isIntact(split)) touched.add(split);
        continue;
      }
      const around = this.#byPiece.get(target);
      for (const split of around ? [around] : (this.#byParent.get(target) ?? []))
        if (!isIntact(split)) touched.add(split);
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
    if (!isIntact(split)) {
      const texts = textsLeft(split);
      // A framework that hydrates takes the text nodes that it finds: without them its text would be gone.
      if (texts || isRewritten(split) || split.pieces.some(({ node }) => hasElement(node))) {
        split.sentinel.remove();
        for (const { node } of split.pieces) if (node.nodeType === 1) node.replaceWith(...node.childNodes);
        joinTexts((texts ?? []).filter((text) => !this.#splits.has(text as Text) && !this.#pieceOf(text)));
        return;
      }
    }
    for (const { node } of split.pieces) node.remove();
    if (split.node.data === split.lead) split.node.data = split.full;
  }
}

/** A place in the document: in a text, before a node, or at the end of an element. */
export interface Place {
  node: Node;
  offset: number | 'before' | 'end';
}

/** How much of the whole text stands before a piece, or the piece that a text is in. */
function before({ lead, pieces }: Split, node: Node): number {
  let sum = lead.length;
  for (const piece of pieces) {
    if (piece.node.contains(node)) return sum;
    sum += piece.text.length;
  }
  return sum;
}

function saidBy({ node }: Split['pieces'][number]): string {
  return node.textContent ?? '';
}

function isRewritten({ pieces }: Split): boolean {
  return pieces.some((piece) => saidBy(piece) !== piece.text);
}

function isIntact(split: Split): boolean {
  const { node, lead, parent, pieces, sentinel } = split;
  let previous: ChildNode = node;
  return (
    node.parentNode === parent &&
    node.data === lead &&
    sentinel.parentElement !== null &&
    pieces.every(({ node: piece }) => {
      const follows = previous.nextSibling === piece;
      previous = piece;
      return follows && !hasElement(piece);
    }) &&
    !isRewritten(split)
  );
}

function hasElement(node: Node): boolean {
  return Boolean((node as Partial<Element>).firstElementChild);
}

/**
 * The texts that a node has been made into, where others have done no more than to wrap, unwrap and join: those that are to
 * be one again where they stand side by side. undefined where the text is another, or has been taken away.
 */
function textsLeft({ node, full, lead, pieces, sentinel }: Split): Node[] | undefined {
  const first = pieces[0];
  if (!sentinel.parentNode && first && saidBy(first) === first.text) {
    if (!node.parentNode && node.data === '') first.node.before(node);
    return pieces.flatMap(({ node: piece }) => [...piece.childNodes, piece.nextSibling ?? []].flat());
  }
  // Others only cut texts; who writes to one has taken it for its own.
  const isCut = lead.includes(node.data) && pieces.every((piece) => piece.text.includes(saidBy(piece)));
  if (!isCut || !node.isConnected) return undefined;
  // What was taken from the front of the node stands before it now.
  return spelling(node, full) ?? (lead.endsWith(node.data) ? spelling(node, full, lead) : undefined);
}

/**
 * The texts, from a node on, that spell a text together.
 *
 * @param lead What the node said: of this, the part that it says no more stands before it.
 */
function spelling(node: Text, full: string, lead = node.data): Node[] | undefined {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const text = () => (walker.currentNode as Partial<Text>).data ?? '';
  const cut = lead.slice(0, lead.length - node.data.length);
  let said = '';
  walker.currentNode = node;
  while (said.length < cut.length && walker.previousNode()) said = text() + said;
  if (!said.endsWith(cut)) return undefined;
  said = cut;
  const found: Node[] = [];
  walker.currentNode = node;
  for (let at: Node | null = node; at && said.length < full.length; at = walker.nextNode()) {
    found.push(at);
    said += text();
    // An element that was put between the words is the page's own, and its text node ends before it.
    if (at.nodeType === 1 && !at.textContent) return undefined;
  }
  return said === full ? found : undefined;
}
