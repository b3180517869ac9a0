import { type Edtf, firstDay, lastDay } from '../../../knowledge/edtf.ts';
import type { Fault, RawDataset, Row } from '../tables.ts';
import { faultAt, placeOf } from './fault.ts';

/** Who hands over and who takes over may both be in office for some days: one is elected, the other sworn in. */
const HANDOVER_DAYS = 7;

/** Two holders of one office at a time, where the table of shared offices does not allow it. */
export function checkOffices({ rows }: RawDataset): Fault[] {
  const faults: Fault[] = [];
  const shared = new Set(rows.offices?.map(({ cells }) => officeKey(cells.of, cells.role)));
  const held = (rows.relations ?? []).filter(
    ({ cells }) => cells.predicate === 'holds-office' && cells.from && cells.role,
  );
  const offices = Map.groupBy(held, ({ cells }) => officeKey(cells.object, cells.role));
  for (const [office, terms] of offices) {
    const [role] = office.split('\t') as [string];
    if (shared.has(office) || shared.has(officeKey('', role))) continue;
    const inOrder = terms.toSorted((a, b) => (a.cells.from as string).localeCompare(b.cells.from as string));
    for (const [i, term] of inOrder.entries()) {
      const rival = inOrder
        .slice(0, i)
        .find((other) => other.cells.subject !== term.cells.subject && stillHeld(other, term));
      if (rival)
        faults.push(faultAt(term, `${rival.cells.subject} held this office then (${placeOf(rival)}).`));
    }
  }
  return faults;
}

function officeKey(of: string | undefined, role: string | undefined): string {
  return `${role?.toLowerCase()}\t${of ?? ''}`;
}

/** Whether the first was surely still in office well after the second surely was. */
function stillHeld(first: Row, second: Row): boolean {
  const until = first.cells.to || first.cells.known_on;
  if (!until) return false;
  const began = new Date(lastDay(second.cells.from as Edtf));
  began.setUTCDate(began.getUTCDate() + HANDOVER_DAYS);
  return began.toISOString().slice(0, 10) < firstDay(until as Edtf);
}
