import type { Edtf } from '../edtf.ts';
import { type Entity, type EntityId, KINDS, NAME_TYPES, type Name, TYPES } from '../entity.ts';
import { PREDICATES, type Relation } from '../relation.ts';
import type { Source } from '../source.ts';
import { ACTS, POSITIONS, type Stance } from '../stance.ts';
import { BALLOTS, type Ballot, type Resolution } from '../vote.ts';
import {
  COLUMNS,
  type ColumnName,
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  STRING_STEP,
  TABLES,
  type Table,
  WORDS_PER_COLUMN,
} from './format.ts';

/** One ballot, of the resolution that the source documents. */
export interface Vote {
  resolution: Resolution['source'];
  voter: EntityId;
  ballot: Ballot;
}

/** All that goes into a compiled dataset. Ids must be consistent: a row that names an unknown id throws. */
export interface Tables {
  version: string;
  date: Edtf;
  sources: Source[];
  entities: Entity[];
  names: Name[];
  relations: Relation[];
  stances: Stance[];
  resolutions: Resolution[];
  votes: Vote[];
}

const ALL_TYPES: readonly string[] = Object.values(TYPES).flat();

/** The compiled form of the tables, see `format.ts`. The same tables give the same bytes. */
export function encode(tables: Tables): Uint8Array<ArrayBuffer> {
  const strings = new StringTable();
  const sources = tables.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const entities = tables.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sourceRow = rowsOf(sources, 'source');
  const entityRow = rowsOf(entities, 'entity');
  const names = tables.names.toSorted((a, b) => entityRow(a.entity) - entityRow(b.entity));
  const relations = tables.relations.toSorted((a, b) => entityRow(a.subject) - entityRow(b.subject));
  const { stances, resolutions, votes } = tables;
  const voters = [...new Set(votes.map(({ voter }) => entityRow(voter)))].sort((a, b) => a - b);

  const rows: { [T in Table]: number[][] } = {
    source: sources.map((s) =>
      [s.id, s.title, s.publisher, s.number, s.date, s.url, s.licence].map(strings.add),
    ),
    entity: entities.map((e) => [
      strings.add(e.id),
      KINDS.indexOf(e.kind),
      ALL_TYPES.indexOf(e.type),
      ...[e.name, e.description, e.wikipedia, e.wikidata].map(strings.add),
      sourceRow(e.source),
    ]),
    name: names.map((n) => [
      entityRow(n.entity),
      strings.add(n.text),
      NAME_TYPES.indexOf(n.type),
      ...[n.from, n.to].map(strings.add),
      n.needsSupport ? 1 : 0,
      sourceRow(n.source),
    ]),
    relation: relations.map((r) => [
      entityRow(r.subject),
      PREDICATES.indexOf(r.predicate),
      entityRow(r.object),
      ...[r.role, r.from, r.to, r.knownOn].map(strings.add),
      sourceRow(r.source),
    ]),
    stance: stances.map((s) => [
      entityRow(s.holder),
      s.speaksFor ? entityRow(s.speaksFor) + 1 : 0,
      entityRow(s.target),
      POSITIONS.indexOf(s.position),
      ACTS.indexOf(s.act),
      ...[s.about, s.summary, s.date].map(strings.add),
      sourceRow(s.source),
    ]),
    resolution: resolutions.map((r) => [
      sourceRow(r.source),
      strings.add(r.date),
      entityRow(r.target),
      POSITIONS.indexOf(r.yesMeans),
      ...[r.about, r.wording].map(strings.add),
    ]),
    voter: voters.map((row) => [row]),
  };
  const derived = votes.filter(
    ({ voter, resolution }) => resolutions.find(({ source }) => source === resolution)?.target !== voter,
  );
  const abstentions = derived.filter(({ ballot }) => ballot === 'abstained').length;

  const columns = new Map<ColumnName, ArrayLike<number>>(
    Object.entries(rows).flatMap(([table, cells]) =>
      TABLES[table as Table].map(
        (name, i) => [`${table}.${name}` as ColumnName, cells.map((row) => row[i] as number)] as const,
      ),
    ),
  );
  columns.set('info', [
    strings.add(tables.version),
    strings.add(tables.date),
    stances.length + derived.length - abstentions,
    abstentions,
  ]);
  columns.set('ballot', ballotsOf(votes, voters, resolutions, entityRow));
  columns.set(
    'nameByEntity',
    index(
      entities.length,
      names.map((n) => [entityRow(n.entity)]),
    ),
  );
  columns.set(
    'relationByEntity',
    index(
      entities.length,
      relations.map((r) => [entityRow(r.subject), entityRow(r.object)]),
    ),
  );
  columns.set(
    'stanceByHolder',
    index(
      entities.length,
      stances.map((s) => [entityRow(s.holder), ...(s.speaksFor ? [entityRow(s.speaksFor)] : [])]),
    ),
  );
  for (const [name, values] of Object.entries(strings.encode())) columns.set(name as ColumnName, values);
  return write(columns);
}

