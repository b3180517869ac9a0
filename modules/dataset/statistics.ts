import type { RawDataset, Row } from './tables.ts';

/** A table to print: a title, the names of its columns, and its rows, the first cell of each a word and the rest counts. */
export interface Statistic {
  title: string;
  columns: string[];
  rows: [label: string, ...counts: number[]][];
}

/** Relations by which an entity belongs to a country. */
const BELONGING = new Set(['holds-office', 'capital-of', 'part-of', 'based-in', 'located-in']);

/** What is in the tables of a data package: by kind, predicate, position, check, source, year and country. */
export function statisticsOf(raw: RawDataset): Statistic[] {
  const { rows } = raw;
  const { entities = [], names = [], relations = [], stances = [], votes = [], sources = [] } = rows;
  return [
    totals(raw),
    { title: 'Entities by kind and type', columns: ['entities'], rows: countBy(entities, kindAndType) },
    { title: 'Names by type', columns: ['names'], rows: countBy(names, ({ cells }) => cells.type) },
    {
      title: 'Relations by predicate',
      columns: ['relations', 'dated', 'observed on a date only', 'undated'],
      rows: [...Map.groupBy(relations, ({ cells }) => cells.predicate ?? '')]
        .map<Statistic['rows'][number]>(([predicate, same]) => [predicate, ...dating(same)])
        .sort((a, b) => (b[1] as number) - (a[1] as number)),
    },
    { title: 'Votes by ballot', columns: ['votes'], rows: countBy(votes, ({ cells }) => cells.ballot) },
    {
      title: 'Written stances by position and act',
      columns: ['stances'],
      rows: countBy(stances, ({ cells }) => `${cells.position}, ${cells.act}`),
    },
    {
      title: 'How rows were checked',
      columns: ['relations', 'written stances', 'votes'],
      rows: checks(relations, stances, votes),
    },
    {
      title: 'Sources by licence',
      columns: ['sources', 'rows that cite them'],
      rows: licences(sources, [entities, names, relations, stances, votes].flat()),
    },
    { title: 'Dated rows by year', columns: ['relations beginning', 'stances and votes'], rows: years(rows) },
    { title: 'Entities by country', columns: ['people', 'organisations', 'places'], rows: countries(rows) },
  ];
}

function totals({ rows }: RawDataset): Statistic {
  const { relations = [], stances = [], resolutions = [], votes = [] } = rows;
  const targets = new Map(resolutions.map(({ cells }) => [cells.source, cells.target]));
  const positions = votes.filter(
    ({ cells }) => cells.ballot !== 'abstained' && targets.get(cells.resolution) !== cells.voter,
  );
  const [all, dated, observed] = dating(relations);
  const count = (table: string) => rows[table]?.length ?? 0;
  return {
    title: 'In all',
    columns: ['rows'],
    rows: [
      ['entities', count('entities')],
      ['other names of theirs', count('names')],
      ['relations', all],
      ['of these with a beginning or an end', dated],
      ['of these observed on a date only', observed],
      ['stances written', stances.length],
      ['stances from yes and no votes', positions.length],
      ['abstentions', votes.filter(({ cells }) => cells.ballot === 'abstained').length],
      ['resolutions voted on', resolutions.length],
      ['sources', count('sources')],
    ],
  };
}

function kindAndType({ cells: { kind, type } }: Row): string {
  return kind === type ? (kind as string) : `${kind}: ${type}`;
}

function dating(relations: Row[]): [all: number, dated: number, observed: number, undated: number] {
  const dated = relations.filter(({ cells }) => cells.from || cells.to).length;
  const observed = relations.filter(({ cells }) => !cells.from && !cells.to && cells.known_on).length;
  return [relations.length, dated, observed, relations.length - dated - observed];
}

function countBy(rows: Row[], labelOf: (row: Row) => string | undefined): Statistic['rows'] {
  return [...Map.groupBy(rows, (row) => labelOf(row) ?? '')]
    .map<Statistic['rows'][number]>(([label, same]) => [label, same.length])
    .sort(([a, x], [b, y]) => (y as number) - (x as number) || (a < b ? -1 : 1));
}

function checks(...tables: Row[][]): Statistic['rows'] {
  const ways = new Set(tables.flat().map(({ cells }) => cells.checked ?? ''));
  return [...ways]
    .sort()
    .map((way) => [way, ...tables.map((table) => table.filter(({ cells }) => cells.checked === way).length)]);
}

function licences(sources: Row[], citing: Row[]): Statistic['rows'] {
  const licenceOf = new Map(sources.map(({ cells }) => [cells.key, cells.licence ?? '']));
  const cited = Map.groupBy(
    citing,
    ({ cells }) => licenceOf.get(cells.source || cells.resolution) ?? 'that of the entity',
  );
  return countBy(sources, ({ cells }) => cells.licence).map(([licence, count]) => [
    licence,
    count as number,
    cited.get(licence)?.length ?? 0,
  ]);
}

function years({ relations = [], stances = [], votes = [], resolutions = [] }: RawDataset['rows']) {
  const dayOf = new Map(resolutions.map(({ cells }) => [cells.source, cells.date ?? '']));
  const year = (date: string | undefined) => date?.slice(0, 4) || undefined;
  const began = Map.groupBy(relations, ({ cells }) => year(cells.from) ?? '');
  const taken = Map.groupBy(
    [...stances, ...votes],
    ({ cells }) => year(cells.date ?? dayOf.get(cells.resolution)) ?? '',
  );
  const all = [...new Set([...began.keys(), ...taken.keys()])].filter(Boolean).sort();
  return all.map<Statistic['rows'][number]>((label) => [
    label,
    began.get(label)?.length ?? 0,
    taken.get(label)?.length ?? 0,
  ]);
}

/** An entity counts for each country to which it belongs, directly or through one organisation or place. */
function countries({ entities = [], relations = [] }: RawDataset['rows']): Statistic['rows'] {
  const kind = new Map(entities.map(({ cells }) => [cells.key as string, cells.kind as string]));
  const above = new Map<string, Set<string>>();
  for (const { cells } of relations) {
    const { subject, predicate, object } = cells as Record<string, string>;
    if (!subject || !object || !BELONGING.has(predicate as string)) continue;
    above.set(subject, (above.get(subject) ?? new Set()).add(object));
  }
  const counts = new Map<string, [people: number, organisations: number, places: number]>();
  const columns = ['person', 'organisation', 'place'];
  for (const [key, column] of [...kind].map(([k, of]) => [k, columns.indexOf(of)] as const)) {
    if (column < 0) continue;
    const direct = [...(above.get(key) ?? [])];
    const reached = new Set([...direct, ...direct.flatMap((one) => [...(above.get(one) ?? [])])]);
    for (const country of reached) {
      if (kind.get(country) !== 'country') continue;
      const of = counts.get(country) ?? [0, 0, 0];
      of[column] = (of[column] as number) + 1;
      counts.set(country, of);
    }
  }
  const sum = (row: Statistic['rows'][number]) => row.slice(1).reduce<number>((a, b) => a + (b as number), 0);
  return [...counts]
    .map<Statistic['rows'][number]>(([country, of]) => [country, ...of])
    .sort((a, b) => sum(b) - sum(a) || (a[0] < b[0] ? -1 : 1));
}
