import { type Correction, foldedName } from '../recognition/corrections.ts';
import { PREFIX } from './correction-changes.ts';

/** Where a correction holds. */
export type Scope =
  | { kind: 'article'; url: string }
  | { kind: 'site'; host: string }
  | { kind: 'everywhere' };

/**
 * The key under which a correction is stored, one for each: so two tabs that write at once write two keys, and neither
 * undoes what the other has done. The same match at the same place has the same key, so that the last word on it counts.
 */
export function keyOf({ name, entity }: Correction, scope: Scope): string {
  const where = scope.kind === 'article' ? scope.url : scope.kind === 'site' ? scope.host : '';
  return PREFIX + JSON.stringify([scope.kind, where, entity, foldedName(name)]);
}
