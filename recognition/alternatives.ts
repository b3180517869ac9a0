import type { Cast } from '../knowledge/annotation.ts';
import { castOf } from '../knowledge/cast.ts';
import type { Dataset } from '../knowledge/dataset.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { candidateFinder } from './candidates.ts';
import { foldedName } from './corrections.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { tokenize } from './text/tokenize.ts';

/** The entities that are called so, as recognition would look the name up. */
export function entitiesCalled(name: string, gazetteer: Gazetteer, dataset: Dataset): EntityId[] {
  const called = candidateFinder(gazetteer, dataset)({ id: '', text: name }, tokenize(name))
    .filter(({ start, end }) => start === 0 && end === name.length)
    .flatMap(({ names }) => names.map(({ entity }) => entity));
  return [...new Set(called)];
}

/**
 * All entities that a name as it stands in a text can mean: those called so, then the people of that surname. A surname
 * is no name to look up, so that all names are gone through; a reader can wait for this, an article could not.
 */
export function candidatesOf(name: string, gazetteer: Gazetteer, dataset: Dataset): EntityId[] {
  const candidates = new Set(entitiesCalled(name, gazetteer, dataset));
  const folded = foldedName(name);
  for (let row = 0; row < dataset.info.counts.names; row++) {
    const { type, text, entity } = dataset.nameAt(row);
    if (type === 'surname' && foldedName(text) === folded) candidates.add(entity);
  }
  return [...candidates];
}

/** The entities that a name can mean beside one, as of a day: those called so first. */
export function alternativesTo(
  entity: EntityId,
  name: string,
  gazetteer: Gazetteer,
  dataset: Dataset,
  day: Edtf,
): Cast {
  const others = candidatesOf(name, gazetteer, dataset).filter((other) => other !== entity);
  return castOf(
    others.map((other, first) => ({ entity: other, mentions: 0, inTitle: false, first })),
    dataset,
    day,
  );
}
