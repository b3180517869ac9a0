/** Puts texts that stand side by side into the first of them, as the page has them without our elements in between. */
export function joinTexts(nodes: Iterable<Node>): void {
  for (const node of nodes) {
    const before = node.previousSibling;
    if (node.nodeType !== 3 || before?.nodeType !== 3) continue;
    // Unlike writing the data, appending leaves a selection in it alone.
    (before as Text).appendData((node as Text).data);
    (node as Text).remove();
  }
}
