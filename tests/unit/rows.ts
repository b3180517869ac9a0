import type { Dataset } from '../../knowledge/dataset.ts';
import type { Edtf } from '../../knowledge/edtf.ts';
import {
  type Entity,
  type EntityId,
  type Kind,
  type Name,
  type NameType,
  TYPES,
} from '../../knowledge/entity.ts';
import type { Predicate, Relation } from '../../knowledge/relation.ts';
import type { Source, SourceId } from '../../knowledge/source.ts';
import type { Position, Stance } from '../../knowledge/stance.ts';
import { openDataset } from '../../knowledge/store/decode.ts';
import { encode, type Tables } from '../../knowledge/store/encode.ts';

// Rows of small datasets, short enough that a test can be read at a glance.

export const day = (text: string) => text as Edtf;
export const id = (text: string) => text as EntityId;
const sourceId = (text: string) => text as SourceId;

/** The source of every row that does not say otherwise. */
const ANY = 'gazette';

function source(key: string): Source {
  return { id: sourceId(key), title: `Title of ${key}`, publisher: 'Office of Records', licence: 'cited' };
}

export function entity(key: string, kind: Kind, name: string, from = ANY): Entity {
  const [type] = TYPES[kind];
  return { id: id(key), kind, type, name, description: `${name}, in a few words`, source: sourceId(from) };
}

interface Times {
  from?: string;
  to?: string;
  knownOn?: string;
  source?: string;
}

function times({ from, to, knownOn, source: key = ANY }: Times) {
  return {
    ...(from && { from: day(from) }),
    ...(to && { to: day(to) }),
    ...(knownOn && { knownOn: day(knownOn) }),
    source: sourceId(key),
  };
}

export function name(
  of: string,
  text: string,
  type: NameType,
  { needsSupport = false, ...when }: Times & { needsSupport?: boolean } = {},
): Name {
  return { entity: id(of), text, type, needsSupport, ...times(when) };
}

export function relation(
  subject: string,
  predicate: Predicate,
  object: string,
  { role, ...when }: Times & { role?: string } = {},
): Relation {
  return { subject: id(subject), predicate, object: id(object), ...(role && { role }), ...times(when) };
}

export function office(person: string, of: string, role: string, when: Times = {}): Relation {
  return relation(person, 'holds-office', of, { role, ...when });
}

export function stance(
  holder: string,
  target: string,
  position: Position,
  date: string,
  more: { speaksFor?: string; source?: string } = {},
): Stance {
  return {
    holder: id(holder),
    ...(more.speaksFor && { speaksFor: id(more.speaksFor) }),
    target: id(target),
    position,
    about: 'the pipeline',
    act: 'statement',
    summary: `Said on ${date} what it thought.`,
    date: day(date),
    source: sourceId(more.source ?? ANY),
  };
}

/** Complete tables from those that matter: entities get their own name, sources are those the rows refer to. */
export function tables(given: Partial<Tables>): Tables {
  const { entities = [], names = [], relations = [], stances = [], resolutions = [] } = given;
  const keys = [...entities, ...names, ...relations, ...stances, ...resolutions].map((row) => row.source);
  const own = entities
    .filter((one) => !names.some((other) => other.entity === one.id && other.type === 'name'))
    .map((one) => ({ ...name(one.id, one.name, 'name'), source: one.source }));
  return {
    version: '1.0.0',
    date: day('2026-02'),
    sources: [...new Set(keys)].map(source),
    entities,
    relations,
    stances,
    resolutions,
    votes: [],
    ...given,
    names: [...own, ...names],
  };
}

export function open(given: Partial<Tables>): Dataset {
  return openDataset(encode(tables(given)).buffer);
}
