import type { Edtf } from './edtf.ts';
import type { Entity, EntityId, Name } from './entity.ts';
import type { Predicate, Relation } from './relation.ts';
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

/** What is recorded among some entities: both ends are of them. */
interface Among {
  relationsFrom(id: EntityId): Relation[];
  /** Stances that the entity holds, or that others took in its name. */
  stancesBy(id: EntityId): Stance[];
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
  /** Those that have it as subject, of some predicates if they are given. */
  relationsFrom(id: EntityId, of?: ReadonlySet<Predicate>): Relation[];
  /** Those of one predicate that have it as object. */
  relationsTo(id: EntityId, predicate: Predicate): Relation[];
  /** Tells for an entity to which of some it has a relation of some predicates, from either end. */
  tiesTo(some: Iterable<EntityId>, predicates: ReadonlySet<Predicate>): (id: EntityId) => EntityId[];
  /** Stances that the entity holds, or that others took in its name. */
  stancesBy(id: EntityId): Stance[];
  among(some: Iterable<EntityId>): Among;
  source(id: SourceId): Source | undefined;
  sources(): Iterable<Source>;
}
