import type { Edtf } from '../edtf.ts';
import { type Entity, type EntityId, KINDS, NAME_TYPES, type Name, TYPES } from '../entity.ts';
import { keyOf } from '../key.ts';
import { PREDICATES, type Relation } from '../relation.ts';
import type { Source } from '../source.ts';
import { ACTS, POSITIONS, type Stance } from '../stance.ts';
import { BALLOTS, type Ballot, type Resolution } from '../vote.ts';
import {
  ABSENT,
  COLUMNS,
  type ColumnName,
  FORMAT_VERSION,
  HEADER_WORDS,
  INFO,
  MAGIC,
  OTHER,
  RUNS,
  type RunsName,
  SAME,
  TABLES,
  type Table,
  WORDS_PER_COLUMN,
} from './format.ts';
import { encodeRuns } from './runs.ts';
import { encodeStrings } from './strings.ts';

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
  const sources = tables.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const entities = tables.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sourceRow = rowsOf(sources, 'source');
  const entityRow = rowsOf(entities, 'entity');
  const isOwn = (name: Name) => (name.type === 'name' ? 0 : 1);
  const names = tables.names.toSorted(
    (a, b) => entityRow(a.entity) - entityRow(b.entity) || isOwn(a) - isOwn(b),
  );
  const relations = tables.relations.toSorted((a, b) => entityRow(a.subject) - entityRow(b.subject));
  const { stances, resolutions, votes } = tables;
  const voters = [...new Set(votes.map(({ voter }) => entityRow(voter)))].sort((a, b) => a - b);
  const firstName = new Map(names.toReversed().map(({ entity, text }) => [entity, text]));
  const entitySource = new Map(entities.map(({ id, source }) => [id, source]));

  const strings = new SharedStrings();
  /** The code of a cell that mostly says what another says. */
  const orSame = (text: string | undefined, usual: string | undefined): number =>
    text === undefined ? ABSENT : text === usual ? SAME : OTHER + strings.add(text);
  const rows: { [T in Table]: number[][] } = {
    relation: relations.map((r) => [
      PREDICATES.indexOf(r.predicate),
      entityRow(r.object),
      ...[r.role, r.from, r.to, r.knownOn].map(strings.add),
      sourceRow(r.source),
    ]),
    name: names.map((n) => [
      NAME_TYPES.indexOf(n.type),
      ...[n.from, n.to].map(strings.add),
      n.needsSupport ? 1 : 0,
      n.source === entitySource.get(n.entity) ? 0 : sourceRow(n.source) + 1,
    ]),
    entity: entities.map((e) => [
      wikidataNumber(e.id) ? ABSENT : orSame(e.id, keyOf(e.name)),
      wikidataNumber(e.id),
      KINDS.indexOf(e.kind),
      ALL_TYPES.indexOf(e.type),
      orSame(e.name, firstName.get(e.id)),
      strings.add(e.description),
      orSame(e.wikipedia, e.name),
      orSame(e.wikidata, e.id),
      sourceRow(e.source),
    ]),
    source: sources.map((s) =>
      [s.id, s.title, s.publisher, s.number, s.date, s.url, s.licence].map(strings.add),
    ),
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
  const info: Record<(typeof INFO)[number], number> = {
    version: strings.add(tables.version),
    date: strings.add(tables.date),
    stances: stances.length + derived.length - abstentions,
    abstentions,
    nameBase: strings.size,
  };
  const { text, starts } = encodeStrings([...strings.all(), ...names.map((name) => name.text)]);
  const lengths: Record<RunsName, number[]> = {
    namesOf: histogram(
      entities.length,
      names.map((n) => entityRow(n.entity)),
    ),
    relationsFrom: histogram(
      entities.length,
      relations.map((r) => entityRow(r.subject)),
    ),
  };
  const stanceRows = index(
    entities.length,
    stances.map((s) => [entityRow(s.holder), ...(s.speaksFor ? [entityRow(s.speaksFor)] : [])]),
  );
  return write(
    new Map<ColumnName, ArrayLike<number>>([
      ['info', INFO.map((name) => info[name])],
      ['text', text],
      ['stringStart', starts],
      ['stanceStart', stanceRows.starts],
      ['stanceByHolder', stanceRows.rows],
      ['ballot', ballotsOf(votes, voters, resolutions, entityRow)],
      ...RUNS.flatMap((name) =>
        Object.entries(encodeRuns(lengths[name])).map(
          ([part, values]) => [`${name}.${part}` as ColumnName, values] as const,
        ),
      ),
      ...Object.entries(rows).flatMap(([table, cells]) =>
        TABLES[table as Table].map(
          (name, i) => [`${table}.${name}` as ColumnName, cells.map((row) => row[i] as number)] as const,
        ),
      ),
    ]),
  );
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

/** Strings that rows share, numbered in the order in which they come. */
class SharedStrings {
  readonly #ids = new Map<string, number>([['', 0]]);

  readonly add = (text: string | undefined): number => {
    const known = this.#ids.get(text ?? '');
    if (known !== undefined) return known;
    this.#ids.set(text as string, this.#ids.size);
    return this.#ids.size - 1;
  };

  get size(): number {
    return this.#ids.size;
  }

  all(): string[] {
    return [...this.#ids.keys()];
  }
}

/** The number of a Wikidata id, 0 for any other id. */
function wikidataNumber(id: string): number {
  return /^Q[1-9]\d{0,8}$/.test(id) ? Number(id.slice(1)) : 0;
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

/** How often each number below `count` occurs. */
function histogram(count: number, values: number[]): number[] {
  const found = new Array<number>(count).fill(0);
  for (const value of values) found[value] = (found[value] as number) + 1;
  return found;
}

/** For each of `count` entities, and one past the last, where its rows begin, and the rows. */
function index(count: number, owners: number[][]): { starts: number[]; rows: number[] } {
  const rows: number[][] = Array.from({ length: count }, () => []);
  for (const [row, of] of owners.entries()) for (const owner of new Set(of)) rows[owner]?.push(row);
  const starts = [0];
  for (const { length } of rows) starts.push((starts.at(-1) as number) + length);
  return { starts, rows: rows.flat() };
}
