import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { EntityId } from '../../knowledge/entity.ts';
import { type Box, pushApart, separate } from './boxes.ts';
import { crossings } from './crossings.ts';

/** A name as it is drawn: what it takes up, its label in it. */
export interface NameBox {
  id: EntityId;
  width: number;
  height: number;
}

export type PlacedName = NameBox & Box;

export interface Layout {
  width: number;
  height: number;
  /** In the order in which they were given. */
  names: PlacedName[];
}

/** Between names, at least; and between the outermost and the edge. */
const GAP = 6;
/** The share of the picture that names may take up: what is left is for the lines. */
const FILL = 0.4;
/** Arrangements tried, of which the one with the fewest lines across each other is taken. */
const TRIES = 6;
/** Steps in which an arrangement is found, and those in which names then make room for each other and for lines. */
const STEPS = { find: 160, settle: 140 };

type Node = PlacedName & SimulationNodeDatum;
type Pair = [Node, Node];

/**
 * Places names so that those with ties are near each other, no two overlap, and lines keep clear of names that they have
 * nothing to do with. Nothing in it is left to chance: the same names and ties give the same picture.
 */
export function layOut(
  boxes: NameBox[],
  ties: (readonly [EntityId, EntityId])[],
  frame: { width: number; height: number },
): Layout {
  if (boxes.length === 0) return { ...frame, names: [] };
  const taken = boxes.reduce((sum, { width, height }) => sum + (width + GAP) * (height + GAP), 0);
  const scale = Math.max(1, Math.sqrt(taken / (FILL * frame.width * frame.height)));
  const [width, height] = [frame.width * scale, frame.height * scale];
  const names = bestOf(boxes, ties);
  stretchInto(names, width, height);
  settle(names, pairsOf(names, ties), width, height);
  separate(names, GAP);
  return framed(names, width);
}

/** Names as points, arranged by the forces between them; the most readable of several ways to begin. */
function bestOf(boxes: NameBox[], ties: (readonly [EntityId, EntityId])[]): Node[] {
  let best: { names: Node[]; cost: number } | undefined;
  for (let turn = 0; turn < TRIES; turn++) {
    const names = boxes.map((box, i) => ({ ...box, ...startOf(i, turn) })) as Node[];
    const pairs = pairsOf(names, ties);
    arrange(names, pairs);
    const cost = crossings(pairs);
    if (!best || cost < best.cost) best = { names, cost };
  }
  return best?.names ?? [];
}

/** On a spiral from the most prominent outwards, a different one at each turn. */
function startOf(order: number, turn: number): { x: number; y: number } {
  const radius = 30 * Math.sqrt(order + 0.5);
  const angle = order * (2.4 + turn * 0.37) + turn;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** The names at both ends of each tie; two names once, however many ties they have. */
function pairsOf(names: Node[], ties: (readonly [EntityId, EntityId])[]): Pair[] {
  const byId = new Map(names.map((name) => [name.id, name]));
  const once = new Map(ties.map((ends) => [ends.toSorted().join(' '), ends]));
  return [...once.values()].map(([a, b]) => [byId.get(a), byId.get(b)] as Pair);
}

function arrange(names: Node[], pairs: Pair[]): void {
  forceSimulation(names)
    .force(
      'ties',
      forceLink<Node, SimulationLinkDatum<Node>>(
        pairs.map(([source, target]) => ({ source, target })),
      ).distance(60),
    )
    .force('room', forceManyBody().strength(-240))
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.04))
    .alphaDecay(1 - 0.001 ** (1 / STEPS.find))
    .stop()
    .tick(STEPS.find);
}

/** Stretches an arrangement to the edges of the frame, which lets no lines cross that did not. */
function stretchInto(names: Node[], width: number, height: number): void {
  for (const [axis, size, whole] of [
    ['x', 'width', width],
    ['y', 'height', height],
  ] as const) {
    const all = names.map((name) => name[axis]);
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const room = whole - Math.max(...names.map((name) => name[size])) - 2 * GAP;
    for (const name of names)
      name[axis] = high > low ? ((name[axis] - low) / (high - low) - 0.5) * Math.max(0, room) : 0;
  }
}

/** Lets the boxes of names make room for each other, for the lines, and keep inside the frame. */
function settle(names: Node[], pairs: Pair[], width: number, height: number): void {
  const degree = new Map<Node, number>();
  for (const name of pairs.flat()) degree.set(name, (degree.get(name) ?? 0) + 1);
  const isLeaf = (name: Node) => degree.get(name) === 1;
  const both = names.flatMap((a, i) => names.slice(i + 1).map((b): Pair => [a, b]));
  const within = (at: number, size: number, whole: number) => {
    const most = Math.max(0, (whole - size) / 2 - GAP);
    return Math.min(most, Math.max(-most, at));
  };
  for (let step = 0; step < STEPS.settle; step++) {
    const left = 1 - step / STEPS.settle;
    // One that has a single tie is drawn to its other end, as an office to its country.
    for (const [a, b] of pairs) {
      if (isLeaf(a)) drawTo(a, b, 0.12 * left);
      if (isLeaf(b)) drawTo(b, a, 0.12 * left);
    }
    for (const pair of pairs) for (const name of names) clear(name, pair, Math.max(left, 0.2));
    for (const [a, b] of both) pushApart(a, b, GAP, 0.6);
    for (const name of names) {
      name.x = within(name.x, name.width, width);
      name.y = within(name.y, name.height, height);
    }
  }
}

/** Moves a name towards another, up to the distance at which a line between them is still seen. */
function drawTo(name: Node, other: Node, share: number): void {
  const [dx, dy] = [other.x - name.x, other.y - name.y];
  const distance = Math.hypot(dx, dy);
  const near = (name.width + name.height + other.width + other.height) / 4 + 26;
  if (distance <= near) return;
  name.x += (dx / distance) * (distance - near) * share;
  name.y += (dy / distance) * (distance - near) * share;
}

/** Moves a name out from under the line between two others, and them a little the other way. */
function clear(name: Node, [a, b]: Pair, share: number): void {
  if (name === a || name === b) return;
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const [nx, ny] = [-dy / length, dx / length];
  const along = ((name.x - a.x) * dx + (name.y - a.y) * dy) / (length * length);
  if (along <= 0 || along >= 1) return;
  const aside = (name.x - a.x) * nx + (name.y - a.y) * ny;
  const needed = (Math.abs(nx) * name.width + Math.abs(ny) * name.height) / 2 + 3;
  if (Math.abs(aside) >= needed) return;
  const push = (aside < 0 ? -1 : 1) * (needed - Math.abs(aside)) * 0.4 * share;
  name.x += nx * push;
  name.y += ny * push;
  for (const end of [a, b]) {
    end.x -= (nx * push) / 4;
    end.y -= (ny * push) / 4;
  }
}

/** Moves all into a frame that begins at 0 and is no higher than need be. */
function framed(names: Node[], width: number): Layout {
  const reach = (axis: 'x' | 'y', size: 'width' | 'height') => {
    const low = Math.min(...names.map((name) => name[axis] - name[size] / 2)) - GAP;
    const high = Math.max(...names.map((name) => name[axis] + name[size] / 2)) + GAP;
    return { low, extent: high - low };
  };
  const [across, down] = [reach('x', 'width'), reach('y', 'height')];
  const size = { width: Math.max(width, across.extent), height: down.extent };
  const [left, top] = [across.low - (size.width - across.extent) / 2, down.low];
  return {
    ...size,
    names: names.map(({ id, x, y, width: w, height: h }) => ({
      id,
      x: x - left,
      y: y - top,
      width: w,
      height: h,
    })),
  };
}
