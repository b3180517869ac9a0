import type { Edtf } from './edtf.ts';
import type { Entity, EntityId, Name } from './entity.ts';
import type { Relation } from './relation.ts';
import type { Source, SourceId } from './source.ts';
import type { Stance } from './stance.ts';

/** What a reader is told about the data behind a card. */
export interface DatasetInfo {
  version: string;
  /** The date to which the data go. */
  date: Edtf;
  counts: {
    entities: number;
    names: number;
    relations: number;
    /** Written positions and those that follow from a yes or a no in a vote. */
    stances: number;
    /** Votes cast as abstentions. */
    abstentions: number;
    sources: number;
  };
}

/** Everything known, ready to be asked. Unknown ids give undefined or an empty list, never an error. */
export interface Dataset {
  readonly info: DatasetInfo;
  entity(id: EntityId): Entity | undefined;
  entities(): Iterable<Entity>;
  names(id: EntityId): Name[];
  /** The name at a row of the name table, as the gazetteer refers to it. */
  nameAt(row: number): Name;
  /** Relations that have the entity as subject or object. */
  relationsOf(id: EntityId): Relation[];
  /** Stances that the entity holds, or that others took in its name. */
  stancesBy(id: EntityId): Stance[];
  source(id: SourceId): Source | undefined;
  sources(): Iterable<Source>;
}
