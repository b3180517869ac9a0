import { type Edtf, isBefore } from '../../../knowledge/edtf.ts';
import { tokenize } from '../../../recognition/text/tokenize.ts';
import type { Fault, RawDataset, Row } from '../tables.ts';
import { faultAt, placeOf } from './fault.ts';

interface Use {
  row: Row;
  entity: string;
  text: string;
  from: Edtf | '';
  to: Edtf | '';
}

/**
 * Names that say nothing, and names that two entities share although neither row says that the words need the support of
 * the text. One of those that share a name may go without the mark: the one that is meant unless more is said. Events may
 * share a name, since the article's day tells which is meant.
 */
export function checkNames({ rows }: RawDataset): Fault[] {
  const faults: Fault[] = [];
  const own = new Map(rows.entities?.map(({ cells }) => [cells.key, cells.name as string]));
  const isEvent = new Set(rows.entities?.flatMap(({ cells }) => (cells.kind === 'event' ? [cells.key] : [])));
  const marked = new Set<string>();
  const uses: Use[] = [];
  for (const row of rows.names ?? []) {
    const { entity = '', name: text = '', type, from = '', to = '', needs_support } = row.cells;
    if (text === own.get(entity)) {
      if (needs_support) marked.add(entity);
      if (!from && !to && !needs_support)
        faults.push(faultAt(row, "This is the entity's name already, and nothing is said of it."));
    }
    // A surname is read only after the full name.
    if (!needs_support && type !== 'surname')
      uses.push({ row, entity, text, from: from as Edtf, to: to as Edtf });
  }
  for (const row of rows.entities ?? []) {
    const { key = '', name: text = '' } = row.cells;
    if (!marked.has(key)) uses.push({ row, entity: key, text, from: '', to: '' });
  }
  for (const same of Map.groupBy(uses, ({ text }) => wordsOf(text)).values())
    for (const [i, use] of same.entries()) {
      const other = same
        .slice(0, i)
        .find(
          (one) =>
            one.entity !== use.entity &&
            meet(one, use) &&
            !(isEvent.has(one.entity) && isEvent.has(use.entity)),
        );
      if (other)
        faults.push(
          faultAt(
            use.row,
            `"${use.text}" is also a name of ${other.entity} (${placeOf(other.row)}): one of the two needs needs_support.`,
          ),
        );
    }
  return faults;
}

/** What the gazetteer looks up; an acronym is told from a word by its capitals, OPEC+ from OPEC by its plus. */
function wordsOf(text: string): string {
  const words = tokenize(text)
    .map(({ folded }) => folded)
    .join(' ')
    .concat(text.endsWith('+') ? '+' : '');
  return text.length > 1 && text === text.toUpperCase() ? `${words} (acronym)` : words;
}

/** Whether both names were in use at one time. */
function meet(a: Use, b: Use): boolean {
  return !(a.to && b.from && isBefore(a.to, b.from)) && !(b.to && a.from && isBefore(b.to, a.from));
}
