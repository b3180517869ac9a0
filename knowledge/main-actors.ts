import type { Cast } from './annotation.ts';
import type { EntityId } from './entity.ts';

/**
 * The most prominent of those between whom positions are recorded up to the day. Each has one towards another of them, or
 * the other way round: nobody stands there with nothing to show while others are left out.
 */
export function mainActors({ members, views }: Cast, most: number): EntityId[] {
  const recorded = views.filter(({ stances }) => stances.length > 0);
  let pool = members.map(({ entity }) => entity.id);
  for (;;) {
    const chosen = new Set(pool.slice(0, most));
    const tied = new Set(
      recorded
        .filter(({ holder, target }) => chosen.has(holder) && chosen.has(target))
        .flatMap(({ holder, target }) => [holder, target]),
    );
    const idle = [...chosen].filter((id) => !tied.has(id));
    if (idle.length === 0) return [...chosen];
    // One at a time, from the least prominent on: who comes in for it may have to do with the others.
    const last = idle.at(-1);
    pool = pool.filter((id) => id !== last);
  }
}
