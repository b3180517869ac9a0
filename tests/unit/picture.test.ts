import { describe, expect, it } from 'vitest';
import { areApart } from '../../components/picture/boxes.ts';
import { drawingOf } from '../../components/picture/drawing.ts';
import { measureIn, wrapped } from '../../components/picture/label.ts';
import type { PlacedName } from '../../components/picture/layout.ts';
import { arrowHead, lineBetween, placeLabels } from '../../components/picture/lines.ts';
import { neighbour } from '../../components/picture/neighbour.ts';
import { shapeOf } from '../../components/picture/shapes.ts';
import { type EntityId, KINDS } from '../../knowledge/entity.ts';
import { tiesAmong } from '../../knowledge/ties.ts';
import { COUNCIL, NORLAND, relation, SUDLAND } from '../jsdom/cast.ts';

const letters = (text: string) => text.length;
const box = (x: number, y: number, width = 40, height = 20) => ({ x, y, width, height });

describe('a label', () => {
  it.each([
    ['Turkey', ['Turkey']],
    ['Recep Tayyip Erdoğan', ['Recep Tayyip', 'Erdoğan']],
    ['Collective Security Treaty Organization', ['Collective', 'Security Treaty', 'Organization']],
    // All lines about as long, where one broken at the width would leave a short rest.
    ['Ursula von der Leyen', ['Ursula von', 'der Leyen']],
  ])('of %s is in lines', (name, lines) => {
    expect(wrapped(name, letters, 16, 3)).toEqual(lines);
  });

  it('ends in dots where there is more than fits', () => {
    const lines = wrapped('United Nations High Commissioner for Refugees in the Region', letters, 16, 3);
    expect(lines).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('cuts a word that is longer than a line by far', () => {
    expect(wrapped('Donaudampfschifffahrtsgesellschaft', letters, 16, 3)).toEqual(['Donaudampfschifffah…']);
  });

  it('is measured by a rule of thumb where there is no canvas', () => {
    expect(measureIn(10)('four')).toBe(24);
  });
});

describe('a line', () => {
  it('leads from border to border', () => {
    const { from, to } = lineBetween(box(0, 0), box(100, 0), 0, 1);
    expect([from, to]).toEqual([
      { x: 22, y: 0 },
      { x: 78, y: 0 },
    ]);
  });

  it('runs beside others between the same two', () => {
    const ys = [0, 1, 2].map((order) => lineBetween(box(0, 0), box(100, 0), order, 3).from.y);
    expect(ys).toEqual([-5, 0, 5]);
  });

  it('keeps its side whichever way a tie goes', () => {
    const ties = tiesAmong([
      relation(NORLAND, 'sanctions', SUDLAND),
      relation(SUDLAND, 'in-dispute-with', NORLAND),
      relation(NORLAND, 'member-of', COUNCIL),
    ]);
    const names = [NORLAND, SUDLAND, COUNCIL].map((id) => ({ id, name: id }));
    const drawing = drawingOf(names, ties, 360, (text) => text.length * 7);
    const [sanctions, dispute] = (['sanctions', 'dispute'] as const).map(
      (kind) => drawing.ties.find(({ tie }) => tie.kind === kind)?.line,
    );
    // Sanctions lead from Norland to Sudland, and the dispute beside them the other way.
    const gap = Math.hypot(
      (sanctions?.from.x ?? 0) - (dispute?.to.x ?? 0),
      (sanctions?.from.y ?? 0) - (dispute?.to.y ?? 0),
    );
    expect(gap).toBeCloseTo(5, 0);
  });

  it('ends in the head of an arrow', () => {
    expect(arrowHead({ from: { x: 0, y: 0 }, to: { x: 50, y: 0 } })).toBe('M50 0L43 3.5L43 -3.5Z');
  });
});

describe('labels on lines', () => {
  const line = { from: { x: 0, y: 0 }, to: { x: 200, y: 0 } };

  it('stand in the middle, and elsewhere where something is there', () => {
    const label = { line, width: 40, height: 12 };
    const places = placeLabels([label, label], [box(100, 0, 30, 20)]);
    for (const place of places) expect(place && areApart(place, box(100, 0, 30, 20))).toBe(true);
    expect(places[0] && places[1] && areApart(places[0], places[1])).toBe(true);
  });

  it('are left out where there is no room', () => {
    expect(placeLabels([{ line, width: 40, height: 12 }], [box(100, 0, 300, 20)])).toEqual([undefined]);
  });
});

describe('arrow keys', () => {
  const at = (id: string, x: number, y: number): PlacedName => ({ id: id as EntityId, ...box(x, y) });
  const names = [at('middle', 0, 0), at('right', 80, 10), at('far right', 200, 0), at('above', 10, -60)];
  const from = names[0] as PlacedName;

  it.each([
    ['ArrowRight', 'right'],
    ['ArrowUp', 'above'],
    ['ArrowLeft', undefined],
    ['a', undefined],
  ])('lead by %s to the next name in that direction', (key, id) => {
    expect(neighbour(names, from, key)?.id).toBe(id);
  });

  it('reach every name of a story', () => {
    const ids = Array.from({ length: 25 }, (_, i) => `n${i}` as EntityId);
    const ties = tiesAmong(
      ids.slice(1).map((id, i) => relation(id, 'member-of', ids[Math.floor(i / 4)] as EntityId)),
    );
    const { names: placed } = drawingOf(
      ids.map((id) => ({ id, name: `Name ${id}` })),
      ties,
      360,
      (text) => text.length * 7,
    );
    const reached = new Set([placed[0] as PlacedName]);
    for (const name of reached)
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
        const next = neighbour(placed, name, key);
        if (next) reached.add(next);
      }
    expect(reached.size).toBe(25);
  });
});

it('each kind of name has a shape of its own', () => {
  expect(new Set(KINDS.map((kind) => shapeOf(kind, 60, 20))).size).toBe(KINDS.length);
});
