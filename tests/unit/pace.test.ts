import { describe, expect, it } from 'vitest';
import { Pace } from '../../page/pace.ts';

const texts = (...all: string[]) => all;

describe('a page that changes is read again', () => {
  it('at once the first time, and then ever more seldom', () => {
    const pace = new Pace();
    expect(pace.pause(0)).toBe(0);
    expect(pace.note(0, texts('a', 'b', 'c'), texts('a', 'b', 'c', 'd'))).toBe(true);
    expect(pace.pause(0)).toBe(1_000);
    expect(pace.pause(400)).toBe(600);
    pace.note(1_000, texts('a', 'b', 'c'), texts('a', 'b', 'x'));
    expect(pace.pause(1_000)).toBe(2_000);
  });

  it('at once again after it has calmed down', () => {
    const pace = new Pace();
    pace.note(0, texts('a'), texts('a', 'b'));
    expect(pace.pause(61_000)).toBe(0);
  });

  it('the later the longer reading it takes: it is to cost a three-hundredth of a core at most', () => {
    const pace = new Pace();
    pace.spent(0, 5);
    expect(pace.pause(0)).toBe(1_500);
    pace.spent(0, 50);
    expect(pace.pause(0)).toBe(15_000);
    expect(pace.pause(4_000)).toBe(11_000);
    // A page that is dear to read is followed all the same.
    pace.spent(0, 5_000);
    expect(pace.pause(0)).toBe(30_000);
  });

  it('no more when it has rewritten most of itself five times in a row', () => {
    const pace = new Pace();
    const rewrite = () => pace.note(0, texts('a', 'b'), texts('c', 'd'));
    expect([rewrite(), rewrite(), rewrite(), rewrite(), rewrite()]).toEqual([true, true, true, true, false]);
  });
});
