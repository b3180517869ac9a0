import type { Dataset } from '../dataset.ts';
import type { Edtf } from '../edtf.ts';
import { type Entity, type EntityId, KINDS, NAME_TYPES, type Name, TYPES } from '../entity.ts';
import { keyOf } from '../key.ts';
import { PREDICATES, type Predicate, type Relation } from '../relation.ts';
import type { Source, SourceId } from '../source.ts';
import { ACTS, POSITIONS, type Stance } from '../stance.ts';
import { BALLOTS, type Ballot, type Resolution, stanceOf } from '../vote.ts';
import {
  ABSENT,
  COLUMNS,
  type ColumnName,
  FORMAT_VERSION,
  HEADER_WORDS,
  INFO,
  MAGIC,
  OTHER,
  type RunsName,
  SAME,
  TABLES,
  type Table,
  WORDS_PER_COLUMN,
} from './format.ts';
import { openRuns } from './runs.ts';
import { openStrings } from './strings.ts';

type Column = Uint8Array | Uint16Array | Uint32Array;

const ALL_TYPES = Object.values(TYPES).flat();

/**
 * A view on a compiled dataset. Opening reads the header only; strings are decoded when they are asked for.
 *
 * @throws Error when the buffer is no dataset, or one of another format version.
 */
export function openDataset(buffer: ArrayBuffer): Dataset {
  const column = openColumns(buffer);
  const runs = (name: RunsName) => openRuns(column(`${name}.lengths`), column(`${name}.starts`));
  const info = Object.fromEntries(INFO.map((name, i) => [name, column('info')[i] as number])) as Record<
    (typeof INFO)[number],
    number
  >;
  const string = openStrings(column('text') as Uint8Array, column('stringStart'));
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
  const [namesOf, relationsFrom] = [runs('namesOf'), runs('relationsFrom')];
  /** The code of a cell that mostly says what another says. */
  const orSame = (code: number, usual: () => string): string | undefined =>
    code === ABSENT ? undefined : code === SAME ? usual() : string(code - OTHER);
  const [idCode, idNumber, nameCode] = [column('entity.id'), column('entity.number'), column('entity.name')];
  const entityName = (at: number): string =>
    orSame(nameCode[at] as number, () => string(info.nameBase + namesOf.range(at)[0])) as string;
  const entityIds = openIds<EntityId>(count('entity'), (at) =>
    idNumber[at] ? `Q${idNumber[at]}` : (orSame(idCode[at] as number, () => keyOf(entityName(at))) as string),
  );
  const sourceIds = openIds<SourceId>(count('source'), (at) => string(table.source[0]?.[at] as number));
  const [entityId, sourceId] = [entityIds.at, sourceIds.at];
  const entitySource = column('entity.source');

  const entityAt = (at: number): Entity => {
    const cells = row('entity', at) as Cells<9>;
    const [, , kind, type, , description, wikipedia, wikidata, source] = cells;
    const [id, name] = [entityId(at), entityName(at)];
    return present<Entity>({
      id,
      kind: KINDS[kind] as Entity['kind'],
      type: ALL_TYPES[type] as Entity['type'],
      name,
      description: string(description),
      wikipedia: orSame(wikipedia, () => name),
      wikidata: orSame(wikidata, () => id),
      source: sourceId(source),
    });
  };
  const nameAt = (at: number): Name => {
    const [type, from, to, needsSupport, source] = row('name', at) as Cells<5>;
    const entity = namesOf.ownerOf(at);
    return present<Name>({
      entity: entityId(entity),
      text: string(info.nameBase + at),
      type: NAME_TYPES[type] as Name['type'],
      from: optional<Edtf>(from),
      to: optional<Edtf>(to),
      needsSupport: needsSupport === 1,
      source: sourceId(source === 0 ? (entitySource[entity] as number) : source - 1),
    });
  };
  const relationAt = (at: number): Relation => {
    const [predicate, object, role, from, to, knownOn, source] = row('relation', at) as Cells<7>;
    return present<Relation>({
      subject: entityId(relationsFrom.ownerOf(at)),
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

  /** What `of` gives for the row of an entity, or nothing for an unknown id. */
  const forEntity = <T>(id: EntityId, of: (at: number) => T[]): T[] => {
    const at = entityIds.find(id);
    return at === undefined ? [] : of(at);
  };

  const [predicates, objects] = [column('relation.predicate'), column('relation.object')];
  const isOf = (of: ReadonlySet<Predicate>) => (one: number) =>
    of.has(PREDICATES[predicates[one] as number] as Predicate);
  const rowsOfAll = (some: Iterable<EntityId>) =>
    new Set([...some].flatMap((id) => entityIds.find(id) ?? []));
  const rowsFrom = (at: number) => between(...relationsFrom.range(at));
  const rowsTo = (at: number) => placesOf(objects, at);
  const rowsOf = (at: number) => [...new Set([...rowsFrom(at), ...rowsTo(at)])].sort((a, b) => a - b);

  const [resolutionTarget, stanceTarget, voters, ballot] = [
    column('resolution.target'),
    column('stance.target'),
    column('voter.entity'),
    column('ballot'),
  ];
  const [stanceStart, stanceByHolder] = [column('stanceStart'), column('stanceByHolder')];
  const writtenBy = (at: number) => Array.from(stanceByHolder.subarray(stanceStart[at], stanceStart[at + 1]));
  const votesOf = (at: number, isMeant: (target: number) => boolean): Stance[] => {
    const place = voters.indexOf(at);
    if (place < 0) return [];
    const size = count('resolution');
    return Array.from(ballot.subarray(place * size, (place + 1) * size)).flatMap((code, resolution) =>
      code === 0 || !isMeant(resolutionTarget[resolution] as number)
        ? []
        : (stanceOf(entityId(at), BALLOTS[code - 1] as Ballot, resolutionAt(resolution)) ?? []),
    );
  };

  return {
    info: {
      version: string(info.version),
      date: string(info.date) as Edtf,
      counts: {
        entities: count('entity'),
        names: count('name'),
        relations: count('relation'),
        stances: info.stances,
        abstentions: info.abstentions,
        sources: count('source'),
      },
    },
    entity: (id) => {
      const at = entityIds.find(id);
      return at === undefined ? undefined : entityAt(at);
    },
    *entities() {
      for (let at = 0; at < count('entity'); at++) yield entityAt(at);
    },
    nameAt,
    names: (id) => forEntity(id, (at) => between(...namesOf.range(at)).map(nameAt)),
    relationsOf: (id) => forEntity(id, (at) => rowsOf(at).map(relationAt)),
    relationsFrom: (id, of) =>
      forEntity(id, (at) => (of ? rowsFrom(at).filter(isOf(of)) : rowsFrom(at)).map(relationAt)),
    relationsTo: (id, predicate) => {
      const code = PREDICATES.indexOf(predicate);
      return forEntity(id, (at) =>
        rowsTo(at)
          .filter((one) => predicates[one] === code)
          .map(relationAt),
      );
    },
    tiesTo: (some, of) => {
      const rows = rowsOfAll(some);
      // What leads from those few is read once, instead of looking through all relations for what leads to each entity.
      const leadingTo = new Map<number, number[]>();
      for (const row of rows)
        for (const one of rowsFrom(row).filter(isOf(of))) {
          const object = objects[one] as number;
          const known = leadingTo.get(object);
          if (known) known.push(row);
          else leadingTo.set(object, [row]);
        }
      return (id) =>
        forEntity(id, (at) => {
          const others = rowsFrom(at)
            .filter(isOf(of))
            .map((one) => objects[one] as number)
            .filter((other) => rows.has(other));
          return [...new Set([...others, ...(leadingTo.get(at) ?? [])])].map(entityId);
        });
    },
    stancesBy: (id) => forEntity(id, (at) => [...writtenBy(at).map(stanceAt), ...votesOf(at, () => true)]),
    among: (some) => {
      const rows = rowsOfAll(some);
      const isMeant = (row: number) => rows.has(row);
      return {
        relationsFrom: (id) =>
          forEntity(id, (at) =>
            rowsFrom(at)
              .filter((one) => rows.has(objects[one] as number))
              .map(relationAt),
          ),
        stancesBy: (id) =>
          forEntity(id, (at) => [
            ...writtenBy(at)
              .filter((one) => rows.has(stanceTarget[one] as number))
              .map(stanceAt),
            ...votesOf(at, isMeant),
          ]),
      };
    },
    source: (id) => {
      const at = sourceIds.find(id);
      return at === undefined ? undefined : sourceAt(at);
    },
    *sources() {
      for (let at = 0; at < count('source'); at++) yield sourceAt(at);
    },
  };
}

interface Ids<Id extends string> {
  at(row: number): Id;
  find(id: string): number | undefined;
}

/**
 * The ids of a table, whose rows are sorted by them. Each is made once; that of a row unseen so far is found in a dozen
 * steps, and no map of all is built at start.
 */
function openIds<Id extends string>(size: number, make: (row: number) => string): Ids<Id> {
  const ids = new Array<Id | undefined>(size);
  const rows = new Map<string, number>();
  const at = (row: number): Id => {
    let id = ids[row];
    if (id === undefined) {
      id = make(row) as Id;
      ids[row] = id;
      rows.set(id, row);
    }
    return id;
  };
  return {
    at,
    find(id) {
      const known = rows.get(id);
      if (known !== undefined) return known;
      let [low, high] = [0, size];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (at(middle) < id) low = middle + 1;
        else high = middle;
      }
      return low < size && at(low) === id ? low : undefined;
    },
  };
}

/** The whole numbers from `start` to below `end`. */
function between(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
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

/** Where a value occurs. The browser's own search takes microseconds for a whole column; an index of it, milliseconds. */
function placesOf(values: Column, value: number): number[] {
  const places: number[] = [];
  for (let at = values.indexOf(value); at >= 0; at = values.indexOf(value, at + 1)) places.push(at);
  return places;
}

/** As many numbers as a row has columns. */
type Cells<N extends number, T extends number[] = []> = T['length'] extends N ? T : Cells<N, [...T, number]>;

/** The object without its absent fields, so that it is the same after a message as before. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  const all = {} as T;
  // A loop over names: a list of entries for each of thousands of rows takes a fifth of the time of an answer.
  for (const field in fields) if (fields[field] !== undefined) all[field] = fields[field] as T[typeof field];
  return all;
}
