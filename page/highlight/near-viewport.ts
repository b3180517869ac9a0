import { parentOf } from '../composed-tree.ts';
import type { NamedBlock } from './engine.ts';

/** How far from what the reader sees an element counts as near: a screen above and below. */
const MARGIN = '100% 0px';

export interface NearViewport<B extends NamedBlock> {
  /** Watches these blocks from now on, and no others. */
  watch(blocks: B[]): void;
}

/**
 * Calls back with the blocks that have come near what the reader sees, each once. In a background tab nothing comes near:
 * the browser looks only when it draws.
 */
export function watchNearViewport<B extends NamedBlock>(
  window: Window & typeof globalThis,
  onNear: (blocks: B[]) => void,
  signal: AbortSignal,
): NearViewport<B> {
  let watched = new Map<Element, B[]>();
  const observer = new window.IntersectionObserver(
    (entries) => {
      const near: B[] = [];
      for (const { isIntersecting, target } of entries) {
        const around = !isIntersecting && !hasBox(target) && parentOf(target);
        const blocks = (isIntersecting || around) && watched.get(target);
        if (!blocks) continue;
        observer.unobserve(target);
        watched.delete(target);
        // What has no box cannot be seen coming, but the element around it can.
        if (around) observe(around, blocks);
        else near.push(...blocks);
      }
      if (near.length > 0) onNear(near);
    },
    { rootMargin: MARGIN },
  );
  const observe = (element: Element, blocks: B[]) => {
    const here = watched.get(element);
    if (here) here.push(...blocks);
    else watched.set(element, blocks);
    observer.observe(element);
  };
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch(blocks) {
      const before = watched;
      watched = Map.groupBy(blocks, ({ block }) => block.element);
      for (const element of watched.keys()) if (!before.delete(element)) observer.observe(element);
      for (const element of before.keys()) observer.unobserve(element);
    },
  };
}

/** `display: contents` leaves an element without. */
function hasBox(element: Element): boolean {
  return (element as HTMLElement).offsetHeight > 0 || element.getClientRects().length > 0;
}
