import { type Edtf, firstDay, isBefore } from '../../../knowledge/edtf.ts';
import type { Fault, RawDataset, Row } from '../tables.ts';
import { faultAt, placeOf } from './fault.ts';

/** Acts of one day: done again on another day they are two facts. */
const PUNCTUAL = new Set(['signed', 'recognises', 'founded-by']);

/** Predicates that hold both ways. */
const MUTUAL = new Set(['borders', 'allied-with', 'in-dispute-with', 'fought-against']);

/** Relations that say one thing twice: the same ends and role, at times that overlap. */
export function checkTwins({ rows }: RawDataset): Fault[] {
  const faults: Fault[] = [];
  const alike = Map.groupBy(rows.relations ?? [], ({ cells }) => {
    const { subject, predicate, object, role } = cells as Record<string, string>;
    const ends = MUTUAL.has(predicate as string) ? [subject, object].sort() : [subject, object];
    const day = PUNCTUAL.has(predicate as string) ? cells.from : '';
    return [predicate, ...ends, role?.toLowerCase(), day].join('\t');
  });
  for (const same of alike.values())
    for (const [i, row] of same.entries()) {
      const twin = same.slice(0, i).find((other) => overlap(row, other));
      if (twin) faults.push(faultAt(row, `This says the same as ${placeOf(twin)}, of the same time.`));
    }
  return faults;
}

/** Whether two rows speak of one time: one that has no dates speaks of any. */
function overlap(a: Row, b: Row): boolean {
  const [x, y] = [span(a), span(b)];
  if (!x || !y) return true;
  return !(x.end && isBefore(x.end, y.start)) && !(y.end && isBefore(y.end, x.start)) && !follow(x, y);
}

interface Span {
  start: Edtf;
  end?: Edtf;
}

function span({ cells }: Row): Span | undefined {
  const { from, to, known_on } = cells as Record<string, Edtf | ''>;
  const start = from || known_on || to;
  if (!start) return undefined;
  const end = to || (from ? undefined : known_on);
  return end ? { start, end } : { start };
}

/** Two terms of office may meet on one date: the year in which one ended and the other began. */
function follow(a: Span, b: Span): boolean {
  const [first, second] = firstDay(a.start) <= firstDay(b.start) ? [a, b] : [b, a];
  return (
    first.end !== undefined &&
    first.start !== second.start &&
    (first.end === second.start || first.end.startsWith(second.start) || second.start.startsWith(first.end))
  );
}
