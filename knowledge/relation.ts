import { type Edtf, isBefore } from './edtf.ts';
import type { EntityId } from './entity.ts';
import type { SourceId } from './source.ts';

export const PREDICATES = [
  'holds-office',
  'member-of',
  'observer-of',
  'partner-of',
  'capital-of',
  'part-of',
  'located-in',
  'borders',
  'fought-in',
  'took-part-in',
  'signed',
  'allied-with',
  'in-dispute-with',
  'recognises',
  'sanctions',
  'family-of',
  'works-for',
  'party-to',
  'owned-by',
  'founded-by',
  'based-in',
  'fought-against',
] as const;
export type Predicate = (typeof PREDICATES)[number];

/** Acts of one day rather than states that last: their date is `from`, and they never "end". */
const PUNCTUAL: ReadonlySet<Predicate> = new Set(['signed', 'recognises', 'founded-by']);

export interface Relation {
  subject: EntityId;
  predicate: Predicate;
  object: EntityId;
  /** The office, the kind of tie, the side taken, the matter of the dispute. */
  role?: string;
  from?: Edtf;
  to?: Edtf;
  /** A date on which the source shows it to hold. Alone, it is all that is known: "in office in October 2019". */
  knownOn?: Edtf;
  source: SourceId;
}

/**
 * What the recorded dates say of one day:
 * - `held`: the day lies inside the recorded time;
 * - `open`: it began before the day, no end is recorded, and it was last confirmed before the day;
 * - `undated`: no dates are recorded, or none on both sides of the day: it may have held;
 * - `ended`, `not-yet`: the recorded time lies wholly before or after the day.
 */
export type Standing = 'held' | 'open' | 'undated' | 'ended' | 'not-yet';

/** How a relation stood on a day, by its own dates only. A date of low precision is given the benefit of the doubt. */
export function standingOn(relation: Relation, day: Edtf): Standing {
  const { predicate, from, to, knownOn } = relation;
  if (from && isBefore(day, from)) return 'not-yet';
  if (to && isBefore(to, day)) return 'ended';
  if (PUNCTUAL.has(predicate)) return from ? 'held' : 'undated';
  if (from && to) return 'held';
  const confirmedSince = knownOn !== undefined && !isBefore(knownOn, day);
  if (from) return confirmedSince ? 'held' : 'open';
  const confirmedBefore = knownOn !== undefined && !isBefore(day, knownOn);
  if (to) return confirmedBefore ? 'held' : 'undated';
  return confirmedSince && confirmedBefore ? 'held' : 'undated';
}
