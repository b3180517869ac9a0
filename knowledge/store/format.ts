/**
 * The compiled dataset: one buffer that is used in place, so that a background woken from sleep answers without parsing
 * anything. Little-endian 32-bit words:
 *
 *     0  magic 'DRMT'
 *     1  format version
 *     2  number of sections
 *     3  offset and length in bytes of each section, in the order of SECTIONS
 *
 * `text` is the UTF-8 of all strings, `strings` where each begins (one more entry than strings). The tables hold rows of
 * `WIDTH` words; a word is an index into `strings`, a row of another table or a code. String 0 is the empty one and
 * stands for "absent". `entity` is sorted by id, the others by the entity they belong to; the `…By…` sections hold, for
 * each entity and one past the last, where its entries begin, followed by the row numbers.
 */
export const MAGIC = 0x544d5244;
export const FORMAT_VERSION = 1;

export const SECTIONS = [
  'info',
  'strings',
  'text',
  'source',
  'entity',
  'name',
  'relation',
  'stance',
  'nameByEntity',
  'relationByEntity',
  'stanceByHolder',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Words per row of each table. */
export const WIDTH = { info: 2, source: 7, entity: 7, name: 7, relation: 8, stance: 9 } as const;
