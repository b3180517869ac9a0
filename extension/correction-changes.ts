import { browser } from 'wxt/browser';

/** What all keys of corrections in the storage begin with. */
export const PREFIX = 'correction ';

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
