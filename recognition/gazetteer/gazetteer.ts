import {
  EMPTY,
  extend,
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  type Hash,
  HEADER_WORDS,
  slotIndex,
} from './format.ts';

/** What is known of a sequence of words: the rows of the names they spell, and whether a longer name begins so. */
interface Found {
  rows: Int32Array;
  isPrefix: boolean;
}

export interface Gazetteer {
  /** The hash of no words: where every look-up begins. */
  readonly empty: Hash;
  extend(hash: Hash, foldedWord: string): Hash;
  /** What the words hashed so far are, or undefined when no name begins with them. */
  find(hash: Hash): Found | undefined;
}

/** @throws Error when the buffer is no gazetteer, or one of another format version. */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const file = new Int32Array(buffer, 0, buffer.byteLength >> 2);
  if (file[0] !== GAZETTEER_MAGIC || file[1] !== GAZETTEER_VERSION)
    throw new Error('Not a compiled gazetteer of this version.');
  const mask = (file[2] as number) - 1;
  const startsAt = HEADER_WORDS + (file[2] as number) * 2;
  const rowsAt = startsAt + (file[3] as number) + 1;
  const none = new Int32Array();

  return {
    empty: EMPTY,
    extend,
    find({ slot, fingerprint }) {
      for (let at = slotIndex(slot, mask); ; at = (at + 1) & mask) {
        const entry = file[HEADER_WORDS + at * 2 + 1] as number;
        if (entry === 0) return undefined;
        if (file[HEADER_WORDS + at * 2] !== fingerprint) continue;
        const group = (entry >> 2) - 1;
        const rows =
          group < 0
            ? none
            : file.subarray(
                rowsAt + (file[startsAt + group] as number),
                rowsAt + (file[startsAt + group + 1] as number),
              );
        return { rows, isPrefix: (entry & 1) === 1 };
      }
    },
  };
}
