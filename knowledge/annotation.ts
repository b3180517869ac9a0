import type { DatasetInfo } from './dataset.ts';
import type { Edtf } from './edtf.ts';
import type { Entity, EntityId, Name } from './entity.ts';
import type { Relation, Standing } from './relation.ts';
import type { Source, SourceId } from './source.ts';
import type { View } from './stance.ts';

/** A relation and how it stood on the article's day. */
export interface DatedRelation extends Relation {
  standing: Standing;
}

/** An office that ended after the article's day, and who is recorded to have followed in it. */
export interface Succession {
  left: Relation;
  successor?: Relation;
}

/** One entity of the article, as of the article's day. */
export interface CastMember {
  entity: Entity;
  /** How often the article names it. */
  mentions: number;
  /** The name that was official on the day, where today's is another. */
  nameThen?: Name;
  /** For a person: the offices on the day, the highest first, and among equals those that surely held. */
  offices: DatedRelation[];
  /** For a person without any: the last office before the day. */
  lastOffice?: DatedRelation;
  /** What places it otherwise: the capital of what, part of what, where and when it took place. */
  identity: DatedRelation[];
  /** What is recorded to have changed after the day. */
  since: { left: Succession[]; took: Relation[]; renamed: Name[] };
}

/** Somebody or something that the article names and the dataset does not have. */
export interface UnknownMember {
  /** The longest name that the article gives. */
  name: string;
  /** Where the article tells. */
  kind?: 'person' | 'organisation';
  /** How often the article names it, parts of the name included. */
  mentions: number;
  /** What the article itself says of it beside the name, in its own words: "director of the port". */
  saidOf?: string;
}

/** The cast of an article and all that is recorded among its members, with everything needed to show it. */
export interface Cast {
  /** The day for which everything is said. */
  day: Edtf;
  /** In the order of prominence. */
  members: CastMember[];
  /** Relations that have both ends in the cast; each once. */
  relations: DatedRelation[];
  views: View[];
  /** Every entity that anything above refers to, members included. */
  entities: Record<EntityId, Entity>;
  sources: Record<SourceId, Source>;
  dataset: DatasetInfo;
}
