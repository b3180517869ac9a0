import * as v from 'valibot';
import type { Edtf } from '../knowledge/edtf.ts';
import type { StoredCorrection } from './corrections.ts';
import { type Added, addFitting, MAX_LENGTH, parsed } from './corrections-file.ts';
import { readSettings, type Settings, writeSettings } from './settings.ts';
import { type FieldPath, fieldsUnfit } from './settings-fields.ts';
import { fitting } from './settings-shape.ts';

/** The file in which settings are saved. [docs/settings.md](../docs/settings.md) describes it. */
interface SettingsFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  made: Edtf;
  settings: Settings;
  corrections?: StoredCorrection[];
}

const FORMAT = 'dramatis-settings';
const VERSION = 1;

const Head = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  settings: v.pipe(
    v.custom<object>((value) => typeof value === 'object' && value !== null),
    v.check((value) => !Array.isArray(value)),
  ),
  corrections: v.optional(v.array(v.unknown()), []),
});

/** What came of a file: the settings are taken whole or, with the reason, not at all. */
export type Restored =
  | { ok: true; corrections: Added }
  | { ok: false; reason: 'not-json' | 'not-settings' | 'newer' }
  | { ok: false; reason: 'unfit'; fields: FieldPath[] };

export function settingsFile(settings: Settings, made: Edtf, corrections?: StoredCorrection[]): string {
  const file: SettingsFile = { format: FORMAT, version: VERSION, made, settings, corrections };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Takes over the settings of a file, and adds its corrections to those that are there. */
export async function restoreSettings(text: string): Promise<Restored> {
  const value = text.length <= MAX_LENGTH ? parsed(text) : undefined;
  if (value === undefined) return { ok: false, reason: 'not-json' };
  const head = v.safeParse(Head, value);
  if (!head.success) return { ok: false, reason: 'not-settings' };
  const { version, settings, corrections } = head.output;
  if (version > VERSION) return { ok: false, reason: 'newer' };
  const fields = fieldsUnfit(settings);
  if (fields.length > 0) return { ok: false, reason: 'unfit', fields };
  // What the file does not mention stays as it is.
  await writeSettings(fitting(settings, await readSettings()));
  return { ok: true, corrections: await addFitting(corrections) };
}
