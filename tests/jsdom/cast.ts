import type { Cast, CastMember, DatedRelation } from '../../knowledge/annotation.ts';
import type { Edtf } from '../../knowledge/edtf.ts';
import { type Entity, type EntityId, type Kind, TYPES } from '../../knowledge/entity.ts';
import type { Predicate, Standing } from '../../knowledge/relation.ts';
import type { Source, SourceId } from '../../knowledge/source.ts';
import { POSITIONS, type Position, type Stance, type View } from '../../knowledge/stance.ts';

/** A cast made up for tests: two countries on a strait, a minister, the council they share. */

const id = (text: string) => text as EntityId;
export const date = (text: string) => text as Edtf;
const source = (text: string) => text as SourceId;

export const [HOLM, VOS, LIND] = [id('ada-holm'), id('jan-vos'), id('eva-lind')];
export const [NORLAND, SUDLAND, EASTMARK] = [id('norland'), id('sudland'), id('eastmark')];
export const [COUNCIL, HAVEN, SUMMIT] = [id('strait-council'), id('norhaven'), id('harbour-summit')];

export const REGISTER: Source = {
  id: source('register'),
  title: 'Register of ministers',
  publisher: 'Chancellery of Norland',
  number: 'R/12',
  date: date('2020-05'),
  url: 'https://register.example/12',
  licence: 'cited',
};

/** Known by its title only: without a number, a date or an address. */
export const GAZETTE: Source = {
  id: source('gazette'),
  title: 'Official gazette',
  publisher: 'Sudland',
  licence: 'cited',
};

function entity(entityId: EntityId, kind: Kind, name: string, rest: Partial<Entity> = {}): Entity {
  const [type] = TYPES[kind];
  return {
    id: entityId,
    kind,
    type,
    name,
    description: `Description of ${name}`,
    source: REGISTER.id,
    ...rest,
  };
}

const ENTITIES = Object.fromEntries(
  [
    entity(HOLM, 'person', 'Ada Holm', { wikipedia: 'Ada Holm (politician)', wikidata: 'Q11' }),
    entity(VOS, 'person', 'Jan Vos'),
    entity(LIND, 'person', 'Eva Lind'),
    entity(NORLAND, 'country', 'Norland'),
    entity(SUDLAND, 'country', 'Sudland'),
    entity(EASTMARK, 'country', 'Eastmark'),
    entity(COUNCIL, 'organisation', 'Strait Council'),
    entity(HAVEN, 'place', 'Norhaven'),
    entity(SUMMIT, 'event', 'Harbour Summit'),
  ].map((one) => [one.id, one]),
) as Record<EntityId, Entity>;

export function relation(
  subject: EntityId,
  predicate: Predicate,
  object: EntityId,
  rest: Partial<DatedRelation> = {},
): DatedRelation {
  return { subject, predicate, object, standing: 'held' satisfies Standing, source: REGISTER.id, ...rest };
}

export function office(person: EntityId, role: string, of: EntityId, rest: Partial<DatedRelation> = {}) {
  return relation(person, 'holds-office', of, { role, ...rest });
}

export function stance(
  holder: EntityId,
  target: EntityId,
  position: Position,
  rest: Partial<Stance> = {},
): Stance {
  return {
    holder,
    target,
    position,
    about: 'ferries',
    act: 'statement',
    summary: `Said something about the ferries (${position})`,
    date: date('2019-03-20'),
    source: REGISTER.id,
    ...rest,
  };
}

/** The view that stances up to the day, newest first, and those since, oldest first, come to. */
export function view(holder: EntityId, target: EntityId, stances: Stance[], since: Stance[] = []): View {
  const counts = Object.fromEntries(
    POSITIONS.map((position) => [position, stances.filter((one) => one.position === position).length]),
  ) as View['counts'];
  return { holder, target, stances, counts, since };
}

export function member(entityId: EntityId, rest: Partial<CastMember> = {}): CastMember {
  const entity = ENTITIES[entityId];
  if (!entity) throw new Error(`No entity ${entityId} in the cast made up for tests.`);
  return {
    entity,
    mentions: 1,
    offices: [],
    identity: [],
    since: { left: [], took: [], renamed: [] },
    ...rest,
  };
}

/** Members in the order of prominence; Eva Lind and Eastmark are referred to and no members. */
export function castOf(rest: Partial<Cast> = {}): Cast {
  return {
    day: date('2019-03-21'),
    members: [HOLM, NORLAND, SUDLAND, COUNCIL, HAVEN, SUMMIT].map((one) => member(one)),
    relations: [],
    views: [],
    entities: ENTITIES,
    sources: { [REGISTER.id]: REGISTER, [GAZETTE.id]: GAZETTE } as Record<SourceId, Source>,
    dataset: {
      version: '1',
      date: date('2026-11-01'),
      counts: { entities: 1234, names: 5000, relations: 3000, stances: 900, abstentions: 100, sources: 400 },
    },
    ...rest,
  };
}
