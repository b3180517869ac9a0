import type { EntityId } from '../../knowledge/entity.ts';
import { firstInPairs } from '../../knowledge/main-actors.ts';
import { TIE_KINDS, type Tie, type TieKind } from '../../knowledge/ties.ts';

/** More names than these are no picture any more; the list below has all. */
const MOST_NAMES = 25;
/** As many lines can still be followed by eye. */
const MOST_TIES = 60;
/** Ties that hold between most states of the world: drawn at first only where fewer others are than these. */
const BACKGROUND: ReadonlySet<TieKind> = new Set(['recognition', 'place']);
const FEW_TIES = 10;

/** Which ties are drawn. */
export interface TieChoice {
  kinds: ReadonlySet<TieKind>;
  /** Whether those that had ended by the day are drawn too. */
  withFormer: boolean;
}

/**
 * The kinds drawn at first: those that say most of a story as long as the lines can be told from one another, and with
 * them geography only where there is little else. Former ties where there are no others.
 */
export function firstChoice(ties: Tie[], byProminence: EntityId[]): TieChoice {
  const withFormer = ties.every(({ isFormer }) => isFormer);
  let kinds: ReadonlySet<TieKind> = new Set();
  for (const kind of TIE_KINDS) {
    if (!ties.some((tie) => tie.kind === kind && (withFormer || !tie.isFormer))) continue;
    const more = new Set([...kinds, kind]);
    const { ties: drawn } = chosenTies(ties, { kinds: more, withFormer }, byProminence);
    const before = drawn.filter((tie) => kinds.has(tie.kind)).length;
    const most = BACKGROUND.has(kind) && before >= FEW_TIES ? 0 : MOST_TIES;
    if (kinds.size === 0 || drawn.length <= most) kinds = more;
  }
  return { kinds, withFormer };
}

/** The ties of a choice, among the most prominent of the names that have any; and those names. */
export function chosenTies(
  ties: Tie[],
  { kinds, withFormer }: TieChoice,
  byProminence: EntityId[],
): { ties: Tie[]; names: EntityId[]; leftOut: number } {
  const wanted = ties.filter(({ kind, isFormer }) => kinds.has(kind) && (withFormer || !isFormer));
  const pairs = wanted.map(({ ends }) => ends);
  const names = firstInPairs(byProminence, pairs, MOST_NAMES);
  const drawn = new Set(names);
  return {
    ties: wanted.filter(({ ends: [a, b] }) => drawn.has(a) && drawn.has(b)),
    names,
    leftOut: new Set(pairs.flat().filter((id) => !drawn.has(id))).size,
  };
}
