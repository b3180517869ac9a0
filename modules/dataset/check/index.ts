import type { Fault, RawDataset } from '../tables.ts';
import { checkDates } from './dates.ts';
import { checkKinds } from './kinds.ts';
import { checkNames } from './names.ts';
import { checkOffices } from './offices.ts';
import { checkTwins } from './twins.ts';
import { checkWording } from './wording.ts';

/** What the schema cannot say of the rows, each rule in a file of its own. */
export function checkFacts(raw: RawDataset): Fault[] {
  return [checkDates, checkKinds, checkWording, checkNames, checkTwins, checkOffices].flatMap((check) =>
    check(raw),
  );
}
