import type { EntityId } from '../knowledge/entity.ts';

/** How a mention was found; `demonym` is any adjective or word for inhabitants: "Turkish", "Turks", "pro-Ankara". */
export type Via =
  | 'name'
  | 'alias'
  | 'official'
  | 'acronym'
  | 'acronym-defined-in-text'
  | 'demonym'
  | 'former-name'
  | 'surname';

/** A stretch of a block's text, in UTF-16 code units. */
export interface Span {
  block: string;
  start: number;
  end: number;
}

export interface Mention extends Span {
  entity: EntityId;
  via: Via;
  /** How sure the reading is, from 0 to 1. */
  confidence: number;
  /** For a capital or a building that may stand for its government: the state. The entity stays the place. */
  standsFor?: EntityId;
  /** Whom the name was taken for before the reader chose another. */
  insteadOf?: EntityId;
}

/** A name in the text that the dataset does not have. */
export interface UnknownName extends Span {
  text: string;
  /** What it is a name of, where the words around it tell. */
  kind?: 'person' | 'organisation';
  /** For a part of a name that the article gives in full elsewhere: the full name. */
  partOf?: string;
  /** What the article says of it right there, in its own words: "director of the port". */
  saidOf?: string;
}
