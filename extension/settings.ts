import { browser } from 'wxt/browser';

/** What the reader has chosen. Kept in the browser's local storage, never synchronised. */
export interface Settings {
  /** Whether news articles are annotated at all. */
  enabled: boolean;
  /** Hosts on which they are not. */
  sitesOff: string[];
}

const KEY = 'settings';

/**
 * Stored by this or another version, or damaged: each field that does not fit takes its default. Looked at by hand: the
 * library that validates elsewhere would be two kilobytes on every page.
 */
function fitting(stored: unknown): Settings {
  const { enabled, sitesOff } = Object(stored) as Record<keyof Settings, unknown>;
  const areTexts = Array.isArray(sitesOff) && sitesOff.every((site) => typeof site === 'string');
  return { enabled: typeof enabled === 'boolean' ? enabled : true, sitesOff: areTexts ? sitesOff : [] };
}

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return fitting(stored[KEY]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with the settings whenever they change, in every tab, until the signal ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(fitting(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Why nothing is annotated on a host, or undefined when it is. */
export function offReason({ enabled, sitesOff }: Settings, host: string): 'everywhere' | 'site' | undefined {
  if (!enabled) return 'everywhere';
  return sitesOff.includes(host) ? 'site' : undefined;
}

export function withSite(settings: Settings, host: string, isOn: boolean): Settings {
  const others = settings.sitesOff.filter((site) => site !== host);
  return { ...settings, sitesOff: isOn ? others : [...others, host].sort() };
}

/** The settings with a host turned off, or on where it was off for whatever reason. */
export function withSiteToggled(settings: Settings, host: string): Settings {
  return offReason(settings, host)
    ? { ...withSite(settings, host, true), enabled: true }
    : withSite(settings, host, false);
}
