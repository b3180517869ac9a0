import { type Kind, TYPES } from '../../../knowledge/entity.ts';
import type { Predicate } from '../../../knowledge/relation.ts';
import type { Fault, RawDataset } from '../tables.ts';
import { faultAt } from './fault.ts';

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

/** Types that fit the kind, kinds that fit the predicate, and nobody related to themselves. */
export function checkKinds({ rows }: RawDataset): Fault[] {
  const kinds = new Map(rows.entities?.map(({ cells }) => [cells.key, cells.kind as Kind]));
  const faults: Fault[] = [];
  for (const row of rows.entities ?? []) {
    const { kind, type } = row.cells as Record<string, string>;
    const types: readonly string[] = TYPES[kind as Kind] ?? [];
    if (!types.includes(type as string)) faults.push(faultAt(row, `A ${kind} is not of the type ${type}.`));
  }
  for (const row of rows.relations ?? []) {
    const { subject, predicate, object } = row.cells as Record<string, string>;
    if (subject === object) faults.push(faultAt(row, 'Subject and object are the same.'));
    const [subjects, objects] = DOMAINS[predicate as Predicate] ?? [[], []];
    const [a, b] = [kinds.get(subject), kinds.get(object)];
    if (a && !subjects.includes(a)) faults.push(faultAt(row, `The subject of ${predicate} is a ${a}.`));
    if (b && !objects.includes(b)) faults.push(faultAt(row, `The object of ${predicate} is a ${b}.`));
  }
  for (const row of rows.stances ?? []) {
    const { holder, speaks_for, target } = row.cells;
    if (holder === target) faults.push(faultAt(row, 'Holder and target are the same.'));
    if (speaks_for && kinds.get(holder) !== 'person')
      faults.push(faultAt(row, 'speaks_for is for persons only.'));
  }
  for (const table of ['resolutions', 'votes'] as const)
    for (const row of rows[table] ?? []) {
      const kind = kinds.get(row.cells.target ?? row.cells.voter);
      if (kind && kind !== 'country')
        faults.push(faultAt(row, `A ${kind} neither votes nor is voted on here.`));
    }
  return faults;
}
