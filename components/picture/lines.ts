import { areApart, type Box } from './boxes.ts';

interface Point {
  x: number;
  y: number;
}

export interface Line {
  from: Point;
  to: Point;
}

/** Between a line and the name at its end. */
const CLEARANCE = 2;
/** Between lines side by side. */
const BESIDE = 5;

/**
 * The line between two names, from border to border. Several ties of the same two run side by side.
 *
 * @param order Which of the ties it is, from 0.
 * @param count How many there are.
 */
export function lineBetween(a: Box, b: Box, order: number, count: number): Line {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const aside = (order - (count - 1) / 2) * BESIDE;
  const [shiftX, shiftY] = [(-dy / length) * aside, (dx / length) * aside];
  const border = (box: Box, sign: 1 | -1): Point => {
    const along = Math.min(
      (box.width / 2 + CLEARANCE) / (Math.abs(dx) || 1e-9),
      (box.height / 2 + CLEARANCE) / (Math.abs(dy) || 1e-9),
    );
    return { x: box.x + sign * dx * along + shiftX, y: box.y + sign * dy * along + shiftY };
  };
  return { from: border(a, 1), to: border(b, -1) };
}

/** The head of an arrow at the end of a line, as a path. */
export function arrowHead({ from, to }: Line, size = 7): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const corner = (side: 1 | -1) =>
    `${round(to.x - ux * size - uy * side * size * 0.5)} ${round(to.y - uy * size + ux * side * size * 0.5)}`;
  return `M${round(to.x)} ${round(to.y)}L${corner(1)}L${corner(-1)}Z`;
}

export function pathOf({ from, to }: Line): string {
  return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
}

const round = (number: number) => Math.round(number * 10) / 10;

/** Where on a line a label may stand, the middle first. */
const SPOTS = [0.5, 0.4, 0.6, 0.3, 0.7];

/**
 * Places for labels on lines, where they cover neither names nor each other; undefined for one that finds none.
 *
 * @param taken What must stay uncovered.
 */
export function placeLabels(
  labels: { line: Line; width: number; height: number }[],
  taken: Box[],
): (Box | undefined)[] {
  const covered = [...taken];
  return labels.map(({ line: { from, to }, width, height }) => {
    for (const spot of SPOTS) {
      const box = {
        x: from.x + (to.x - from.x) * spot,
        y: from.y + (to.y - from.y) * spot,
        width,
        height,
      };
      if (!covered.every((other) => areApart(box, other))) continue;
      covered.push(box);
      return box;
    }
    return undefined;
  });
}
