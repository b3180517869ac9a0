import type { DatedRelation } from './annotation.ts';
import type { EntityId } from './entity.ts';
import type { Predicate } from './relation.ts';

/** The kinds of ties that a picture tells apart, those that say most about a story first, geography last. */
export const TIE_KINDS = [
  'office',
  'membership',
  'alliance',
  'conflict',
  'dispute',
  'sanctions',
  'family',
  'ownership',
  'participation',
  'recognition',
  'place',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

const KIND_OF: Record<Predicate, TieKind> = {
  'holds-office': 'office',
  'works-for': 'office',
  'member-of': 'membership',
  'observer-of': 'membership',
  'partner-of': 'membership',
  'party-to': 'membership',
  signed: 'membership',
  'allied-with': 'alliance',
  'fought-against': 'conflict',
  'fought-in': 'conflict',
  'in-dispute-with': 'dispute',
  sanctions: 'sanctions',
  'family-of': 'family',
  'owned-by': 'ownership',
  'founded-by': 'ownership',
  'took-part-in': 'participation',
  recognises: 'recognition',
  borders: 'place',
  'capital-of': 'place',
  'part-of': 'place',
  'located-in': 'place',
  'based-in': 'place',
};

/** Kinds whose ties go from one end to the other, as sanctions do; the others hold between both alike. */
export const DIRECTED: ReadonlySet<TieKind> = new Set(['sanctions', 'ownership', 'recognition']);

/** To have taken part in what is over is no former tie: it stays true. */
const LASTING: ReadonlySet<Predicate> = new Set(['fought-in', 'took-part-in', 'signed']);

/** All relations of one kind between two entities. */
export interface Tie {
  kind: TieKind;
  /** Subject and object of the first relation. */
  ends: [EntityId, EntityId];
  relations: DatedRelation[];
  /** Whether relations of a directed kind go both ways. */
  isMutual: boolean;
  /** Whether it had ended by the day. */
  isFormer: boolean;
}

/** The ties that relations come to, in the order of kinds. What had not begun by the day is none yet. */
export function tiesAmong(relations: DatedRelation[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const relation of relations) {
    const { subject, predicate, object, standing } = relation;
    if (standing === 'not-yet' || subject === object) continue;
    const kind = KIND_OF[predicate];
    const isFormer = standing === 'ended' && !LASTING.has(predicate);
    const key = [kind, ...[subject, object].sort()].join(' ');
    const tie = ties.get(key);
    if (!tie) {
      ties.set(key, { kind, ends: [subject, object], relations: [relation], isMutual: false, isFormer });
      continue;
    }
    tie.relations.push(relation);
    tie.isMutual ||= subject === tie.ends[1];
    tie.isFormer &&= isFormer;
  }
  return [...ties.values()].sort((a, b) => TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind));
}

/** The end of a tie that is not this one. */
export function otherEnd({ ends: [a, b] }: Tie, id: EntityId): EntityId {
  return a === id ? b : a;
}
