import type { Kind } from '../../knowledge/entity.ts';

/** How far the pointed sides of some shapes reach in. */
const NOTCH = 7;

/** The outline of a name's box by its kind, around the middle. Kinds are told apart by it, whatever the colours. */
export function shapeOf(kind: Kind, width: number, height: number): string {
  const [x, y] = [width / 2, height / 2];
  const corners: Record<Exclude<Kind, 'person'>, [number, number][]> = {
    country: [
      [-x, -y],
      [x, -y],
      [x, y],
      [-x, y],
    ],
    organisation: [
      [-x + NOTCH, -y],
      [x - NOTCH, -y],
      [x, 0],
      [x - NOTCH, y],
      [-x + NOTCH, y],
      [-x, 0],
    ],
    place: [
      [-x + NOTCH, -y],
      [x - NOTCH, -y],
      [x, -y + NOTCH],
      [x, y - NOTCH],
      [x - NOTCH, y],
      [-x + NOTCH, y],
      [-x, y - NOTCH],
      [-x, -y + NOTCH],
    ],
    event: [
      [-x + NOTCH, -y],
      [x, -y],
      [x - NOTCH, y],
      [-x, y],
    ],
  };
  if (kind !== 'person')
    return `M${corners[kind].map((corner) => corner.map((one) => one.toFixed(1)).join(' ')).join('L')}Z`;
  const radius = Math.min(y, 12);
  const [h, v] = [width - 2 * radius, height - 2 * radius];
  const arc = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
  return `M${-x + radius} ${-y}h${h}${arc(radius, radius)}v${v}${arc(-radius, radius)}h${-h}${arc(-radius, -radius)}v${-v}${arc(radius, -radius)}Z`;
}
