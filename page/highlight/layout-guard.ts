import type { PageBlock } from '../article/blocks.ts';

/**
 * Whether text can hold an element without its layout falling apart: text directly in a flex or grid container, or in
 * ruby, becomes an item of its own for each part. Reads styles only, so that it can be asked for many blocks before the
 * first is changed.
 */
export function canHoldElements(document: Document, { segments }: PageBlock): boolean {
  const parents = new Set(segments.map(({ node }) => node.parentElement));
  const display = (element: Element) => document.defaultView?.getComputedStyle(element).display ?? '';
  return [...parents].every((parent) => {
    let box = parent;
    while (box && display(box) === 'contents') box = box.parentElement;
    return !box || !/flex|grid|ruby/.test(display(box));
  });
}

/** More than rounding, in CSS pixels. */
const TOLERANCE = 0.5;
/** Elements inside a block whose place is compared; a paragraph has few. */
const MAX_ELEMENTS = 12;

/**
 * Remembers the layout of a block, and tells later whether it is the same: rules of the site for first, last or only
 * children, or for any element at all, may move what stands beside an element of ours.
 */
export function rememberLayout({ element }: PageBlock): () => boolean {
  const elements = [element, ...[...element.children].slice(0, MAX_ELEMENTS)];
  const measure = () => {
    const { left, top } = element.getBoundingClientRect();
    return elements.flatMap((one) => {
      const box = one.getBoundingClientRect();
      return [box.left - left, box.top - top, box.width, box.height];
    });
  };
  const before = measure();
  return () => measure().every((size, i) => Math.abs(size - (before[i] as number)) <= TOLERANCE);
}
