import { compareEdtf, type Edtf, isBefore } from './edtf.ts';
import type { EntityId } from './entity.ts';
import type { SourceId } from './source.ts';

/**
 * `abstained` comes from votes alone. It takes no position, and it is not a neutral one either: it is shown as what it
 * was, and says no more.
 */
export const POSITIONS = ['supports', 'opposes', 'mixed', 'neutral', 'abstained'] as const;
export type Position = (typeof POSITIONS)[number];

export const ACTS = [
  'statement',
  'vote',
  'treaty',
  'military',
  'sanction',
  'aid',
  'recognition',
  'diplomatic',
] as const;
type Act = (typeof ACTS)[number];

/** One recorded act by which a holder took a position towards a target, on one matter, on one date. */
export interface Stance {
  holder: EntityId;
  /** The country or organisation for which a person spoke in office. */
  speaksFor?: EntityId;
  target: EntityId;
  position: Position;
  about: string;
  act: Act;
  /** What was done or said, in one neutral sentence. */
  summary: string;
  date: Edtf;
  source: SourceId;
}

/** The recorded view of one entity on another, on a day: the dated list and its counts, never an average. */
export interface View {
  holder: EntityId;
  target: EntityId;
  /**
   * Up to and including the day, newest first; of one date, the position taken most often first. Those whose holder is
   * another entity were made in its name.
   */
  stances: Stance[];
  counts: Record<Position, number>;
  /** After the day, oldest first: what has changed since. */
  since: Stance[];
}

/**
 * The views among some entities that are recorded. A->B and B->A are two views. What a person did in office counts for
 * the person and for whom they spoke. A pair without any recorded stance has no view, which is not a neutral one.
 *
 * @param stances Any stances; those of other pairs are passed over.
 */
export function viewsAmong(stances: Iterable<Stance>, among: ReadonlySet<EntityId>, day: Edtf): View[] {
  const views = new Map<string, View>();
  for (const stance of stances) {
    if (!among.has(stance.target)) continue;
    for (const holder of new Set([stance.holder, stance.speaksFor])) {
      if (!holder || !among.has(holder) || holder === stance.target) continue;
      const key = `${holder}>${stance.target}`;
      const view = views.get(key) ?? emptyView(holder, stance.target);
      views.set(key, view);
      if (isBefore(day, stance.date)) view.since.push(stance);
      else {
        view.stances.push(stance);
        view.counts[stance.position]++;
      }
    }
  }
  for (const view of views.values()) {
    const { counts } = view;
    view.stances.sort((a, b) => compareEdtf(b.date, a.date) || counts[b.position] - counts[a.position]);
    view.since.sort((a, b) => compareEdtf(a.date, b.date));
  }
  return [...views.values()];
}

function emptyView(holder: EntityId, target: EntityId): View {
  return {
    holder,
    target,
    stances: [],
    counts: { supports: 0, opposes: 0, mixed: 0, neutral: 0, abstained: 0 },
    since: [],
  };
}

/** The position of the latest act up to the day; of several on one date the one taken most often. */
export function latestPosition({ stances }: View): Position | undefined {
  return stances[0]?.position;
}
