import type { Cast, CastMember, DatedRelation, Succession } from './annotation.ts';
import type { Dataset } from './dataset.ts';
import { compareEdtf, type Edtf, firstDay, isBefore } from './edtf.ts';
import type { Entity, EntityId, Name } from './entity.ts';
import { officeRank } from './office-rank.ts';
import { type Predicate, type Relation, type Standing, standingOn } from './relation.ts';
import type { Source, SourceId } from './source.ts';
import { type Stance, type View, viewsAmong } from './stance.ts';
import { atOnce, type Steps } from './steps.ts';

/** How an entity appears in the article. */
export interface Appearance {
  entity: EntityId;
  mentions: number;
  inTitle: boolean;
  /** Place of its first mention in the article, from 0. */
  first: number;
}

/** Relations that say what the entity itself is, shown whether or not the other end is in the cast. */
const IDENTIFYING: ReadonlySet<Predicate> = new Set(['capital-of', 'part-of', 'located-in', 'works-for']);
/** What is told of a member by itself. A country has a hundred other relations, most of them to nobody in the cast. */
const OWN: ReadonlySet<Predicate> = new Set<Predicate>(['holds-office', ...IDENTIFYING]);

/** A name in the title weighs as much as this many in the text. */
const TITLE_WEIGHT = 3;

const BY_CERTAINTY: Standing[] = ['held', 'open', 'undated', 'ended', 'not-yet'];

/** The cast of an article on its day. Appearances of ids that the dataset does not have are passed over. */
export function* castInSteps(appearances: Appearance[], dataset: Dataset, day: Edtf): Steps<Cast> {
  const members: CastMember[] = [];
  for (const { entity: id, mentions } of byProminence(appearances)) {
    const entity = dataset.entity(id);
    if (entity) members.push(memberOn(entity, mentions, dataset, day));
    yield;
  }
  const ids = new Set(members.map(({ entity }) => entity.id));
  const recorded = dataset.among(ids);
  const relations: DatedRelation[] = [];
  const stances: Stance[] = [];
  for (const id of ids) {
    const own = recorded.relationsFrom(id).map((relation) => dated(relation, day));
    relations.push(...own.sort(byMeaning));
    // A stance of a person in office is recorded under both holders: it is taken once.
    stances.push(...recorded.stancesBy(id).filter(({ holder }) => holder === id || !ids.has(holder)));
    yield;
  }
  const views = viewsAmong(stances, ids, day).sort(byWeight(members));
  yield;
  return {
    day,
    members,
    relations,
    views,
    ...referred(members, relations, views, dataset),
    dataset: dataset.info,
  };
}

/** In one go what {@link castInSteps} does. */
export function castOf(...asked: Parameters<typeof castInSteps>): Cast {
  return atOnce(castInSteps(...asked));
}

/** The most prominent first: who is named most, or in the title. */
export function byProminence(appearances: Appearance[]): Appearance[] {
  return appearances.toSorted((a, b) => prominence(b) - prominence(a) || a.first - b.first);
}

function prominence({ mentions, inTitle }: Appearance): number {
  return mentions + (inTitle ? TITLE_WEIGHT : 0);
}

function memberOn(entity: Entity, mentions: number, dataset: Dataset, day: Edtf): CastMember {
  const relations = dataset.relationsFrom(entity.id, OWN);
  const all = relations
    .filter(({ predicate }) => predicate === 'holds-office')
    .map((relation) => dated(relation, day));
  const offices = currentOffices(all);
  const names = dataset.names(entity.id);
  const renamed = names.filter(({ from, type }) => from && type === 'name' && isBefore(day, from));
  const nameThen = names
    .filter(
      ({ type, from, to }) => type === 'former' && to && !isBefore(to, day) && !(from && isBefore(day, from)),
    )
    .sort((a, b) => a.text.length - b.text.length)[0];
  const lastOffice = all
    .filter(({ standing, to }) => standing === 'ended' && to)
    .sort((a, b) => compareEdtf(b.to as Edtf, a.to as Edtf))[0];
  return {
    entity,
    mentions,
    ...(nameThen && { nameThen }),
    offices,
    ...(offices.length === 0 && lastOffice && { lastOffice }),
    identity: relations
      .filter(({ predicate }) => IDENTIFYING.has(predicate))
      .map((relation) => dated(relation, day))
      .filter(({ standing }) => standing !== 'not-yet')
      .sort(byCertainty),
    since: {
      left: offices
        .filter(({ to }) => to && isBefore(day, to))
        .map((office) => ({ left: office, ...successorOf(office, dataset) })),
      took: all.filter(({ standing }) => standing === 'not-yet').sort(byBeginning),
      renamed: renamed.length > 0 ? renamed : nameThen ? todaysName(entity, names, nameThen) : [],
    },
  };
}

