import type { Dataset } from '../knowledge/dataset.ts';
import { compareEdtf, type Edtf, isBefore } from '../knowledge/edtf.ts';
import type { Entity, EntityId, Name, NameType } from '../knowledge/entity.ts';
import type { Predicate } from '../knowledge/relation.ts';
import type { Candidate } from './candidates.ts';
import { type Cues, cuesAround, fits } from './cues.ts';
import type { Explain } from './explanation.ts';
import type { Mention, Via } from './mention.ts';

/** Ties that make one entity's presence speak for another's. Membership of the same large organisation does not. */
const TELLING: ReadonlySet<Predicate> = new Set([
  'holds-office',
  'capital-of',
  'part-of',
  'located-in',
  'borders',
  'fought-in',
  'took-part-in',
  'signed',
  'allied-with',
  'in-dispute-with',
  'family-of',
  'works-for',
]);

/** The nearer a name is to what the entity is called, the less it takes to believe it. */
const RANK: Record<NameType, number> = {
  name: 6,
  official: 5,
  alias: 4,
  acronym: 4,
  former: 3,
  demonym: 2,
  surname: 1,
};

/** What the usual meaning of a shared name is worth, in entities that would have to speak for another one. */
const USUAL = 2;
/** What words right beside the name that fit an entity's kind are worth, in the same measure. */
const CUE = 2;

const VIA: Record<NameType, Via> = {
  name: 'name',
  official: 'official',
  alias: 'alias',
  acronym: 'acronym',
  former: 'former-name',
  demonym: 'demonym',
  surname: 'surname',
};

/**
 * Decides which entity each candidate means, or none. Names that can mean one entity only and need no support come
 * first; the entities found so support the rest, those of the same block twice.
 *
 * @param day The article's day: a name not yet in use, or an event not yet begun, cannot be meant.
 * @param textOf The text of a block.
 * @param explain Is told what speaks for each entity a candidate can mean, and which was chosen.
 */
export function resolve(
  candidates: Candidate[],
  dataset: Dataset,
  day: Edtf,
  textOf: (block: string) => string,
  explain?: Explain,
): Mention[] {
  // What is spelled the same has the same list of names.
  const best = new Map<Name[], Name[]>();
  const bestOf = (all: Name[]) => {
    const known = best.get(all) ?? bestNames(all.filter((name) => inUse(name, dataset, day)));
    best.set(all, known);
    return known;
  };
  const possible = candidates.map((candidate) => ({ candidate, names: bestOf(candidate.names) }));
  const certain = new Map<EntityId, Set<string>>();
  for (const { candidate, names } of possible) {
    const [only] = names;
    if (!only || !isCertain(names)) continue;
    certain.set(only.entity, (certain.get(only.entity) ?? new Set()).add(candidate.block));
  }
  const ends = new Set(candidates.map(({ block, end }) => `${block} ${end}`));
  const support = supportFrom(certain, dataset);
  return possible.flatMap(({ candidate, names }) => {
    const { block, start, end } = candidate;
    const [only] = names;
    if (only && isCertain(names) && !explain)
      return [{ block, start, end, entity: only.entity, via: VIA[only.type], confidence: 1 }];
    const needsChoice = names.length > 1 || names[0]?.needsSupport;
    const evidence: Evidence = {
      support,
      near: (id) => support(id, block),
      cues: needsChoice ? cuesAround(textOf(block), candidate) : undefined,
      isAfterTown: (townEnds) => !ends.has(`${block} ${townEnds}`),
    };
    const choice = choose(names, evidence, dataset, day);
    if (explain) {
      for (const name of names)
        explain({ block, start, end, entity: name.entity, why: reasons(name, evidence, dataset) });
      explain({
        block,
        start,
        end,
        ...(choice && { entity: choice.name.entity }),
        why: choice
          ? `chosen, confidence ${choice.confidence}`
          : 'none chosen: too little speaks for one of them',
      });
    }
    if (!choice) return [];
    const { entity, type } = choice.name;
    return [{ block, start, end, entity, via: VIA[type], confidence: choice.confidence }];
  });
}

/** Whether names can mean one entity only, whatever else the article says. */
function isCertain(names: Name[]): boolean {
  return names.length === 1 && !names[0]?.needsSupport;
}

interface Evidence {
  /** How many certain entities of the article have a telling tie to an entity. */
  support: (id: EntityId) => number;
  /** How many of them are named in the same block. */
  near: (id: EntityId) => number;
  cues: Cues | undefined;
  /** Whether the name that ends there is none that the dataset has. */
  isAfterTown: (townEnds: number) => boolean;
}

/** Whether the words right beside a name fit an entity. */
function isCued({ cues, isAfterTown }: Evidence, entity: Entity | undefined): boolean {
  if (entity === undefined || cues === undefined) return false;
  if (cues.regionOf && entity.type === 'region' && isAfterTown(cues.regionOf.townEnds)) return true;
  return fits(cues, entity);
}

