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
  /** Those that have it as subject. A country is the object of hundreds: its cities, its officials. */
  relationsFrom(id: EntityId): Relation[];
  /** Those of one predicate that have it as object. */
  relationsTo(id: EntityId, predicate: Predicate): Relation[];
  /** The entities at the other end of its relations of some predicates. */
  tiesOf(id: EntityId, predicates: ReadonlySet<Predicate>): Set<EntityId>;
  /** Stances that the entity holds, or that others took in its name; towards some entities only, if they are given. */
  stancesBy(id: EntityId, towards?: ReadonlySet<EntityId>): Stance[];
  source(id: SourceId): Source | undefined;
  sources(): Iterable<Source>;
}
