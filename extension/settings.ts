import { browser } from 'wxt/browser';
import { DEFAULTS, eachField, fitting, type Settings } from './settings-shape.ts';

export type { Settings };

const KEY = 'settings';

/** As it was last read, so that a change of the settings holds in the same turn: the popup asks right after it. */
let policy: unknown;

/** What an administrator has set; nothing where nobody has, which Firefox calls an error. */
export async function readPolicy(): Promise<unknown> {
  try {
    policy = await browser.storage.managed.get(null);
  } catch {
    policy = undefined;
  }
  return policy;
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}

/** What holds: each field as it is set by an administrator, else as the reader has chosen it. */
export async function readSettings(): Promise<Settings> {
  return fitting(...(await Promise.all([readPolicy(), readStored()])));
}

/** Stores what the reader has chosen. Of a field that an administrator sets, what was stored before stays. */
export async function writeSettings(settings: Settings): Promise<void> {
  const sources = await Promise.all([readPolicy(), readStored()]);
  const stored = eachField([...sources, settings, DEFAULTS], (field, [set, before, now, fallback]) =>
    field(set) === undefined ? field(now) : (field(before) ?? fallback),
  );
  await browser.storage.local.set({ [KEY]: stored });
}

/** Forgets all that the reader has chosen. */
export async function resetSettings(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back with the settings, once read, whenever they change, in every tab, until the signal ends. */
export function watchSettings(onChange: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) onChange(fitting(policy, changes[KEY]?.newValue));
    if (area === 'managed') void readSettings().then((settings) => !signal.aborted && onChange(settings));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** Why nothing is annotated on a host, or undefined when it is. */
export function offReason(settings: Settings, host: string): 'everywhere' | 'site' | undefined {
  if (!settings.enabled) return 'everywhere';
  return isSiteOn(settings, host) ? undefined : 'site';
}

/** Whether a host is one of those on which articles are annotated. */
export function isSiteOn({ sites, sitesOn, sitesOff }: Settings, host: string): boolean {
  const isIn = (list: string[]) => list.some((site) => isSame(site, host));
  return !isIn(sitesOff) && (sites === 'everywhere' || isIn(sitesOn));
}

/** The settings with a host switched on or off, on the list that counts. */
export function withSite(settings: Settings, host: string, isOn: boolean): Settings {
  const without = (list: string[]) => list.filter((site) => !isSame(site, host));
  const having = (list: string[]) => [...without(list), host].sort();
  const { sites, sitesOn, sitesOff } = settings;
  if (sites === 'everywhere') return { ...settings, sitesOff: isOn ? without(sitesOff) : having(sitesOff) };
  return isOn
    ? { ...settings, sitesOn: having(sitesOn), sitesOff: without(sitesOff) }
    : { ...settings, sitesOn: without(sitesOn) };
}

/** `www.` before the name of a site makes no other site, as readers see it. */
function isSame(site: string, host: string): boolean {
  const bare = (name: string) => name.replace(/^www\./, '');
  return bare(site) === bare(host);
}
