import type { Place } from './split-text.ts';

/** Splitting text nodes moves the ends of a selection. */
export function isSelected(document: Document, element: Element): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && selection.containsNode(element, true);
}

/**
 * Does something that changes text nodes, and selects again what was selected.
 *
 * @param placeAfter Where a place in the document will be then.
 */
export function keepSelection(
  document: Document,
  placeAfter: (node: Node, offset: number) => Place,
  act: () => void,
): void {
  const selection = document.getSelection();
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
