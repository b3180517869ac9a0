/**
 * The compiled gazetteer, little-endian, used in place:
 *
 *     0  magic 'DRMG'
 *     4  format version
 *     8  seed of the hash
 *    12  number of slots
 *    16  number of names
 *    20  number of blocks of slots
 *    24  blocks: how many names the slots before each hold (32 bits)
 *        names: rows of the name table, slot by slot (32 bits)
 *        fingerprints, one a slot (16 bits)
 *        counts, one a slot: how many names are there (8 bits)
 *        lengths, one a slot: for a word with which names begin, how many words the longest of them has (6 bits),
 *        whether one of them begins with a small letter (bit 6), and whether full names of people begin with it, at least
 *        as many as other names (bit 7)
 *        a bit for each hash of a word that some name goes on with after its first
 *
 * A slot is found by hashing the folded words of a name, or the first word of one; it is free when both count and length
 * are 0. Only names and their first words are kept, not every beginning: the length tells how far to look. Looking up a
 * word costs a probe or two, starting costs nothing. Of those in one run of slots no two have one fingerprint, the seed
 * is chosen so; words that are no name may have that of one, and so the words are compared when a name is read.
 */
export const GAZETTEER_MAGIC = 0x474d5244;
export const GAZETTEER_VERSION = 5;
export const HEADER_WORDS = 6;

/** Slots whose names are added up to find where those of one begin. */
export const SLOTS_PER_BLOCK = 32;
/** The most names that fold to the same words, and the most words that a name has. */
export const MAX_NAMES = 255;
export const MAX_WORDS = 63;
/** The bit of a length that says that full names of people begin with the word. */
export const GIVEN_NAME = 0x80;
/** The bit of a length that says that a name begins with the word in small letters, or in a script without case. */
export const SMALL = 0x40;

/** The running hash of a sequence of folded words: where its slot is, and the fingerprint kept there. */
export interface Hash {
  slot: number;
  fingerprint: number;
}

/** The hash of no words. */
export function emptyHash(seed: number): Hash {
  return { slot: (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) | 0, fingerprint: (0x2545f491 + seed) | 0 };
}

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

/** The slot of a hash among so many: its bits are spread first, which FNV leaves uneven for short words. */
export function slotIndex(slot: number, slots: number): number {
  const spread = Math.imul(slot ^ (slot >>> 15), 0x2c1b3c6d) >>> 0;
  return Math.floor((spread / 2 ** 32) * slots);
}

/** The slot to try after one that is taken. */
export function nextSlot(at: number, slots: number): number {
  return at + 1 === slots ? 0 : at + 1;
}

/** The part of the fingerprint that is kept. */
export function keptFingerprint(fingerprint: number): number {
  return (fingerprint ^ (fingerprint >>> 16)) & 0xffff;
}

/** Bytes of the bits for words that names go on with: a third of them is set. */
export const WORD_BYTES = 8_192;

/** The bit for a word that names go on with. Other words may have the same. */
export function wordBit({ slot }: Hash): { byte: number; mask: number } {
  const bit = slotIndex(slot, WORD_BYTES * 8);
  return { byte: bit >> 3, mask: 1 << (bit & 7) };
}

/** Where the parts of the file lie, in bytes. */
export function layoutOf(slots: number, names: number, blocks: number) {
  const blocksAt = HEADER_WORDS * 4;
  const namesAt = blocksAt + blocks * 4;
  const fingerprintsAt = namesAt + names * 4;
  const countsAt = fingerprintsAt + slots * 2;
  const lengthsAt = countsAt + slots;
  const wordsAt = lengthsAt + slots;
  return { blocksAt, namesAt, fingerprintsAt, countsAt, lengthsAt, wordsAt, end: wordsAt + WORD_BYTES };
}
