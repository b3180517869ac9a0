import type { Reach } from '../../components/NotThis.tsx';
import type { Cast } from '../../knowledge/annotation.ts';
import type { Mention } from '../../recognition/mention.ts';
import type { ShownName } from '../highlight/shown-name.ts';
import type { Side } from './place.ts';

/** The card that is open. */
export interface Opened {
  shown: ShownName;
  mention: Mention;
  /** Where the name stood when it opened, and on which side of it the card is. */
  line: DOMRect;
  side?: Side;
  /** Asked to stay; else it goes when the pointer leaves. */
  isPinned: boolean;
  /** The others of the name, once they were looked up. */
  found?: Promise<Cast | undefined>;
  others?: number;
  /** The others of the name, while the panel to choose from them is open. */
  alternatives?: Cast;
  hasFailed?: boolean;
  /** The match was just hidden: only that is said, with the way back. */
  hidden?: { reach: Reach; since: number; wasReached?: boolean; isUndone?: boolean };
}

/** Milliseconds for which the note that a match was hidden waits for the pointer: it is smaller than the card was. */
const NOTE_STAYS = 3_000;
/** Milliseconds until the note has its size and the browser has told what lies under the pointer. */
const SETTLED = 300;

/** Whether a card stays though the pointer has left it. */
export function isToStay({ isPinned, hidden }: Opened): boolean {
  return (
    isPinned || (hidden !== undefined && !hidden.wasReached && performance.now() < hidden.since + NOTE_STAYS)
  );
}

/** A pointer that has come to the note needs no more time; at first it lies where the card was. */
export function noteReached({ hidden }: Opened): void {
  if (hidden && performance.now() > hidden.since + SETTLED) hidden.wasReached = true;
}
