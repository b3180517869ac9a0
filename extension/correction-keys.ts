import { browser } from 'wxt/browser';
import { type Correction, foldedName } from '../recognition/corrections.ts';

/** Where a correction holds. */
export type Scope =
  | { kind: 'article'; url: string }
  | { kind: 'site'; host: string }
  | { kind: 'everywhere' };

/** What all keys of corrections in the storage begin with. */
const PREFIX = 'correction ';

/**
 * The key under which a correction is stored, one for each: so two tabs that write at once write two keys, and neither
 * undoes what the other has done. The same match at the same place has the same key, so that the last word on it counts.
 */
export function keyOf({ name, entity }: Correction, scope: Scope): string {
  const where = scope.kind === 'article' ? scope.url : scope.kind === 'site' ? scope.host : '';
  return PREFIX + JSON.stringify([scope.kind, where, entity, foldedName(name)]);
}

export function isCorrectionKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/**
 * Calls back whenever any correction changes, until the signal ends. It is not asked where the correction holds: readers
 * make few, and what is annotated anew and stays the same is not touched.
 */
export function watchCorrections(onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some(isCorrectionKey)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
