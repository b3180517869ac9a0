import * as v from 'valibot';
import type { Edtf } from '../knowledge/edtf.ts';
import { keyOf } from './correction-keys.ts';
import { addCorrections, CorrectionShape, readCorrections, type StoredCorrection } from './corrections.ts';

/** The file in which corrections are saved. [docs/corrections.md](../docs/corrections.md) describes it. */
interface CorrectionsFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  made: Edtf;
  corrections: StoredCorrection[];
}

const FORMAT = 'dramatis-corrections';
const VERSION = 1;
/** Thousands of corrections are far less. */
export const MAX_LENGTH = 5_000_000;

const Head = v.object({ format: v.literal(FORMAT), version: v.number(), corrections: v.array(v.unknown()) });

/** How many corrections were new, were there already or did not fit. */
export interface Added {
  added: number;
  known: number;
  unfit: number;
}

/** What came of a file, or why it was not taken. */
export type Imported = ({ ok: true } & Added) | { ok: false; reason: 'not-corrections' | 'newer' };

export function correctionsFile(corrections: StoredCorrection[], made: Edtf): string {
  const file: CorrectionsFile = { format: FORMAT, version: VERSION, made, corrections };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Adds the corrections of a file to those that are there. */
export async function importCorrections(text: string): Promise<Imported> {
  const head = v.safeParse(Head, text.length <= MAX_LENGTH ? parsed(text) : undefined);
  if (!head.success) return { ok: false, reason: 'not-corrections' };
  if (head.output.version > VERSION) return { ok: false, reason: 'newer' };
  return { ok: true, ...(await addFitting(head.output.corrections)) };
}

/** Adds those that are corrections. Of a match that has one at the same place, that one stays. */
export async function addFitting(corrections: unknown[]): Promise<Added> {
  const fit = corrections.flatMap((one) => {
    const { success, output } = v.safeParse(CorrectionShape, one);
    return success ? [output] : [];
  });
  const known = new Set((await readCorrections()).map((one) => keyOf(one, one.scope)));
  const added = new Map(
    fit.map((one) => [keyOf(one, one.scope), one] as const).filter(([key]) => !known.has(key)),
  );
  await addCorrections([...added.values()]);
  return {
    added: added.size,
    known: fit.length - added.size,
    unfit: corrections.length - fit.length,
  };
}

/** The value that a text says in JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
