/*
 * Ways through the document and the open shadow roots in it, as though they were one tree: what stands in a shadow root stands
 * in the element that the root belongs to. The browser's own `parentElement`, `contains` and `closest` end at the root.
 */

/** The element around a node. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.nodeType === DOCUMENT_FRAGMENT ? node : node.parentNode;
  return (root as Partial<ShadowRoot> | null)?.host ?? null;
}

/** `Node.DOCUMENT_FRAGMENT_NODE` and so on, by value: the command line reads pages without a global `Node`. */
const DOCUMENT_FRAGMENT = 11;
const FOLLOWING = 4;

/** Whether a node stands in another, or is it. */
export function contains(outer: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at; at = hostOf(at)) if (outer.contains(at)) return true;
  return false;
}

/** The nearest of an element and those around it that a selector matches. */
export function closest(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** Whether an element begins before another. */
export function isBefore(element: Element, other: Element): boolean {
  for (let a: Element | undefined = element; a; a = hostOf(a))
    for (let b: Element | undefined = other; b; b = hostOf(b))
      if (a.getRootNode() === b.getRootNode()) return (a.compareDocumentPosition(b) & FOLLOWING) !== 0;
  return false;
}

/** The element in the tree around that the tree of a node belongs to. */
function hostOf(node: Node): Element | undefined {
  return (node.getRootNode() as Partial<ShadowRoot>).host;
}

/** The elements under a root that a selector matches, also in those of some shadow roots that are in it. */
export function queryAll(root: Document | Element, selector: string, shadows: ShadowRoot[] = []): Element[] {
  return [root, ...shadows.filter((shadow) => contains(root, shadow.host))].flatMap((one) => [
    ...one.querySelectorAll(selector),
  ]);
}