/** What speaks for an entity, in words. */
function reasons(name: Name, evidence: Evidence, dataset: Dataset): string {
  const { support, near } = evidence;
  const said = [
    `can mean it (${name.type}${name.needsSupport ? ', needs support' : ''})`,
    `${support(name.entity)} of the certain entities have to do with it, ${near(name.entity)} in this paragraph`,
    ...(isCued(evidence, dataset.entity(name.entity)) ? ['the words beside it fit'] : []),
  ];
  return said.join('; ');
}

/** Only the best name of each entity, the entities in the order of their best name. */
function bestNames(names: Name[]): Name[] {
  const best = new Map<EntityId, Name>();
  for (const name of names.toSorted((a, b) => RANK[b.type] - RANK[a.type]))
    if (!best.has(name.entity)) best.set(name.entity, name);
  return [...best.values()];
}

function inUse(name: Name, dataset: Dataset, day: Edtf): boolean {
  // A renaming applies from its day on; a former name stays in use long after.
  if (name.from && name.type !== 'name' && isBefore(day, name.from)) return false;
  const begin = beginOf(name.entity, dataset);
  return !begin || !isBefore(day, begin);
}

/** When an event began, by the earliest date recorded for it. */
function beginOf(id: EntityId, dataset: Dataset): Edtf | undefined {
  if (dataset.entity(id)?.kind !== 'event') return undefined;
  return dataset
    .relationsOf(id)
    .flatMap(({ from }) => from ?? [])
    .sort(compareEdtf)[0];
}

/**
 * How many of the certain entities have a telling tie to an entity, in the article or in one block of it; being certain
 * oneself counts too.
 *
 * @param certain Those entities, each with the blocks in which it is named.
 */
function supportFrom(
  certain: ReadonlyMap<EntityId, ReadonlySet<string>>,
  dataset: Dataset,
): (id: EntityId, block?: string) => number {
  const known = new Map<EntityId, EntityId[]>();
  const tiesOf = dataset.tiesTo(certain.keys(), TELLING);
  const supportersOf = (id: EntityId) => {
    const cached = known.get(id);
    if (cached) return cached;
    const supporters = [...(certain.has(id) ? [id] : []), ...thatTell(tiesOf(id), id, dataset)];
    known.set(id, supporters);
    return supporters;
  };
  return (id, block) =>
    block === undefined
      ? supportersOf(id).length
      : supportersOf(id).filter((other) => certain.get(other)?.has(block)).length;
}

/**
 * Of the entities tied to one those whose presence speaks for it. A place is vouched for by the region it lies in, where one is
 * recorded, and no more by its country: nearly every article names the United States, and hundreds of its towns have
 * names that mean something else ("Orange", "Enterprise").
 */
function thatTell(tied: EntityId[], id: EntityId, dataset: Dataset): EntityId[] {
  if (tied.length === 0 || dataset.entity(id)?.kind !== 'place') return tied;
  const wholes = dataset
    .relationsFrom(id)
    .filter(({ predicate }) => predicate === 'part-of')
    .map(({ object }) => object);
  const isCountry = (other: EntityId) => dataset.entity(other)?.kind === 'country';
  if (wholes.every(isCountry)) return tied;
  const remote = new Set(wholes.filter(isCountry));
  return tied.filter((other) => !remote.has(other));
}

function choose(
  names: Name[],
  evidence: Evidence,
  dataset: Dataset,
  day: Edtf,
): { name: Name; confidence: number } | undefined {
  const { support, near } = evidence;
  const hasCue = ({ entity }: Name) => isCued(evidence, dataset.entity(entity));
  const eligible = names.filter((name) => !name.needsSupport || support(name.entity) > 0 || hasCue(name));
  const [first, ...rest] = eligible;
  if (!first) return undefined;
  if (rest.length === 0) return { name: first, confidence: first.needsSupport || names.length > 1 ? 0.8 : 1 };

  // All of them are called so: what counts is who else is there, and which is meant unless more is said.
  const scored = eligible
    .map((name) => ({
      name,
      score:
        support(name.entity) + near(name.entity) + (name.needsSupport ? 0 : USUAL) + (hasCue(name) ? CUE : 0),
    }))
    .sort((a, b) => b.score - a.score || RANK[b.name.type] - RANK[a.name.type]);
  const [best, second] = scored as [(typeof scored)[0], (typeof scored)[0]];
  if (eligible.every(({ entity }) => dataset.entity(entity)?.kind === 'event'))
    return { name: latestBegun(eligible, dataset, day), confidence: 0.8 };
  // Between two that are equally likely no choice is right often enough.
  return best.score > second.score ||
    (best.score === second.score && RANK[best.name.type] > RANK[second.name.type])
    ? { name: best.name, confidence: 0.7 }
    : undefined;
}

/** "The Karabakh war" is, unless more is said, the last one there was. */
function latestBegun(names: Name[], dataset: Dataset, day: Edtf): Name {
  const begin = ({ entity }: Name) => beginOf(entity, dataset) ?? day;
  return names.toSorted((a, b) => compareEdtf(begin(b), begin(a)))[0] as Name;
}
