import type { Edtf } from './edtf.ts';
import type { SourceId } from './source.ts';

/** The entity's Wikidata id where it has one, else the readable key of its row. */
export type EntityId = string & { readonly entityId: unique symbol };

export const KINDS = ['person', 'country', 'organisation', 'place', 'event'] as const;
export type Kind = (typeof KINDS)[number];

/** What an entity is, more closely. */
export const TYPES = {
  person: ['person'],
  country: ['country', 'former-country'],
  place: ['city', 'region', 'area', 'waters', 'island', 'site'],
  organisation: [
    'international-organisation',
    'court',
    'government-body',
    'parliament',
    'central-bank',
    'party',
    'armed-forces',
    'intelligence-service',
    'armed-group',
    'company',
    'bank',
    'fund',
    'news-organisation',
    'non-governmental-organisation',
    'religious-body',
    'institute',
    'movement',
  ],
  event: [
    'war',
    'operation',
    'attack',
    'coup',
    'protest',
    'treaty',
    'summit',
    'resolution',
    'election',
    'crisis',
    'disaster',
  ],
} as const satisfies Record<Kind, readonly string[]>;
export type EntityType = (typeof TYPES)[Kind][number];

export interface Entity {
  id: EntityId;
  kind: Kind;
  type: EntityType;
  /** The usual name in the English-language press. */
  name: string;
  /** One neutral line, true at any time. */
  description: string;
  /** Title of the article in English Wikipedia. */
  wikipedia?: string;
  wikidata?: string;
  source: SourceId;
}

export const NAME_TYPES = ['name', 'alias', 'acronym', 'demonym', 'former', 'official', 'surname'] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** One way of naming an entity, with the time for which it was official where that is known. */
export interface Name {
  entity: EntityId;
  text: string;
  type: NameType;
  from?: Edtf;
  to?: Edtf;
  /** The words alone may mean something else (an ordinary word, a given name, a shared name). */
  needsSupport: boolean;
  source: SourceId;
}
