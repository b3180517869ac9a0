import type { Cast, CastMember, DatedRelation } from './annotation.ts';
import type { EntityId } from './entity.ts';

/** Cast members that hold office in, belong to or lie in one country or organisation. */
export interface BelongingGroup {
  /** Whom they belong to, who need not be in the article; undefined for those of whom that is not recorded. */
  head: EntityId | undefined;
  /** The head first where the article names it, then in the order of prominence. */
  members: CastMember[];
}

/**
 * The cast by the country or organisation that they speak for or are part of on the day. That is recorded; on whose side
 * somebody is, is not, and is not guessed here.
 */
export function groupsByBelonging(cast: Cast): BelongingGroup[] {
  const ranks = new Map(cast.members.map(({ entity }, rank) => [entity.id, rank]));
  const byId = new Map(cast.members.map((member) => [member.entity.id, member]));
  /** The last on the way up: of the Kremlin over Moscow to Russia. */
  const headOf = (member: CastMember): EntityId => {
    const seen = new Set<EntityId>();
    let { id } = member.entity;
    while (!seen.has(id)) {
      seen.add(id);
      const next = byId.get(id);
      const above = next && belongsTo(next, ranks);
      if (!above) break;
      id = above;
    }
    return id;
  };
  const byHead = Map.groupBy(cast.members, headOf);
  const isGroup = ([, members]: [EntityId, CastMember[]]) => members.length > 1;
  const groups = [...byHead].filter(isGroup).map(([head, members]) => ({
    head,
    members: members.toSorted((a, b) => Number(b.entity.id === head) - Number(a.entity.id === head)),
  }));
  const alone = [...byHead].filter((one) => !isGroup(one)).flatMap(([, members]) => members);
  return alone.length > 0 ? [...groups, { head: undefined, members: alone }] : groups;
}

/** Where a member holds office, what it is part of, where it lies; first of all what the article names as well. */
function belongsTo({ entity, offices, identity }: CastMember, ranks: Map<EntityId, number>) {
  if (entity.kind === 'country') return undefined;
  const holds = ({ standing }: DatedRelation) =>
    // Where an event took place is where it took place when it is over.
    standing !== 'not-yet' && (standing !== 'ended' || entity.kind === 'event');
  const above = [...offices, ...identity.filter(({ predicate }) => predicate === 'works-for'), ...identity]
    .filter(holds)
    .map(({ object }) => object)
    .filter((id) => id !== entity.id);
  const rank = (id: EntityId) => ranks.get(id) ?? Number.MAX_SAFE_INTEGER;
  return above.toSorted((a, b) => rank(a) - rank(b))[0];
}
