import { kept } from '../../knowledge/kept.ts';
import {
  emptyHash,
  extend,
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  GIVEN_NAME,
  type Hash,
  HEADER_WORDS,
  keptFingerprint,
  layoutOf,
  nextSlot,
  SLOTS_PER_BLOCK,
  SMALL,
  slotIndex,
  WORD_BYTES,
  wordBit,
} from './format.ts';

/** What is known of a sequence of words. */
interface Found {
  /** The rows of the names they spell. */
  readonly rows: Int32Array;
  /** For a single word: how many words the longest name that begins with it has. For several words 0. */
  longest: number;
  /** For a single word: a name begins with it in small letters, as in "al-Qaeda". */
  isSmall: boolean;
  /** For a single word: full names of people begin with it, so that it may be somebody's given name. */
  isGivenName: boolean;
}

export interface Gazetteer {
  /** The hash of no words: where every look-up begins. */
  readonly empty: Hash;
  extend(hash: Hash, foldedWord: string): Hash;
  /** What a word is alone: the same as to find it, for a text has most of its words many times. */
  findWord(foldedWord: string): Found | undefined;
  /** Whether a name may go on with a word after its first. False for most words with which none does, and for no other. */
  mayGoOnWith(foldedWord: string): boolean;
  /** What the words hashed so far are, or undefined when they are no name and, being one word, begin none. */
  find(hash: Hash): Found | undefined;
}

/** As many words as the longest articles have. */
const WORDS_KEPT = 8_192;

/** @throws Error when the buffer is no gazetteer, or one of another format version. */
export function openGazetteer(buffer: ArrayBuffer): Gazetteer {
  const header = new Int32Array(buffer, 0, Math.min(HEADER_WORDS, buffer.byteLength >> 2));
  const [magic, version, seed = 0, slots = 0, names = 0, blocks = 0] = header;
  if (magic !== GAZETTEER_MAGIC || version !== GAZETTEER_VERSION)
    throw new Error('Not a compiled gazetteer of this version.');
  const { blocksAt, namesAt, fingerprintsAt, countsAt, lengthsAt, wordsAt } = layoutOf(slots, names, blocks);
  const before = new Int32Array(buffer, blocksAt, blocks);
  const rows = new Int32Array(buffer, namesAt, names);
  const fingerprints = new Uint16Array(buffer, fingerprintsAt, slots);
  const counts = new Uint8Array(buffer, countsAt, slots);
  const lengths = new Uint8Array(buffer, lengthsAt, slots);
  const words = new Uint8Array(buffer, wordsAt, WORD_BYTES);

  const rowsAt = (slot: number): Int32Array => {
    const count = counts[slot] as number;
    if (count === 0) return rows.subarray(0, 0);
    const block = Math.floor(slot / SLOTS_PER_BLOCK);
    let start = before[block] as number;
    for (let at = block * SLOTS_PER_BLOCK; at < slot; at++) start += counts[at] as number;
    return rows.subarray(start, start + count);
  };

  const find = ({ slot, fingerprint }: Hash): Found | undefined => {
    const wanted = keptFingerprint(fingerprint);
    for (let at = slotIndex(slot, slots); ; at = nextSlot(at, slots)) {
      const length = lengths[at] as number;
      if (counts[at] === 0 && length === 0) return undefined;
      if (fingerprints[at] === wanted)
        return {
          // Most words that are found are not followed by the rest of a name, and then nobody asks.
          get rows() {
            return rowsAt(at);
          },
          longest: length & ~(GIVEN_NAME | SMALL),
          isSmall: (length & SMALL) !== 0,
          isGivenName: (length & GIVEN_NAME) !== 0,
        };
    }
  };
  const empty = emptyHash(seed);
  const mayGoOnWith = (word: string) => {
    const { byte, mask } = wordBit(extend(empty, word));
    return ((words[byte] as number) & mask) !== 0;
  };
  return {
    empty,
    extend,
    find,
    mayGoOnWith,
    findWord: kept(WORDS_KEPT, (word) => find(extend(empty, word))),
  };
}
