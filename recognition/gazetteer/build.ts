import type { Dataset } from '../../knowledge/dataset.ts';
import { tokenize } from '../text/tokenize.ts';
import {
  emptyHash,
  extend,
  GAZETTEER_MAGIC,
  GAZETTEER_VERSION,
  GIVEN_NAME,
  keptFingerprint,
  layoutOf,
  MAX_NAMES,
  MAX_WORDS,
  nextSlot,
  SLOTS_PER_BLOCK,
  SMALL,
  slotIndex,
  wordBit,
} from './format.ts';

/** A third of the slots stays free, so that a look-up takes a probe or two. */
const SLOTS_PER_KEY = 1.5;
/** Seeds tried before giving up; with a hundred thousand names about one in ten does. */
const MAX_SEEDS = 500;

interface Slot {
  fingerprint: number;
  rows: number[];
  length: number;
}

/**
 * Compiles the names of a dataset for look-up in running text. Surnames are left out: they are read only after the full
 * name, from the person's own names.
 */
export function buildGazetteer(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const groups = new Map<string, number[]>();
  const longest = new Map<string, number>();
  const beginnings = new GivenNames();
  const small = new Set<string>();
  const later = new Set<string>();
  for (let row = 0; row < dataset.info.counts.names; row++) {
    const { text, type, entity } = dataset.nameAt(row);
    if (type === 'surname') continue;
    const words = tokenize(text).map(({ folded }) => folded);
    if (words.length === 0) throw new Error(`The name "${text}" has no letter.`);
    const key = words.join(' ');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    if (group && group.length > MAX_NAMES) throw new Error(`More than ${MAX_NAMES} names are "${text}".`);
    if (words.length > MAX_WORDS) throw new Error(`The name "${text}" has more than ${MAX_WORDS} words.`);
    const first = words[0] as string;
    for (const word of words.slice(1)) later.add(word);
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
    if (!/^[^\p{L}\p{N}]*\p{Lu}/u.test(text)) small.add(first);
    if (words.length > 1 && type !== 'demonym')
      beginnings.count(first, dataset.entity(entity)?.kind === 'person');
  }
  const keys = [...new Set([...groups.keys(), ...longest.keys()])];
  const count = Math.max(16, Math.ceil(keys.length * SLOTS_PER_KEY));
  for (let seed = 0; seed < MAX_SEEDS; seed++) {
    const slots = place(keys, groups, longest, beginnings, small, count, seed);
    if (slots) return write(slots, later, seed);
  }
  throw new Error(`No seed below ${MAX_SEEDS} keeps all names apart.`);
}

/** The words with which the full names of people begin, at least as often as other names do. */
class GivenNames {
  readonly #people = new Map<string, number>();
  readonly #others = new Map<string, number>();

  count(word: string, isOfPerson: boolean): void {
    const counts = isOfPerson ? this.#people : this.#others;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }

  has(word: string): boolean {
    const people = this.#people.get(word) ?? 0;
    return people > 0 && people >= (this.#others.get(word) ?? 0);
  }
}

/** The keys in their slots, or undefined when two in one run have one fingerprint: only the first would be found. */
function place(
  keys: string[],
  groups: Map<string, number[]>,
  longest: Map<string, number>,
  givenNames: GivenNames,
  small: ReadonlySet<string>,
  count: number,
  seed: number,
): (Slot | undefined)[] | undefined {
  const slots: (Slot | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const key of keys) {
    const hash = key.split(' ').reduce(extend, emptyHash(seed));
    const fingerprint = keptFingerprint(hash.fingerprint);
    let at = slotIndex(hash.slot, count);
    for (; slots[at]; at = nextSlot(at, count)) if (slots[at]?.fingerprint === fingerprint) return undefined;
    slots[at] = {
      fingerprint,
      rows: groups.get(key) ?? [],
      length: (longest.get(key) ?? 0) | (givenNames.has(key) ? GIVEN_NAME : 0) | (small.has(key) ? SMALL : 0),
    };
  }
  return slots;
}

function write(
  slots: (Slot | undefined)[],
  later: ReadonlySet<string>,
  seed: number,
): Uint8Array<ArrayBuffer> {
  const rows = slots.flatMap((slot) => slot?.rows ?? []);
  const blocks = Math.ceil(slots.length / SLOTS_PER_BLOCK);
  const { blocksAt, namesAt, fingerprintsAt, countsAt, lengthsAt, wordsAt, end } = layoutOf(
    slots.length,
    rows.length,
    blocks,
  );
  const file = new Uint8Array(end);
  const { buffer } = file;
  const header = [GAZETTEER_MAGIC, GAZETTEER_VERSION, seed, slots.length, rows.length, blocks];
  new Int32Array(buffer, 0, header.length).set(header);
  const before = new Int32Array(buffer, blocksAt, blocks);
  let sum = 0;
  for (const [at, slot] of slots.entries()) {
    if (at % SLOTS_PER_BLOCK === 0) before[at / SLOTS_PER_BLOCK] = sum;
    sum += slot?.rows.length ?? 0;
  }
  new Int32Array(buffer, namesAt, rows.length).set(rows);
  new Uint16Array(buffer, fingerprintsAt, slots.length).set(slots.map((slot) => slot?.fingerprint ?? 0));
  file.set(
    slots.map((slot) => slot?.rows.length ?? 0),
    countsAt,
  );
  file.set(
    slots.map((slot) => slot?.length ?? 0),
    lengthsAt,
  );
  const empty = emptyHash(seed);
  for (const word of later) {
    const { byte, mask } = wordBit(extend(empty, word));
    file[wordsAt + byte] = (file[wordsAt + byte] as number) | mask;
  }
  return file;
}
