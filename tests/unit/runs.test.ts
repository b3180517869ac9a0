import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeRuns, openRuns, STEP } from '../../knowledge/store/runs.ts';

const open = (lengths: number[]) => {
  const encoded = encodeRuns(lengths);
  return openRuns(encoded.lengths, encoded.starts);
};

describe('runs', () => {
  it('begin where the one before ends', () => {
    const runs = open([2, 0, 3]);
    expect([0, 1, 2].map(runs.range)).toEqual([
      [0, 2],
      [2, 2],
      [2, 5],
    ]);
  });

  it('own the places in them; an empty one owns none', () => {
    expect([0, 1, 2, 3, 4].map(open([2, 0, 3]).ownerOf)).toEqual([0, 0, 2, 2, 2]);
  });

  it('give back their lengths and owners, however many and however long', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: STEP * 5 }), (lengths) => {
        const runs = open(lengths);
        let place = 0;
        for (const [run, length] of lengths.entries()) {
          expect(runs.range(run)).toEqual([place, place + length]);
          for (let i = 0; i < length; i++) expect(runs.ownerOf(place++)).toBe(run);
        }
      }),
      { seed: 20220110 },
    );
  });
});
