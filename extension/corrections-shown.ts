import type { CorrectionShown } from '../components/Corrections.tsx';
import type { EntityId } from '../knowledge/entity.ts';
import { keyOf } from './correction-keys.ts';
import { inDataset, type StoredCorrection } from './corrections.ts';
import type { Loaded } from './dataset.ts';

/** The corrections as they are listed: newest first, told by what the dataset says of the entities, else as they were called. */
export function correctionsShown(corrections: StoredCorrection[], loaded: Loaded): CorrectionShown[] {
  const told = (id: EntityId, label: string) => {
    const entity = loaded.dataset.entity(id);
    return { name: entity?.name || label || id, ...(entity && { description: entity.description }) };
  };
  return corrections
    .map((stored) => {
      const { name, scope, made, label, insteadLabel = '' } = stored;
      const { entity, instead } = inDataset(stored, loaded);
      return {
        key: keyOf(stored, scope),
        name,
        entity: told(entity, label),
        ...(instead && { instead: told(instead, insteadLabel) }),
        scope,
        ...(made && { made }),
      };
    })
    .sort((a, b) => (b.made ?? '').localeCompare(a.made ?? '') || a.name.localeCompare(b.name));
}
