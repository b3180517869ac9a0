import type { PlacedName } from './layout.ts';

const DIRECTIONS: Record<string, [x: number, y: number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** How much a way aside counts beside a way ahead: what lies straight ahead is meant. */
const ASIDE = 2;

/** The name to which an arrow key leads from one, as they stand in the picture; undefined for other keys and at the edge. */
export function neighbour(names: PlacedName[], from: PlacedName, key: string): PlacedName | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const [dx, dy] = direction;
  const way = ({ x, y }: PlacedName) => {
    const ahead = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    return ahead > 0 ? ahead + ASIDE * aside : Number.POSITIVE_INFINITY;
  };
  return names
    .filter((name) => name !== from && way(name) < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => way(a) - way(b))[0];
}
