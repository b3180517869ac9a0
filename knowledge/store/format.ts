/**
 * The compiled dataset: one buffer that is used in place, so that a background woken from sleep answers without parsing
 * anything. Little-endian throughout:
 *
 *     0  magic 'DRMT'
 *     4  format version
 *     8  number of columns
 *    12  per column, in the order of COLUMNS: offset in bytes, number of values, bytes per value (1, 2 or 4)
 *
 * A table is a set of columns of equal length, each as narrow as its largest value allows: that is what keeps the file
 * small, compressed or not. A value is a string number, a row of another table, or a code. String 0 is the empty one
 * and stands for "absent".
 *
 * - `text` is the UTF-8 of all strings one after the other; `stringLength` the bytes of each, `stringStart` where every
 *   STRING_STEPth begins.
 * - `entity` and `source` are sorted by id, the other tables by the entity they belong to.
 * - The `…By…` columns hold, for each entity and one past the last, where its entries begin, followed by row numbers.
 * - `ballot` holds a row for each voter and a value for each resolution: 0 for none, else one more than its code.
 */
export const MAGIC = 0x544d5244;
export const FORMAT_VERSION = 2;
export const HEADER_WORDS = 3;
export const WORDS_PER_COLUMN = 3;

/** Between two strings whose beginning is recorded lie this many whose lengths are added up. */
export const STRING_STEP = 16;

/** The columns of each table. */
export const TABLES = {
  source: ['id', 'title', 'publisher', 'number', 'date', 'url', 'licence'],
  entity: ['id', 'kind', 'type', 'name', 'description', 'wikipedia', 'wikidata', 'source'],
  name: ['entity', 'text', 'type', 'from', 'to', 'needsSupport', 'source'],
  relation: ['subject', 'predicate', 'object', 'role', 'from', 'to', 'knownOn', 'source'],
  stance: ['holder', 'speaksFor', 'target', 'position', 'act', 'about', 'summary', 'date', 'source'],
  resolution: ['source', 'date', 'target', 'yesMeans', 'about', 'wording'],
  voter: ['entity'],
} as const;
export type Table = keyof typeof TABLES;

const SINGLE = [
  'info',
  'text',
  'stringLength',
  'stringStart',
  'ballot',
  'nameByEntity',
  'relationByEntity',
  'stanceByHolder',
] as const;
type Single = (typeof SINGLE)[number];
export type ColumnName = Single | { [T in Table]: `${T}.${(typeof TABLES)[T][number]}` }[Table];

/** Every column of the file, in the order in which they stand in it. */
export const COLUMNS: ColumnName[] = [
  ...SINGLE,
  ...Object.entries(TABLES).flatMap(([table, names]) =>
    names.map((name) => `${table}.${name}` as ColumnName),
  ),
];
