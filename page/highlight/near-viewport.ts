import { parentOf } from '../composed-tree.ts';

/** How far from what the reader sees an element counts as near: a screen above and below. */
const MARGIN = '100% 0px';

export interface NearViewport {
  watch(elements: Iterable<Element>): void;
}

/**
 * Calls back with the elements that have come near what the reader sees, each once. In a background tab nothing comes
 * near: the browser looks only when it draws.
 */
export function watchNearViewport(
  window: Window & typeof globalThis,
  onNear: (elements: Element[]) => void,
  signal: AbortSignal,
): NearViewport {
  const observer = new window.IntersectionObserver(
    (entries) => {
      const near = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
      for (const element of near) observer.unobserve(element);
      if (near.length > 0) onNear(near);
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (elements) => {
      for (const element of elements) observer.observe(element);
    },
  };
}

/** The nearest element that has a box of its own (`display: contents` has none) and so can be seen coming. */
export function withBox(element: Element): Element {
  const parent = element.getClientRects().length === 0 ? parentOf(element) : null;
  return parent ? withBox(parent) : element;
}
