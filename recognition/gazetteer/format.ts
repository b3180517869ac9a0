/**
 * The compiled gazetteer, little-endian 32-bit words, used in place:
 *
 *     0  magic 'DRMG'
 *     1  format version
 *     2  number of slots, a power of two
 *     3  number of groups
 *     4  slots: fingerprint, entry
 *        starts of the groups (one more than groups), then the rows of the name table, group by group
 *
 * A slot is found by hashing the folded words of a name or of the beginning of one. An entry is 0 (free) or
 * `(group + 1) << 2 | isName << 1 | isPrefix`; a group holds the names that fold to the same words. Looking up a word
 * costs one probe, starting costs nothing. A fingerprint may collide: the words are compared when a name is read.
 */
export const GAZETTEER_MAGIC = 0x474d5244;
export const GAZETTEER_VERSION = 1;
export const HEADER_WORDS = 4;

/** The running hash of a sequence of folded words: where its slot is, and the fingerprint kept there. */
export interface Hash {
  slot: number;
  fingerprint: number;
}

export const EMPTY: Hash = { slot: 0x811c9dc5 | 0, fingerprint: 0x2545f491 };

/** The hash after one more word. FNV-1a for the slot, a multiplicative hash with another prime for the fingerprint. */
export function extend({ slot, fingerprint }: Hash, word: string): Hash {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    slot = Math.imul(slot ^ code, 0x01000193);
    fingerprint = (Math.imul(fingerprint, 0x5bd1e995) + code) | 0;
  }
  // A separator, so that the words "ab", "c" differ from "a", "bc".
  slot = Math.imul(slot ^ 0x20, 0x01000193);
  fingerprint = Math.imul(fingerprint ^ (fingerprint >>> 15), 0x5bd1e995);
  return { slot, fingerprint };
}

/** Spreads the low bits, which FNV leaves uneven for short words. */
export function slotIndex(slot: number, mask: number): number {
  return (slot ^ (slot >>> 15)) & mask;
}
