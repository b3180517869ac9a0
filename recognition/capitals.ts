import type { Dataset } from '../knowledge/dataset.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { standingOn } from '../knowledge/relation.ts';
import type { Block } from './article.ts';
import type { Mention } from './mention.ts';

/** Words after which a capital is a place one is at or goes to. */
const LOCATIVE = /\b(?:in|near|at|to|from|outside|around|across|through|towards?|into)[\s\u00A0]+$/i;
/** "Ankara, January 10", "MOSCOW (Reuters)", "Ankara [Turkey]": where the report was written. */
const DATELINE = /^[\s\u00A0]*(?:\[|\(|,[^.]{0,20}\d|—|–|-\s)/;

/**
 * The state for which a capital may stand here: the text uses it as one who acts, not as a place one is in. The reading
 * is a possibility that the card states as such; the entity stays the place.
 */
export function standsFor(mention: Mention, block: Block, dataset: Dataset, day: Edtf): EntityId | undefined {
  if (dataset.entity(mention.entity)?.kind !== 'place') return undefined;
  const state = dataset.relationsFrom(mention.entity).find(
    (relation) =>
      relation.predicate === 'capital-of' &&
      // A role limits it: a seat of government only, or a capital whose status is contested.
      relation.role === undefined &&
      !['ended', 'not-yet'].includes(standingOn(relation, day)),
  )?.object;
  if (!state) return undefined;
  const before = block.text.slice(0, mention.start);
  const after = block.text.slice(mention.end);
  return LOCATIVE.test(before) || (before.trim() === '' && DATELINE.test(after)) ? undefined : state;
}
