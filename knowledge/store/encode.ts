import type { Edtf } from '../edtf.ts';
import { type Entity, KINDS, NAME_TYPES, type Name } from '../entity.ts';
import { PREDICATES, type Relation } from '../relation.ts';
import type { Source } from '../source.ts';
import { ACTS, POSITIONS, type Stance } from '../stance.ts';
import { FORMAT_VERSION, MAGIC, SECTIONS, type Section } from './format.ts';

/** All that goes into a compiled dataset. Ids must be consistent: a row that names an unknown id throws. */
export interface Tables {
  version: string;
  date: Edtf;
  sources: Source[];
  entities: Entity[];
  names: Name[];
  relations: Relation[];
  stances: Stance[];
}

/** The compiled form of the tables, see `format.ts`. The same tables give the same bytes. */
export function encode(tables: Tables): Uint8Array<ArrayBuffer> {
  const strings = new StringTable();
  const sources = tables.sources.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const entities = tables.entities.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sourceRow = rowsOf(sources, 'source');
  const entityRow = rowsOf(entities, 'entity');
  const names = tables.names.toSorted((a, b) => entityRow(a.entity) - entityRow(b.entity));
  const { relations, stances } = tables;

  const sections: Record<Exclude<Section, 'strings' | 'text'>, number[]> = {
    info: [strings.add(tables.version), strings.add(tables.date)],
    source: sources.flatMap((s) =>
      [s.id, s.title, s.publisher, s.number, s.date, s.url, s.licence].map(strings.add),
    ),
    entity: entities.flatMap((e) => [
      strings.add(e.id),
      KINDS.indexOf(e.kind),
      ...[e.name, e.description, e.wikipedia, e.wikidata].map(strings.add),
      sourceRow(e.source),
    ]),
    name: names.flatMap((n) => [
      entityRow(n.entity),
      strings.add(n.text),
      NAME_TYPES.indexOf(n.type),
      ...[n.from, n.to].map(strings.add),
      n.needsSupport ? 1 : 0,
      sourceRow(n.source),
    ]),
    relation: relations.flatMap((r) => [
      entityRow(r.subject),
      PREDICATES.indexOf(r.predicate),
      entityRow(r.object),
      ...[r.role, r.from, r.to, r.knownOn].map(strings.add),
      sourceRow(r.source),
    ]),
    stance: stances.flatMap((s) => [
      entityRow(s.holder),
      s.speaksFor ? entityRow(s.speaksFor) + 1 : 0,
      entityRow(s.target),
      POSITIONS.indexOf(s.position),
      ACTS.indexOf(s.act),
      ...[s.about, s.summary, s.date].map(strings.add),
      sourceRow(s.source),
    ]),
    nameByEntity: index(
      entities.length,
      names.map((n) => [entityRow(n.entity)]),
    ),
    relationByEntity: index(
      entities.length,
      relations.map((r) => [entityRow(r.subject), entityRow(r.object)]),
    ),
    stanceByHolder: index(
      entities.length,
      stances.map((s) => [entityRow(s.holder), ...(s.speaksFor ? [entityRow(s.speaksFor)] : [])]),
    ),
  };
  const { offsets, text } = strings.encode();
  const bytes: Record<Section, Uint8Array> = {
    ...(Object.fromEntries(
      Object.entries(sections).map(([name, words]) => [name, new Uint8Array(Int32Array.from(words).buffer)]),
    ) as Record<Exclude<Section, 'strings' | 'text'>, Uint8Array>),
    strings: new Uint8Array(Int32Array.from(offsets).buffer),
    text,
  };

  const header = new Int32Array(3 + SECTIONS.length * 2);
  header.set([MAGIC, FORMAT_VERSION, SECTIONS.length]);
  let end = header.byteLength;
  for (const [i, name] of SECTIONS.entries()) {
    header.set([end, bytes[name].byteLength], 3 + i * 2);
    end += (bytes[name].byteLength + 3) & ~3;
  }
  const file = new Uint8Array(end);
  file.set(new Uint8Array(header.buffer));
  for (const [i, name] of SECTIONS.entries()) file.set(bytes[name], header[3 + i * 2]);
  return file;
}

class StringTable {
  readonly #ids = new Map<string, number>([['', 0]]);

  readonly add = (text: string | undefined): number => {
    const known = this.#ids.get(text ?? '');
    if (known !== undefined) return known;
    this.#ids.set(text as string, this.#ids.size);
    return this.#ids.size - 1;
  };

  encode(): { offsets: number[]; text: Uint8Array } {
    const encoder = new TextEncoder();
    const parts = [...this.#ids.keys()].map((text) => encoder.encode(text));
    const offsets = [0];
    for (const part of parts) offsets.push((offsets.at(-1) as number) + part.byteLength);
    const text = new Uint8Array(offsets.at(-1) as number);
    for (const [i, part] of parts.entries()) text.set(part, offsets[i]);
    return { offsets, text };
  }
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
