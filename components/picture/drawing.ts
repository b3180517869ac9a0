import type { EntityId } from '../../knowledge/entity.ts';
import type { Tie } from '../../knowledge/ties.ts';
import { type Measure, wrapped } from './label.ts';
import { type Layout, layOut, type PlacedName } from './layout.ts';
import { type Line, lineBetween } from './lines.ts';

/** Pixels from line to line of a label. */
export const LINE_HEIGHT = 14;
/** About as wide a label becomes before it is broken. */
const LABEL_WIDTH = 96;
const MOST_LINES = 4;
const PADDING = { x: 8, y: 4 };

/** A tie and the line that it is drawn as. */
export interface DrawnTie {
  tie: Tie;
  line: Line;
}

export interface Drawing extends Layout {
  /** The names in lines, as they are written. */
  labels: Map<EntityId, string[]>;
  placed: Map<EntityId, PlacedName>;
  ties: DrawnTie[];
}

/** Names and ties as they are drawn into a width: what is written where, and which lines lead from where to where. */
export function drawingOf(
  names: { id: EntityId; name: string }[],
  ties: Tie[],
  width: number,
  measure: Measure,
): Drawing {
  const labels = new Map(names.map(({ id, name }) => [id, wrapped(name, measure, LABEL_WIDTH, MOST_LINES)]));
  const boxes = [...labels].map(([id, lines]) => ({
    id,
    width: Math.ceil(Math.max(...lines.map(measure))) + 2 * PADDING.x,
    height: lines.length * LINE_HEIGHT + 2 * PADDING.y,
  }));
  const ends = ties.map((tie) => tie.ends);
  const layout = layOut(boxes, ends, { width, height: heightFor(width, names.length) });
  const placed = new Map(layout.names.map((one) => [one.id, one]));
  return { ...layout, labels, placed, ties: linesOf(ties, placed) };
}

/** The height of the picture for a width and a number of names: as little as they need, so that the list is near. */
function heightFor(width: number, names: number): number {
  return Math.min(Math.max(190, 120 + names * 15), Math.max(365, width * 0.62));
}

/** A line for each tie; those between the same two side by side. */
function linesOf(ties: Tie[], placed: Map<EntityId, PlacedName>): DrawnTie[] {
  const pairs = Map.groupBy(ties, ({ ends }) => ends.toSorted().join(' '));
  return [...pairs.values()].flatMap((own) =>
    own.flatMap((tie, order) => {
      const [a, b] = tie.ends.map((id) => placed.get(id));
      if (!a || !b) return [];
      // Always from the same end, so that lines side by side do not change sides.
      const isTurned = tie.ends[0] > tie.ends[1];
      const line = isTurned ? lineBetween(b, a, order, own.length) : lineBetween(a, b, order, own.length);
      return [{ tie, line: isTurned ? { from: line.to, to: line.from } : line }];
    }),
  );
}
