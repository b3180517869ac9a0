import type { Dataset } from '../dataset.ts';
import type { Edtf } from '../edtf.ts';
import { type Entity, type EntityId, KINDS, NAME_TYPES, type Name, TYPES } from '../entity.ts';
import { PREDICATES, type Predicate, type Relation } from '../relation.ts';
import type { Source, SourceId } from '../source.ts';
import { ACTS, POSITIONS, type Stance } from '../stance.ts';
import { BALLOTS, type Ballot, type Resolution, stanceOf } from '../vote.ts';
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

type Column = Uint8Array | Uint16Array | Uint32Array;

const ALL_TYPES = Object.values(TYPES).flat();

/**
 * A view on a compiled dataset. Opening reads the header only; strings are decoded when they are asked for.
 *
 * @throws Error when the buffer is no dataset, or one of another format version.
 */
export function openDataset(buffer: ArrayBuffer): Dataset {
  const column = openColumns(buffer);
  const string = stringReader(column);
  const optional = <T extends string>(id: number): T | undefined =>
    id === 0 ? undefined : (string(id) as T);

  const table = Object.fromEntries(
    Object.entries(TABLES).map(([name, cells]) => [
      name,
      cells.map((cell) => column(`${name}.${cell}` as ColumnName)),
    ]),
  ) as Record<Table, Column[]>;
  /** The cells of one row, in the order of the table's columns. */
  const row = (name: Table, at: number): number[] => table[name].map((cells) => cells[at] as number);
  const count = (name: Table): number => table[name][0]?.length ?? 0;
  const idIn = (name: 'entity' | 'source', at: number): string => string(table[name][0]?.[at] as number);
  const entityId = (at: number) => idIn('entity', at) as EntityId;
  const sourceId = (at: number) => idIn('source', at) as SourceId;

  const entityAt = (at: number): Entity => {
    const [id, kind, type, name, description, wikipedia, wikidata, source] = row('entity', at) as Cells<8>;
    return present<Entity>({
      id: string(id) as EntityId,
      kind: KINDS[kind] as Entity['kind'],
      type: ALL_TYPES[type] as Entity['type'],
      name: string(name),
      description: string(description),
      wikipedia: optional(wikipedia),
      wikidata: optional(wikidata),
      source: sourceId(source),
    });
  };
  const nameAt = (at: number): Name => {
    const [entity, text, type, from, to, needsSupport, source] = row('name', at) as Cells<7>;
    return present<Name>({
      entity: entityId(entity),
      text: string(text),
      type: NAME_TYPES[type] as Name['type'],
      from: optional<Edtf>(from),
      to: optional<Edtf>(to),
      needsSupport: needsSupport === 1,
      source: sourceId(source),
    });
  };
  const relationAt = (at: number): Relation => {
    const [subject, predicate, object, role, from, to, knownOn, source] = row('relation', at) as Cells<8>;
    return present<Relation>({
      subject: entityId(subject),
      predicate: PREDICATES[predicate] as Relation['predicate'],
      object: entityId(object),
      role: optional(role),
      from: optional<Edtf>(from),
      to: optional<Edtf>(to),
      knownOn: optional<Edtf>(knownOn),
      source: sourceId(source),
    });
  };
  const stanceAt = (at: number): Stance => {
    const cells = row('stance', at) as Cells<9>;
    const [holder, speaksFor, target, position, act, about, summary, date, source] = cells;
    return present<Stance>({
      holder: entityId(holder),
      speaksFor: speaksFor === 0 ? undefined : entityId(speaksFor - 1),
      target: entityId(target),
      position: POSITIONS[position] as Stance['position'],
      act: ACTS[act] as Stance['act'],
      about: string(about),
      summary: string(summary),
      date: string(date) as Edtf,
      source: sourceId(source),
    });
  };
  const sourceAt = (at: number): Source => {
    const [id, title, publisher, number, date, url, licence] = row('source', at) as Cells<7>;
    return present<Source>({
      id: string(id) as SourceId,
      title: string(title),
      publisher: string(publisher),
      number: optional(number),
      date: optional<Edtf>(date),
      url: optional(url),
      licence: string(licence),
    });
  };
  const resolutionAt = (at: number): Resolution => {
    const [source, date, target, yesMeans, about, wording] = row('resolution', at) as Cells<6>;
    return {
      source: sourceId(source),
      date: string(date) as Edtf,
      target: entityId(target),
      yesMeans: POSITIONS[yesMeans] as Resolution['yesMeans'],
      about: string(about),
      wording: string(wording),
    };
  };

  /** Rows are sorted by id: a dozen decoded strings, and no map to build at start. */
  const find = (name: 'entity' | 'source', id: string): number | undefined => {
    let [low, high] = [0, count(name)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (idIn(name, middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < count(name) && idIn(name, low) === id ? low : undefined;
  };
  const rowsOf = (index: Column, id: EntityId): Column => {
    const at = find('entity', id);
    if (at === undefined) return new Uint8Array();
    const first = count('entity') + 1;
    return index.subarray(first + (index[at] as number), first + (index[at + 1] as number));
  };
  const votesOf = (id: EntityId, isMeant: (target: number) => boolean): Stance[] => {
    const place = table.voter[0]?.indexOf(find('entity', id) ?? -1) ?? -1;
    if (place < 0) return [];
    const ballots = column('ballot').subarray(place * count('resolution'), (place + 1) * count('resolution'));
    return Array.from(ballots).flatMap((code, at) =>
      code === 0 || !isMeant(resolutionTarget[at] as number)
        ? []
        : (stanceOf(id, BALLOTS[code - 1] as Ballot, resolutionAt(at)) ?? []),
    );
  };
  const resolutionTarget = column('resolution.target');
  const stanceTarget = column('stance.target');
  const [subjects, predicates, objects] = [
    column('relation.subject'),
    column('relation.predicate'),
    column('relation.object'),
  ];
  const [nameByEntity, relationByEntity, stanceByHolder] = [
    column('nameByEntity'),
    column('relationByEntity'),
    column('stanceByHolder'),
  ];
  const [version, date, stances, abstentions] = Array.from(column('info')) as Cells<4>;

  return {
    info: {
      version: string(version),
      date: string(date) as Edtf,
      counts: {
        entities: count('entity'),
        names: count('name'),
        relations: count('relation'),
        stances,
        abstentions,
        sources: count('source'),
      },
    },
    entity: (id) => {
      const at = find('entity', id);
      return at === undefined ? undefined : entityAt(at);
    },
    *entities() {
      for (let at = 0; at < count('entity'); at++) yield entityAt(at);
    },
    nameAt,
    names: (id) => Array.from(rowsOf(nameByEntity, id), nameAt),
    relationsOf: (id) => Array.from(rowsOf(relationByEntity, id), relationAt),
    relationsFrom: (id) => {
      const self = find('entity', id);
      const rows = Array.from(rowsOf(relationByEntity, id));
      return rows.filter((at) => subjects[at] === self).map(relationAt);
    },
    relationsTo: (id, predicate) => {
      const [self, code] = [find('entity', id), PREDICATES.indexOf(predicate)];
      const rows = Array.from(rowsOf(relationByEntity, id));
      return rows.filter((at) => objects[at] === self && predicates[at] === code).map(relationAt);
    },
    tiesOf: (id, of) => {
      const self = find('entity', id);
      const others = Array.from(rowsOf(relationByEntity, id))
        .filter((at) => of.has(PREDICATES[predicates[at] as number] as Predicate))
        .map((at) => (subjects[at] === self ? objects[at] : subjects[at]) as number);
      return new Set([...new Set(others)].map(entityId));
    },
    stancesBy: (id, towards) => {
      const meant = towards && new Set([...towards].map((target) => find('entity', target)));
      const isMeant = (target: number) => !meant || meant.has(target);
      const written = Array.from(rowsOf(stanceByHolder, id)).filter((at) =>
        isMeant(stanceTarget[at] as number),
      );
      return [...written.map(stanceAt), ...votesOf(id, isMeant)];
    },
    source: (id) => {
      const at = find('source', id);
      return at === undefined ? undefined : sourceAt(at);
    },
    *sources() {
      for (let at = 0; at < count('source'); at++) yield sourceAt(at);
    },
  };
}

function openColumns(buffer: ArrayBuffer): (name: ColumnName) => Column {
  const header = new Int32Array(buffer, 0, buffer.byteLength >> 2);
  if (header[0] !== MAGIC) throw new Error('Not a compiled dataset.');
  if (header[1] !== FORMAT_VERSION || header[2] !== COLUMNS.length)
    throw new Error(`A dataset of format ${header[1]}; this version reads format ${FORMAT_VERSION}.`);
  const places = new Map(COLUMNS.map((name, i) => [name, HEADER_WORDS + i * WORDS_PER_COLUMN]));
  return (name) => {
    const at = places.get(name) as number;
    const [offset, length, bytes] = header.subarray(at, at + WORDS_PER_COLUMN) as unknown as Cells<3>;
    if (bytes === 1) return new Uint8Array(buffer, offset, length);
    return bytes === 2 ? new Uint16Array(buffer, offset, length) : new Uint32Array(buffer, offset, length);
  };
}

function stringReader(column: (name: ColumnName) => Column): (id: number) => string {
  const [lengths, starts, text] = [column('stringLength'), column('stringStart'), column('text')];
  const decoder = new TextDecoder();
  return (id) => {
    let start = starts[Math.floor(id / STRING_STEP)] as number;
    for (let before = id - (id % STRING_STEP); before < id; before++) start += lengths[before] as number;
    return decoder.decode(text.subarray(start, start + (lengths[id] as number)));
  };
}

/** As many numbers as a row has columns. */
type Cells<N extends number, T extends number[] = []> = T['length'] extends N ? T : Cells<N, [...T, number]>;

/** The object without its absent fields, so that it is the same after a message as before. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
