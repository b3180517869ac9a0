/**
 * Tells whether an element holds at least a share of the characters in the paragraphs under a root: unlike all its text
 * they hold no scripts and few labels. Where there are none at all, nothing does. The paragraphs under the root are counted
 * no further than an answer needs.
 */
export function shareOfParagraphs(root: Element, share: number): (element: Element) => boolean {
  const lengths = lengthsOfParagraphs(root);
  let counted = 0;
  let isAll = false;
  return (element) => {
    let own = 0;
    for (const length of lengthsOfParagraphs(element)) own += length;
    while (own > 0 && own >= counted * share && !isAll) {
      const next = lengths.next();
      isAll = next.done === true;
      counted += next.value ?? 0;
    }
    return own > 0 && own >= counted * share;
  };
}

function* lengthsOfParagraphs(element: Element): Generator<number, undefined, void> {
  if (element.localName === 'p') yield element.textContent?.length ?? 0;
  for (const { textContent } of element.getElementsByTagName('p')) yield textContent?.length ?? 0;
  return undefined;
}
