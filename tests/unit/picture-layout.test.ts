import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areApart, separate } from '../../components/picture/boxes.ts';
import { crossings } from '../../components/picture/crossings.ts';
import { type Layout, layOut } from '../../components/picture/layout.ts';
import type { EntityId } from '../../knowledge/entity.ts';

const id = (i: number) => `n${i}` as EntityId;
const POPUP = { width: 360, height: 400 };
const PANEL = { width: 760, height: 470 };

/** Boxes as large as those of names are, and a few ties of each. */
function story(count: number) {
  const boxes = Array.from({ length: count }, (_, i) => ({
    id: id(i),
    width: 40 + ((i * 37) % 90),
    height: 22 + 14 * (i % 2),
  }));
  const ties = boxes.flatMap((_, i) =>
    [Math.floor(i / 3), (i * 7) % count]
      .filter((other) => other !== i)
      .map((other) => [id(i), id(other)] as const),
  );
  return { boxes, ties };
}

function overlapping({ names }: Layout): string[] {
  return names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => (areApart(a, b) ? [] : [`${a.id} ${b.id}`])),
  );
}

describe('the layout of the picture', () => {
  it.each([
    ['25 names in a popup', 25, POPUP],
    ['25 names in a panel', 25, PANEL],
    ['10 names in a popup', 10, POPUP],
    ['2 names', 2, POPUP],
    ['1 name', 1, POPUP],
    ['60 names in a popup', 60, POPUP],
  ])('lets no two names overlap, and keeps all inside: %s', (_, count, frame) => {
    const { boxes, ties } = story(count);
    const layout = layOut(boxes, ties, frame);
    expect(overlapping(layout)).toEqual([]);
    expect(layout.names.map((name) => name.id)).toEqual(boxes.map((box) => box.id));
    for (const { x, y, width, height } of layout.names) {
      expect(x - width / 2).toBeGreaterThanOrEqual(0);
      expect(y - height / 2).toBeGreaterThanOrEqual(0);
      expect(x + width / 2).toBeLessThanOrEqual(layout.width);
      expect(y + height / 2).toBeLessThanOrEqual(layout.height);
    }
  });

  it('does so for any names and ties', () => {
    const box = fc.record({
      width: fc.integer({ min: 20, max: 160 }),
      height: fc.integer({ min: 20, max: 60 }),
    });
    const any = fc
      .array(box, { minLength: 1, maxLength: 25 })
      .chain((sizes) =>
        fc.tuple(
          fc.constant(sizes.map((size, i) => ({ id: id(i), ...size }))),
          fc.array(fc.tuple(fc.nat(sizes.length - 1), fc.nat(sizes.length - 1)), { maxLength: 50 }),
        ),
      );
    fc.assert(
      fc.property(any, ([boxes, pairs]) => {
        const ties = pairs.filter(([a, b]) => a !== b).map(([a, b]) => [id(a), id(b)] as const);
        expect(overlapping(layOut(boxes, ties, POPUP))).toEqual([]);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('is the same each time', () => {
    const { boxes, ties } = story(25);
    expect(layOut(boxes, ties, POPUP)).toEqual(layOut(boxes, ties, POPUP));
  });

  it('keeps 25 names large enough to be read in a popup', () => {
    const { boxes, ties } = story(25);
    expect(layOut(boxes, ties, POPUP).width / POPUP.width).toBeLessThan(1.25);
  });

  it('has names with ties nearer to each other than others', () => {
    const { boxes, ties } = story(20);
    const { names } = layOut(boxes, ties, PANEL);
    const at = new Map(names.map((name) => [name.id, name]));
    const distance = (a: EntityId, b: EntityId) => {
      const [p, q] = [at.get(a), at.get(b)];
      return p && q ? Math.hypot(p.x - q.x, p.y - q.y) : Number.NaN;
    };
    const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
    const tied = mean(ties.map(([a, b]) => distance(a, b)));
    const all = mean(names.flatMap((a, i) => names.slice(i + 1).map((b) => distance(a.id, b.id))));
    expect(tied).toBeLessThan(all * 0.8);
  });

  it('lets no lines of a ring cross', () => {
    const boxes = story(8).boxes;
    const ties = boxes.map(({ id: a }, i) => [a, id((i + 1) % 8)] as const);
    const at = new Map(layOut(boxes, ties, PANEL).names.map((name) => [name.id, name]));
    const pairs = ties.map(
      ([a, b]) => [at.get(a), at.get(b)] as [{ x: number; y: number }, { x: number; y: number }],
    );
    expect(crossings(pairs)).toBe(0);
  });

  it('is empty where there are no names', () => {
    expect(layOut([], [], POPUP)).toEqual({ ...POPUP, names: [] });
  });
});

describe('separating boxes', () => {
  it('ends however they stand', () => {
    const box = fc.record({
      x: fc.integer({ min: -20, max: 20 }),
      y: fc.integer({ min: -20, max: 20 }),
      width: fc.integer({ min: 1, max: 120 }),
      height: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), (boxes) => {
        separate(boxes, 4);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(areApart(a, b, 4)).toBe(true);
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});
