import type { Cast } from './annotation.ts';
import type { EntityId } from './entity.ts';

/**
 * The first of some entities in their order, each of which is in a pair with another of them: nobody stands there with
 * nothing to show while others are left out.
 */
export function firstInPairs(
  ordered: EntityId[],
  pairs: (readonly [EntityId, EntityId])[],
  most: number,
): EntityId[] {
  let pool = ordered;
  for (;;) {
    const chosen = new Set(pool.slice(0, most));
    const paired = new Set(pairs.filter(([a, b]) => chosen.has(a) && chosen.has(b)).flat());
    const idle = [...chosen].filter((id) => !paired.has(id));
    if (idle.length === 0) return [...chosen];
    // One at a time, from the end on: who comes in for it may be in a pair with those before.
    const last = idle.at(-1);
    pool = pool.filter((id) => id !== last);
  }
}

/** The most prominent of those between whom positions are recorded up to the day. */
export function mainActors({ members, views }: Cast, most: number): EntityId[] {
  const pairs = views
    .filter(({ stances }) => stances.length > 0)
    .map(({ holder, target }) => [holder, target] as const);
  return firstInPairs(
    members.map(({ entity }) => entity.id),
    pairs,
    most,
  );
}
