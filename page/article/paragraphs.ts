/**
 * Tells whether an element holds at least a share of the characters in the paragraphs under a root, or in its own shadow
 * root: unlike all its text they hold no scripts and few labels. Where there are none at all, nothing does. They are counted
 * no further than an answer needs.
 */
export function shareOfParagraphs(root: Element, share: number): (element: Element) => boolean {
  const counts = new Map<Node, { lengths: Iterator<number>; sum: number }>();
  return (element) => {
    let own = 0;
    for (const length of lengthsOfParagraphs(element)) own += length;
    if (own === 0) return false;
    const tree = element.getRootNode();
    const whole = 'host' in tree ? (tree as ShadowRoot) : root;
    const count = counts.get(whole) ?? { lengths: lengthsOfParagraphs(whole), sum: 0 };
    counts.set(whole, count);
    while (own >= count.sum * share) {
      const { value, done } = count.lengths.next();
      if (done) return true;
      count.sum += value;
    }
    return false;
  };
}

function* lengthsOfParagraphs(root: Element | ShadowRoot): Generator<number> {
  if ('localName' in root && root.localName === 'p') yield root.textContent?.length ?? 0;
  for (const { textContent } of root.querySelectorAll('p')) yield textContent?.length ?? 0;
}
