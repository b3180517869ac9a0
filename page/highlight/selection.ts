import type { Place } from './split-text.ts';

/** Splitting text nodes moves the ends of a selection. */
export function isSelected(element: Element): boolean {
  const selection = selectionAt(element);
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}

/** The selection as an element sees it: in Chromium it is told to shadow roots, each its own, and not to the document. */
function selectionAt(element: Element): Selection | null {
  const root = element.getRootNode() as Partial<Document>;
  return root.getSelection ? root.getSelection() : element.ownerDocument.getSelection();
}

/**
 * Does something that changes text nodes, and selects again what was selected.
 *
 * @param element Something that is selected.
 * @param placeAfter Where a place in the document will be then.
 */
export function keepSelection(
  element: Element,
  placeAfter: (node: Node, offset: number) => Place,
  act: () => void,
): void {
  const selection = selectionAt(element);
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) {
    act();
    return;
  }
  const [anchor, focus] = [
    placeAfter(anchorNode, anchorOffset as number),
    placeAfter(focusNode, focusOffset as number),
  ];
  act();
  selection.setBaseAndExtent(...boundary(anchor), ...boundary(focus));
}

function boundary({ node, offset }: Place): [Node, number] {
  if (offset === 'end') return [node, node.childNodes.length];
  if (offset !== 'before') return [node, offset];
  const parent = node.parentNode as Node;
  return [parent, [...parent.childNodes].indexOf(node as ChildNode)];
}
