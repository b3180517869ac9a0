import { parentOf } from './composed-tree.ts';

/** The way back from a name that was jumped to. */
export interface WayBack {
  readonly isOpen: boolean;
  /** Lets something move the page, and remembers where it was; of several moves in a row, before the first. */
  leave(element: Element, move: () => void): void;
  goBack(): void;
}

/** How far something may have been scrolled since, in pixels, and still be where a jump left it. */
const TOLERANCE = 40;

type Places = Map<Element, { left: number; top: number }>;

/**
 * Remembers how far everything around an element was scrolled: pages do not always scroll as a whole. A reader who has
 * gone on reading elsewhere after a jump has a new place to come back to.
 */
export function createWayBack(): WayBack {
  let before: Places | undefined;
  let after: Places | undefined;
  return {
    get isOpen() {
      return before !== undefined;
    },
    leave(element, move) {
      const now = placesAround(element);
      if (!after || !isAt(after)) before = undefined;
      move();
      // What was in sight already moves nothing, and needs no way back.
      if (!before && isAt(now)) return;
      before ??= now;
      after = placesAround(element);
    },
    goBack() {
      for (const [element, { left, top }] of before ?? [])
        if (element.scrollLeft !== left || element.scrollTop !== top)
          element.scrollTo({ left, top, behavior: 'instant' });
      before = undefined;
      after = undefined;
    },
  };
}

function placesAround(element: Element): Places {
  const places: Places = new Map();
  // Up to the root, and from one in a frame on to the page around it.
  for (
    let at: Element | null | undefined = element;
    at;
    at = parentOf(at) ?? at.ownerDocument.defaultView?.frameElement
  )
    places.set(at, { left: at.scrollLeft, top: at.scrollTop });
  return places;
}

function isAt(places: Places): boolean {
  return [...places].every(
    ([element, { left, top }]) =>
      Math.abs(element.scrollLeft - left) <= TOLERANCE && Math.abs(element.scrollTop - top) <= TOLERANCE,
  );
}
