import type { Dataset } from './dataset.ts';
import type { EntityId } from './entity.ts';
import type { Predicate } from './relation.ts';

/**
 * The same dataset, which decodes each row asked for once. For the length of one annotation: it is asked for the same
 * few entities again and again, and kept for longer it would grow to the size of everything.
 */
export function memoized(dataset: Dataset): Dataset {
  const relationsTo = once((predicate: Predicate) =>
    once((id: EntityId) => dataset.relationsTo(id, predicate)),
  );
  const relationsFrom = once((id: EntityId) => dataset.relationsFrom(id));
  return {
    info: dataset.info,
    entities: () => dataset.entities(),
    entity: once((id) => dataset.entity(id)),
    names: once((id) => dataset.names(id)),
    nameAt: once((row) => dataset.nameAt(row)),
    relationsOf: once((id) => dataset.relationsOf(id)),
    relationsFrom: (id, of) => (of ? dataset.relationsFrom(id, of) : relationsFrom(id)),
    relationsTo: (id, predicate) => relationsTo(predicate)(id),
    tiesTo: (some, predicates) => dataset.tiesTo(some, predicates),
    stancesBy: (id) => dataset.stancesBy(id),
    among: (some) => dataset.among(some),
    source: once((id) => dataset.source(id)),
    sources: () => dataset.sources(),
  };
}

function once<K, V>(ask: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const value = ask(key);
    known.set(key, value);
    return value;
  };
}
