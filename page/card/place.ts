import {
  computePosition,
  flip,
  offset,
  type Placement,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** Distance of the card from the line of the name, and from the edges of the window, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
/** The least height that is worth opening to, before the other side of the line is tried. */
const MIN_HEIGHT = 160;

/**
 * Places the card below or above the line in which the name stands, never over it, inside the window.
 *
 * @param line The box of the name, in viewport coordinates; of a name broken over two lines, the part pointed at.
 * @param side Where the card is already: it stays on that side of the line when its content changes.
 * @returns The side on which it is.
 */
export async function placeCard(card: HTMLElement, line: DOMRect, side?: Placement): Promise<Placement> {
  const reference: VirtualElement = { getBoundingClientRect: () => line };
  const { x, y, placement } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: side ?? 'bottom-start',
    middleware: [
      offset(GAP),
      !side && flip({ padding: MARGIN, fallbackPlacements: ['top-start'], fallbackStrategy: 'bestFit' }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight }) {
          card.style.setProperty('--available-height', `${Math.max(MIN_HEIGHT, availableHeight)}px`);
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
  return placement;
}

/** The box of a name under a point, or its first. */
export function lineOf(boxes: DOMRect[], x?: number, y?: number): DOMRect | undefined {
  const under =
    x !== undefined && y !== undefined
      ? boxes.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
      : undefined;
  return under ?? boxes[0];
}