/** The offices that held on the day; those only observed at another time only where nothing better is recorded. */
function currentOffices(all: DatedRelation[]): DatedRelation[] {
  const current = all
    .filter(({ standing }) => standing === 'held' || standing === 'open')
    .sort((a, b) => officeRank(a) - officeRank(b) || byCertainty(a, b));
  return current.length > 0 ? current : all.filter(({ standing }) => standing === 'undated');
}

/** Who is recorded in the same office of the same holder from about the day it was left on. */
function successorOf(left: Relation, dataset: Dataset): Pick<Succession, 'successor'> {
  const end = left.to as Edtf;
  const successor = dataset
    .relationsTo(left.object, 'holds-office')
    .filter(
      ({ role, from, subject }) =>
        role === left.role && subject !== left.subject && from !== undefined && !isBefore(from, end),
    )
    .sort(byBeginning)[0];
  return successor ? { successor } : {};
}

/** The name of today for an entity that had another on the day, valid from the end of that one. */
function todaysName(entity: Entity, names: Name[], nameThen: Name): Name[] {
  const own = names.find(({ type, from }) => type === 'name' && from);
  if (own || !nameThen.to) return [];
  return [{ ...nameThen, text: entity.name, type: 'name', from: nameThen.to, to: undefined as never }];
}

function dated(relation: Relation, day: Edtf): DatedRelation {
  return { ...relation, standing: standingOn(relation, day) };
}

/** What ties people and states most comes first, geography last; of one kind, what held on the day, then the newest. */
const MEANING: Predicate[] = [
  'holds-office',
  'works-for',
  'family-of',
  'founded-by',
  'owned-by',
  'fought-against',
  'allied-with',
  'member-of',
  'observer-of',
  'partner-of',
  'signed',
  'party-to',
  'in-dispute-with',
  'fought-in',
  'sanctions',
  'recognises',
  'took-part-in',
  'based-in',
  'located-in',
  'capital-of',
  'part-of',
  'borders',
];

function byMeaning(a: DatedRelation, b: DatedRelation): number {
  return MEANING.indexOf(a.predicate) - MEANING.indexOf(b.predicate) || byCertainty(a, b);
}

function byCertainty(a: DatedRelation, b: DatedRelation): number {
  return BY_CERTAINTY.indexOf(a.standing) - BY_CERTAINTY.indexOf(b.standing) || byBeginning(b, a);
}

function byBeginning(a: Relation, b: Relation): number {
  if (!a.from || !b.from) return (a.from ? 1 : 0) - (b.from ? 1 : 0);
  return compareEdtf(a.from, b.from);
}

/** Holders by prominence; the views of one by how near the latest act is to the day, then by the target's prominence. */
function byWeight(members: CastMember[]): (a: View, b: View) => number {
  const rank = new Map(members.map(({ entity }, order) => [entity.id, order]));
  const of = (id: EntityId) => rank.get(id) ?? members.length;
  const latest = ({ stances }: View) => (stances[0] ? firstDay(stances[0].date) : '');
  return (a, b) =>
    of(a.holder) - of(b.holder) || latest(b).localeCompare(latest(a)) || of(a.target) - of(b.target);
}

function referred(
  members: CastMember[],
  relations: DatedRelation[],
  views: View[],
  dataset: Dataset,
): Pick<Cast, 'entities' | 'sources'> {
  const own = members.flatMap(({ offices, lastOffice, identity, since }) => [
    ...offices,
    ...(lastOffice ? [lastOffice] : []),
    ...identity,
    ...since.took,
    ...since.left.flatMap(({ left, successor }) => (successor ? [left, successor] : [left])),
  ]);
  const stances = views.flatMap((view) => [...view.stances, ...view.since]);
  const claims = [...own, ...relations];
  const entityIds = new Set([
    ...members.map(({ entity }) => entity.id),
    ...claims.flatMap(({ subject, object }) => [subject, object]),
    ...stances.flatMap(({ holder, target, speaksFor }) => [
      holder,
      target,
      ...(speaksFor ? [speaksFor] : []),
    ]),
  ]);
  const sourceIds = new Set([
    ...members.flatMap(({ entity, nameThen, since }) => [
      entity.source,
      ...(nameThen ? [nameThen.source] : []),
      ...since.renamed.map(({ source }) => source),
    ]),
    ...[...claims, ...stances].map(({ source }) => source),
  ]);
  return {
    entities: Object.fromEntries([...entityIds].map((id) => [id, dataset.entity(id) as Entity])) as Record<
      EntityId,
      Entity
    >,
    sources: Object.fromEntries([...sourceIds].map((id) => [id, dataset.source(id) as Source])) as Record<
      SourceId,
      Source
    >,
  };
}
