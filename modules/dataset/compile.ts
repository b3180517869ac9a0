import type { Edtf } from '../../knowledge/edtf.ts';
import type { Entity, EntityId, Name } from '../../knowledge/entity.ts';
import type { Relation } from '../../knowledge/relation.ts';
import type { Source, SourceId } from '../../knowledge/source.ts';
import type { Stance } from '../../knowledge/stance.ts';
import { openDataset } from '../../knowledge/store/decode.ts';
import { encode, type Vote } from '../../knowledge/store/encode.ts';
import type { Resolution } from '../../knowledge/vote.ts';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { checkFacts } from './check/index.ts';
import { type Fault, type RawDataset, type Row, readTables } from './tables.ts';

/** The two files that ship with the extension. */
export interface CompiledDataset {
  dataset: Uint8Array<ArrayBuffer>;
  gazetteer: Uint8Array<ArrayBuffer>;
}

export class DatasetFaults extends Error {
  readonly faults: Fault[];

  constructor(faults: Fault[]) {
    const shown = faults.slice(0, 50).map(({ file, line, reason }) => `  ${file}:${line}  ${reason}`);
    const more = faults.length > shown.length ? [`  … and ${faults.length - shown.length} more`] : [];
    super([`${faults.length} faults in the dataset:`, ...shown, ...more].join('\n'));
    this.faults = faults;
  }
}

/**
 * Compiles the tables of a directory. The same tables give the same bytes.
 *
 * @throws DatasetFaults with file, line and reason of every row that is wrong.
 */
export async function compileDataset(directory: string): Promise<CompiledDataset> {
  const raw = await readTables(directory);
  const faults = [...raw.faults, ...checkFacts(raw)];
  if (faults.length > 0) throw new DatasetFaults(faults);
  const dataset = encode(toTables(raw));
  return { dataset, gazetteer: buildGazetteer(openDataset(dataset.buffer)) };
}

function toTables({ dataPackage, rows }: RawDataset): Parameters<typeof encode>[0] {
  const ids = new Map(
    rows.entities?.map(({ cells }) => [cells.key, (cells.wikidata || cells.key) as EntityId]),
  );
  const id = (key: string | undefined) => ids.get(key) as EntityId;
  const optional = <T extends string>(cell: string | undefined) => (cell || undefined) as T | undefined;
  const read = <T>(table: string, convert: (cells: Row['cells']) => { [K in keyof T]: T[K] | undefined }) =>
    (rows[table] ?? []).map(({ cells }) => convert(cells) as T);

  const entities = read<Entity>('entities', (c) => ({
    id: id(c.key),
    kind: c.kind as Entity['kind'],
    type: c.type as Entity['type'],
    name: c.name,
    description: c.description,
    wikipedia: optional(c.wikipedia),
    wikidata: optional(c.wikidata),
    source: c.source as SourceId,
  }));
  const sourceOf = new Map(entities.map((entity) => [entity.id, entity.source]));
  const nameOf = new Map(entities.map(({ id: entity, name }) => [entity, name]));
  const names = read<Name>('names', (c) => ({
    entity: id(c.entity),
    text: c.name,
    type: c.name === nameOf.get(id(c.entity)) ? 'name' : (c.type as Name['type']),
    from: optional<Edtf>(c.from),
    to: optional<Edtf>(c.to),
    needsSupport: c.needs_support === 'true',
    source: (c.source || sourceOf.get(id(c.entity))) as SourceId,
  }));
  const qualified = new Set(names.filter(({ type }) => type === 'name').map(({ entity }) => entity));
  const ownNames = entities
    .filter((entity) => !qualified.has(entity.id))
    .map<Name>(({ id: entity, name: text, source }) => ({
      entity,
      text,
      type: 'name',
      needsSupport: false,
      source,
    }));
  return {
    version: dataPackage.version,
    date: dataPackage.dataTo as Edtf,
    sources: read<Source>('sources', (c) => ({
      id: c.key as SourceId,
      title: c.title,
      publisher: c.publisher,
      number: optional(c.number),
      date: optional<Edtf>(c.date),
      url: optional(c.url),
      licence: c.licence,
    })),
    entities,
    names: [...ownNames, ...names],
    relations: read<Relation>('relations', (c) => ({
      subject: id(c.subject),
      predicate: c.predicate as Relation['predicate'],
      object: id(c.object),
      role: optional(c.role),
      from: optional<Edtf>(c.from),
      to: optional<Edtf>(c.to),
      knownOn: optional<Edtf>(c.known_on),
      source: c.source as SourceId,
    })),
    stances: read<Stance>('stances', (c) => ({
      holder: id(c.holder),
      speaksFor: c.speaks_for ? id(c.speaks_for) : undefined,
      target: id(c.target),
      position: c.position as Stance['position'],
      act: c.act as Stance['act'],
      about: c.about,
      summary: c.summary,
      date: c.date as Edtf,
      source: c.source as SourceId,
    })),
    resolutions: read<Resolution>('resolutions', (c) => ({
      source: c.source as SourceId,
      date: c.date as Edtf,
      target: id(c.target),
      yesMeans: c.yes_means as Resolution['yesMeans'],
      about: c.about,
      wording: c.wording,
    })),
    votes: read<Vote>('votes', (c) => ({
      resolution: c.resolution as SourceId,
      voter: id(c.voter),
      ballot: c.ballot as Vote['ballot'],
    })),
  };
}
