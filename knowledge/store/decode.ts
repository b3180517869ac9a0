import type { Dataset } from '../dataset.ts';
import type { Edtf } from '../edtf.ts';
import { type Entity, type EntityId, KINDS, NAME_TYPES, type Name } from '../entity.ts';
import { PREDICATES, type Relation } from '../relation.ts';
import type { Source, SourceId } from '../source.ts';
import { ACTS, POSITIONS, type Stance } from '../stance.ts';
import { FORMAT_VERSION, MAGIC, SECTIONS, type Section, WIDTH } from './format.ts';

/**
 * A view on a compiled dataset. Opening reads the header only; strings are decoded when they are asked for.
 *
 * @throws Error when the buffer is no dataset, or one of another format version.
 */
export function openDataset(buffer: ArrayBuffer): Dataset {
  const words = new Int32Array(buffer, 0, buffer.byteLength >> 2);
  if (words[0] !== MAGIC) throw new Error('Not a compiled dataset.');
  if (words[1] !== FORMAT_VERSION || words[2] !== SECTIONS.length)
    throw new Error(`A dataset of format ${words[1]}; this version reads format ${FORMAT_VERSION}.`);

  const extent = (section: Section): [start: number, bytes: number] => {
    const at = 3 + SECTIONS.indexOf(section) * 2;
    return [words[at] as number, words[at + 1] as number];
  };
  const view = (section: Section): Int32Array => {
    const [start, bytes] = extent(section);
    return new Int32Array(buffer, start, bytes >> 2);
  };
  const table = {
    source: view('source'),
    entity: view('entity'),
    name: view('name'),
    relation: view('relation'),
    stance: view('stance'),
  };
  const offsets = view('strings');
  const text = new Uint8Array(buffer, ...extent('text'));
  const decoder = new TextDecoder();
  const string = (id: number): string => decoder.decode(text.subarray(offsets[id], offsets[id + 1]));
  const optional = <T extends string>(id: number): T | undefined =>
    id === 0 ? undefined : (string(id) as T);

  /** A reader of one row: `cell(column)` is the word there. */
  const row = (name: keyof typeof table, at: number): ((column: number) => number) => {
    const start = at * WIDTH[name];
    return (column) => table[name][start + column] as number;
  };
  const count = (name: keyof typeof table): number => table[name].length / WIDTH[name];
  const entityId = (at: number): EntityId => string(row('entity', at)(0)) as EntityId;
  const sourceId = (at: number): SourceId => string(row('source', at)(0)) as SourceId;

  const entityAt = (at: number): Entity => {
    const cell = row('entity', at);
    return present<Entity>({
      id: string(cell(0)) as EntityId,
      kind: KINDS[cell(1)] as Entity['kind'],
      name: string(cell(2)),
      description: string(cell(3)),
      wikipedia: optional(cell(4)),
      wikidata: optional(cell(5)),
      source: sourceId(cell(6)),
    });
  };
  const nameAt = (at: number): Name => {
    const cell = row('name', at);
    return present<Name>({
      entity: entityId(cell(0)),
      text: string(cell(1)),
      type: NAME_TYPES[cell(2)] as Name['type'],
      from: optional<Edtf>(cell(3)),
      to: optional<Edtf>(cell(4)),
      needsSupport: cell(5) === 1,
      source: sourceId(cell(6)),
    });
  };
  const relationAt = (at: number): Relation => {
    const cell = row('relation', at);
    return present<Relation>({
      subject: entityId(cell(0)),
      predicate: PREDICATES[cell(1)] as Relation['predicate'],
      object: entityId(cell(2)),
      role: optional(cell(3)),
      from: optional<Edtf>(cell(4)),
      to: optional<Edtf>(cell(5)),
      knownOn: optional<Edtf>(cell(6)),
      source: sourceId(cell(7)),
    });
  };
  const stanceAt = (at: number): Stance => {
    const cell = row('stance', at);
    return present<Stance>({
      holder: entityId(cell(0)),
      speaksFor: cell(1) === 0 ? undefined : entityId(cell(1) - 1),
      target: entityId(cell(2)),
      position: POSITIONS[cell(3)] as Stance['position'],
      act: ACTS[cell(4)] as Stance['act'],
      about: string(cell(5)),
      summary: string(cell(6)),
      date: string(cell(7)) as Edtf,
      source: sourceId(cell(8)),
    });
  };
  const sourceAt = (at: number): Source => {
    const cell = row('source', at);
    return present<Source>({
      id: string(cell(0)) as SourceId,
      title: string(cell(1)),
      publisher: string(cell(2)),
      number: optional(cell(3)),
      date: optional<Edtf>(cell(4)),
      url: optional(cell(5)),
      licence: string(cell(6)),
    });
  };

  /** Rows are sorted by id: a dozen decoded strings, and no map to build at start. */
  const find = (name: 'entity' | 'source', id: string): number | undefined => {
    let [low, high] = [0, count(name)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (string(row(name, middle)(0)) < id) low = middle + 1;
      else high = middle;
    }
    return low < count(name) && string(row(name, low)(0)) === id ? low : undefined;
  };
  const rowsOf = (index: Int32Array, id: EntityId): Int32Array => {
    const at = find('entity', id);
    if (at === undefined) return new Int32Array();
    const first = count('entity') + 1;
    return index.subarray(first + (index[at] as number), first + (index[at + 1] as number));
  };
  const [nameByEntity, relationByEntity, stanceByHolder] = [
    view('nameByEntity'),
    view('relationByEntity'),
    view('stanceByHolder'),
  ];
  const info = view('info');

  return {
    info: {
      version: string(info[0] as number),
      date: string(info[1] as number) as Edtf,
      counts: {
        entities: count('entity'),
        names: count('name'),
        relations: count('relation'),
        stances: count('stance'),
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
    stancesBy: (id) => Array.from(rowsOf(stanceByHolder, id), stanceAt),
    source: (id) => {
      const at = find('source', id);
      return at === undefined ? undefined : sourceAt(at);
    },
  };
}

/** The object without its absent fields, so that it is the same after a message as before. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
