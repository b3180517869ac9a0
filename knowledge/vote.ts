import type { Edtf } from './edtf.ts';
import type { EntityId } from './entity.ts';
import type { SourceId } from './source.ts';
import type { Stance } from './stance.ts';

export const BALLOTS = ['yes', 'no', 'abstained'] as const;
export type Ballot = (typeof BALLOTS)[number];

/** A resolution on which a vote was recorded, and what voting for it means towards one country. */
export interface Resolution {
  source: SourceId;
  date: Edtf;
  /** The country that it is about. */
  target: EntityId;
  /** What a yes means towards the target; a no means the opposite. */
  yesMeans: 'supports' | 'opposes';
  /** On what: a short noun phrase. */
  about: string;
  /** The resolution in words that follow a verb: "the resolution demanding that …". */
  wording: string;
}

const CAST: Record<Ballot, string> = {
  yes: 'Voted for',
  no: 'Voted against',
  abstained: 'Abstained in the vote on',
};

/**
 * What a ballot says of its voter's view of the resolution's target, on that matter and day and nothing beyond.
 *
 * @returns undefined for the vote of a country on a resolution about itself: that is no view of another.
 */
export function stanceOf(voter: EntityId, ballot: Ballot, resolution: Resolution): Stance | undefined {
  const { target, yesMeans, about, wording, date, source } = resolution;
  if (voter === target) return undefined;
  const opposite = yesMeans === 'supports' ? 'opposes' : 'supports';
  return {
    holder: voter,
    target,
    position: ballot === 'abstained' ? 'abstained' : ballot === 'yes' ? yesMeans : opposite,
    about,
    act: 'vote',
    summary: `${CAST[ballot]} ${wording}.`,
    date,
    source,
  };
}
