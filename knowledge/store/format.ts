/**
 * The compiled dataset: one buffer that is used in place, so that a background woken from sleep answers without parsing
 * anything. Little-endian throughout:
 *
 *     0  magic 'DRMT'
 *     4  format version
 *     8  number of columns
 *    12  per column, in the order of COLUMNS: offset in bytes, number of values, bytes per value (1, 2 or 4)
 *
 * A table is a set of columns of equal length, each as narrow as its largest value allows. A value is a string number,
 * a row of another table, or a code. What follows from the order of things is not stored, for that is what does not
 * compress:
 *
 * - `entity` and `source` are sorted by id, `name` by entity with the entity's own name first, `relation` by subject.
 *   Whose rows are where is told by runs (see `runs.ts`): how many names and relations each entity has.
 * - `text` holds all strings one after the other (see `strings.ts`). String 0 is the empty one and stands for "absent".
 *   After those that rows share come the texts of the names, one a row, from string `nameBase` on.
 * - An entity's id is its Wikidata number where `entity.number` has one, else mostly the key that its name gives.
 * - `entity.id`, `entity.name`, `entity.wikipedia`, `entity.wikidata` and `name.source` are 0 or 1 where they are what they
 *   mostly are; see the codes below.
 * - `ballot` holds a row for each voter and a value for each resolution: 0 for none, else one more than its code.
 */
export const MAGIC = 0x544d5244;
export const FORMAT_VERSION = 4;
export const HEADER_WORDS = 3;
export const WORDS_PER_COLUMN = 3;

/** Codes of a cell that mostly repeats another one: absent, the same, else the string number that much higher. */
export const ABSENT = 0;
export const SAME = 1;
export const OTHER = 2;

/** The columns of each table. */
export const TABLES = {
  source: ['id', 'title', 'publisher', 'number', 'date', 'url', 'licence'],
  entity: ['id', 'number', 'kind', 'type', 'name', 'description', 'wikipedia', 'wikidata', 'source'],
  name: ['type', 'from', 'to', 'needsSupport', 'source'],
  relation: ['predicate', 'object', 'role', 'from', 'to', 'knownOn', 'source'],
  stance: ['holder', 'speaksFor', 'target', 'position', 'act', 'about', 'summary', 'date', 'source'],
  resolution: ['source', 'date', 'target', 'yesMeans', 'about', 'wording'],
  voter: ['entity'],
} as const;
export type Table = keyof typeof TABLES;

/** Columns that tell where the rows of an entity are. */
export const RUNS = ['namesOf', 'relationsFrom'] as const;
export type RunsName = (typeof RUNS)[number];

const SINGLE = ['info', 'text', 'stringStart', 'stanceStart', 'stanceByHolder', 'ballot'] as const;

export type ColumnName =
  | (typeof SINGLE)[number]
  | `${RunsName}.${'lengths' | 'starts'}`
  | { [T in Table]: `${T}.${(typeof TABLES)[T][number]}` }[Table];

/** Every column of the file, in the order in which they stand in it. */
export const COLUMNS: ColumnName[] = [
  ...SINGLE,
  ...RUNS.flatMap((name) => [`${name}.lengths`, `${name}.starts`] as ColumnName[]),
  ...Object.entries(TABLES).flatMap(([table, names]) =>
    names.map((name) => `${table}.${name}` as ColumnName),
  ),
];

/** The values of `info`. */
export const INFO = ['version', 'date', 'stances', 'abstentions', 'nameBase'] as const;