function write(columns: Map<ColumnName, ArrayLike<number>>): Uint8Array<ArrayBuffer> {
  const narrow = COLUMNS.map((name) => narrowest(columns.get(name) ?? []));
  const header = new Int32Array(HEADER_WORDS + COLUMNS.length * WORDS_PER_COLUMN);
  header.set([MAGIC, FORMAT_VERSION, COLUMNS.length]);
  let end = header.byteLength;
  for (const [i, values] of narrow.entries()) {
    header.set([end, values.length, values.BYTES_PER_ELEMENT], HEADER_WORDS + i * WORDS_PER_COLUMN);
    end += (values.byteLength + 3) & ~3;
  }
  const file = new Uint8Array(end);
  file.set(new Uint8Array(header.buffer));
  for (const [i, values] of narrow.entries())
    file.set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      header[HEADER_WORDS + i * WORDS_PER_COLUMN],
    );
  return file;
}

function narrowest(values: ArrayLike<number>): Uint8Array | Uint16Array | Uint32Array {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, values[i] as number);
  if (largest < 2 ** 8) return Uint8Array.from(values);
  return largest < 2 ** 16 ? Uint16Array.from(values) : Uint32Array.from(values);
}

class StringTable {
  readonly #ids = new Map<string, number>([['', 0]]);

  readonly add = (text: string | undefined): number => {
    const known = this.#ids.get(text ?? '');
    if (known !== undefined) return known;
    this.#ids.set(text as string, this.#ids.size);
    return this.#ids.size - 1;
  };

  encode(): { stringLength: number[]; stringStart: number[]; text: Uint8Array } {
    const encoder = new TextEncoder();
    const parts = [...this.#ids.keys()].map((text) => encoder.encode(text));
    const stringStart: number[] = [];
    let end = 0;
    for (const [i, { byteLength }] of parts.entries()) {
      if (i % STRING_STEP === 0) stringStart.push(end);
      end += byteLength;
    }
    const text = new Uint8Array(end);
    let at = 0;
    for (const part of parts) {
      text.set(part, at);
      at += part.byteLength;
    }
    return { stringLength: parts.map(({ byteLength }) => byteLength), stringStart, text };
  }
}

function ballotsOf(
  votes: Vote[],
  voters: number[],
  resolutions: Resolution[],
  entityRow: (id: string) => number,
): Uint8Array {
  const ballots = new Uint8Array(voters.length * resolutions.length);
  const place = new Map(voters.map((row, at) => [row, at]));
  const column = new Map(resolutions.map(({ source }, at) => [source, at]));
  for (const { voter, resolution, ballot } of votes) {
    const at = column.get(resolution);
    if (at === undefined) throw new Error(`No resolution has the source ${resolution}.`);
    ballots[(place.get(entityRow(voter)) as number) * resolutions.length + at] = BALLOTS.indexOf(ballot) + 1;
  }
  return ballots;
}

function rowsOf(rows: { id: string }[], table: string): (id: string) => number {
  const byId = new Map(rows.map(({ id }, row) => [id, row]));
  return (id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Error(`No ${table} has the id ${id}.`);
    return row;
  };
}

/** For each of `count` entities the rows that belong to it, as starts (one past the last) followed by row numbers. */
function index(count: number, owners: number[][]): number[] {
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (const [row, of] of owners.entries()) for (const owner of new Set(of)) rows[owner]?.push(row);
  const starts = [0];
  for (const { length } of rows) starts.push((starts.at(-1) as number) + length);
  return [...starts, ...rows.flat()];
}
