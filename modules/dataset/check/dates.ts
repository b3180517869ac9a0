import { type Edtf, isBefore, parseEdtf } from '../../../knowledge/edtf.ts';
import type { Fault, RawDataset } from '../tables.ts';
import { faultAt } from './fault.ts';

const DATE_COLUMNS = ['from', 'to', 'known_on', 'date'];

/** Dates that are in the calendar and in order. */
export function checkDates({ rows }: RawDataset): Fault[] {
  const faults: Fault[] = [];
  for (const row of Object.values(rows).flat()) {
    const present = DATE_COLUMNS.filter((column) => row.cells[column]);
    for (const column of present)
      if (!parseEdtf(row.cells[column] as string))
        faults.push(faultAt(row, `${column} is no date of the calendar.`));
    if (faults.at(-1)?.line === row.line && faults.at(-1)?.file === row.file) continue;
    const { from, to, known_on } = row.cells as Record<string, Edtf | ''>;
    if (from && to && isBefore(to, from)) faults.push(faultAt(row, 'It ends before it begins.'));
    if (from && known_on && isBefore(known_on, from))
      faults.push(faultAt(row, 'It was seen to hold before it began.'));
    if (to && known_on && isBefore(to, known_on))
      faults.push(faultAt(row, 'It was seen to hold after it had ended.'));
  }
  return faults;
}
