import { expect, it } from 'vitest';
import { inTurns } from '../../../extension/in-turns.ts';
import type { Steps } from '../../../knowledge/steps.ts';

/** Steps of a millisecond each. */
function* work<T>(steps: number, result: T): Steps<T> {
  for (let i = 0; i < steps; i++) {
    const begin = performance.now();
    while (performance.now() - begin < 1) {
      // It is busy.
    }
    yield;
  }
  return result;
}

it('does what is short while it does what is long', async () => {
  const done: string[] = [];
  const long = inTurns(work(100, 'long')).then((one) => done.push(one));
  const short = inTurns(work(1, 'short')).then((one) => done.push(one));
  await Promise.all([long, short]);
  expect(done).toEqual(['short', 'long']);
});

it('fails as the work does', async () => {
  function* failing(): Steps<never> {
    yield;
    throw new Error('no index');
  }
  await expect(inTurns(failing())).rejects.toThrow('no index');
});
