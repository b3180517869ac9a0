/** The side of its line on which a card stands. */
export type Side = 'below' | 'above';

/**
 * Places the card below or above the line in which the name stands, never over it, inside the window. The browser does
 * the placing (CSS anchor positioning, `card.css`), also when the card grows or the window changes; what it cannot do is
 * to choose the roomier side only where the card fits on neither.
 *
 * @param place What covers the window and holds, in this order, the stand-in for the line and the card.
 * @param line The box of the name, in viewport coordinates; of a name broken over two lines, the part pointed at.
 * @param side Where the card is already: it stays on that side of the line when its content changes.
 * @returns The side on which it is.
 */
export function placeCard(place: HTMLElement, line: DOMRect, side?: Side): Side {
  const [anchor, card] = place.children as unknown as [HTMLElement, HTMLElement];
  const { left, top, right, bottom } = place.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(place).direction === 'rtl';
  const start = isRightToLeft ? line.right - card.offsetWidth : line.left;
  // Far enough from the edge for the card: Chromium would move the card by itself, Firefox does not.
  const inside = Math.max(left, Math.min(start, right - card.offsetWidth));
  anchor.style.left = `${inside - left}px`;
  anchor.style.top = `${line.top - top}px`;
  anchor.style.height = `${line.height}px`;
  place.dataset.side = side ?? 'below';
  if (side) return side;
  const isCut = card.scrollHeight > card.clientHeight;
  const chosen = isCut && line.top - top > bottom - line.bottom ? 'above' : 'below';
  place.dataset.side = chosen;
  return chosen;
}

/** The box of a name under a point, or its first. */
export function lineOf(boxes: DOMRect[], x?: number, y?: number): DOMRect | undefined {
  const under =
    x !== undefined && y !== undefined
      ? boxes.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      : undefined;
  return under ?? boxes[0];
}
