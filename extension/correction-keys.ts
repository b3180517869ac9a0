import { browser } from 'wxt/browser';
import { type Correction, foldedName } from '../recognition/corrections.ts';
import { articleAddress } from './article-address.ts';

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
  return `${beginningOf(scope.kind, where)}${JSON.stringify([entity, foldedName(name)])}`;
}

export function isCorrectionKey(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Calls back when corrections change that may hold at the address which a page has then, until the signal ends. */
export function watchCorrectionsAt(url: () => string, onChange: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local') return;
    const beginnings = [
      beginningOf('article', articleAddress(url())),
      beginningOf('site', new URL(url()).host),
      beginningOf('everywhere', ''),
    ];
    if (Object.keys(changes).some((key) => beginnings.some((one) => key.startsWith(one)))) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** No address and no host has a space in it, so that none is the beginning of another. */
function beginningOf(kind: Scope['kind'], where: string): string {
  return `${PREFIX}${kind} ${where} `;
}
