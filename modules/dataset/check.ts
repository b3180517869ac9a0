import { type Edtf, isBefore, parseEdtf } from '../../knowledge/edtf.ts';
import { type Kind, TYPES } from '../../knowledge/entity.ts';
import type { Predicate } from '../../knowledge/relation.ts';
import type { Fault, RawDataset, Row } from './tables.ts';

/** Which kinds may stand on either side of a predicate. */
const DOMAINS: Record<Predicate, [subject: Kind[], object: Kind[]]> = {
  'holds-office': [['person'], ['country', 'organisation', 'place', 'event']],
  'member-of': [['country', 'organisation', 'person', 'place'], ['organisation']],
  'observer-of': [['country', 'organisation'], ['organisation']],
  'partner-of': [['country', 'organisation'], ['organisation']],
  'capital-of': [['place', 'country'], ['country']],
  'part-of': [
    ['place', 'organisation', 'country', 'event'],
    ['place', 'organisation', 'country', 'event'],
  ],
  'located-in': [['event'], ['place', 'country']],
  borders: [['country'], ['country']],
  'fought-in': [['country', 'organisation', 'person'], ['event']],
  'took-part-in': [['country', 'organisation', 'person'], ['event']],
  signed: [['country', 'organisation', 'person'], ['event']],
  'allied-with': [
    ['country', 'organisation'],
    ['country', 'organisation'],
  ],
  'in-dispute-with': [
    ['country', 'organisation'],
    ['country', 'organisation'],
  ],
  recognises: [['country'], ['country']],
  sanctions: [
    ['country', 'organisation'],
    ['country', 'organisation', 'person'],
  ],
  'family-of': [['person'], ['person']],
  'works-for': [['person'], ['organisation']],
  'party-to': [['country', 'organisation'], ['event']],
  'owned-by': [['organisation'], ['organisation', 'country', 'person']],
  'founded-by': [['organisation'], ['person', 'organisation', 'country']],
  'based-in': [['organisation'], ['place', 'country']],
  'fought-against': [
    ['country', 'organisation'],
    ['country', 'organisation'],
  ],
};

/** What the schema cannot say: dates of the calendar and in order, kinds that fit, nobody related to themselves. */
export function checkFacts({ rows }: RawDataset): Fault[] {
  const faults: Fault[] = [];
  const kind = new Map(rows.entities?.map(({ cells }) => [cells.key, cells.kind as Kind]));
  const name = new Map(rows.entities?.map(({ cells }) => [cells.key, cells.name as string]));
  const fault = ({ file, line }: Row, reason: string) => faults.push({ file, line, reason });

  for (const row of Object.values(rows).flat()) {
    const dates = ['from', 'to', 'known_on', 'date'].filter((column) => row.cells[column]);
    for (const column of dates)
      if (!parseEdtf(row.cells[column] as string)) fault(row, `${column} is no date of the calendar.`);
    const { from, to } = row.cells;
    if (from && to && isBefore(to as Edtf, from as Edtf)) fault(row, 'It ends before it begins.');
  }
  for (const row of rows.entities ?? []) {
    const { kind, type, description } = row.cells as Record<string, string>;
    if (description?.endsWith('.')) fault(row, 'The description ends with a full stop.');
    if (!(TYPES[kind as Kind] as readonly string[] | undefined)?.includes(type as string))
      fault(row, `A ${kind} is not of the type ${type}.`);
  }
  for (const row of rows.names ?? []) {
    const { entity, name: text, from, to, needs_support } = row.cells;
    if (text === name.get(entity) && !from && !to && !needs_support)
      fault(row, "This is the entity's name already, and nothing is said of it.");
  }
  for (const row of rows.relations ?? []) {
    const { subject, predicate, object } = row.cells as Record<string, string>;
    if (subject === object) fault(row, 'Subject and object are the same.');
    const [subjects, objects] = DOMAINS[predicate as Predicate] ?? [[], []];
    const [a, b] = [kind.get(subject), kind.get(object)];
    if (a && !subjects.includes(a)) fault(row, `The subject of ${predicate} is a ${a}.`);
    if (b && !objects.includes(b)) fault(row, `The object of ${predicate} is a ${b}.`);
  }
  for (const row of rows.stances ?? []) {
    if (row.cells.holder === row.cells.target) fault(row, 'Holder and target are the same.');
    if (!row.cells.summary?.endsWith('.')) fault(row, 'The summary is not a sentence with a full stop.');
    if (row.cells.speaks_for && kind.get(row.cells.holder) !== 'person')
      fault(row, 'speaks_for is for persons only.');
  }
  return faults;
}
