import type { Dataset } from '../../knowledge/dataset.ts';
import { tokenize } from '../text/tokenize.ts';
import { EMPTY, extend, GAZETTEER_MAGIC, GAZETTEER_VERSION, HEADER_WORDS, slotIndex } from './format.ts';

/**
 * Compiles the names of a dataset for look-up in running text. Surnames are left out: they are read only after the full
 * name, from the person's own names.
 */
export function buildGazetteer(dataset: Dataset): Uint8Array<ArrayBuffer> {
  const groups = new Map<string, number[]>();
  const prefixes = new Set<string>();
  for (let row = 0; row < dataset.info.counts.names; row++) {
    const { text, type } = dataset.nameAt(row);
    if (type === 'surname') continue;
    const words = tokenize(text).map(({ folded }) => folded);
    if (words.length === 0) throw new Error(`The name "${text}" has no letter.`);
    const key = words.join(' ');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
    for (let length = 1; length < words.length; length++) prefixes.add(words.slice(0, length).join(' '));
  }

  const keys = new Set([...groups.keys(), ...prefixes]);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, keys.size * 1.5)));
  const groupIds = new Map([...groups.keys()].map((key, id) => [key, id]));
  const rows = [...groups.values()];
  const file = new Int32Array(HEADER_WORDS + slots * 2 + rows.length + 1 + rows.flat().length);
  file.set([GAZETTEER_MAGIC, GAZETTEER_VERSION, slots, groups.size]);
  for (const key of keys) {
    const { slot, fingerprint } = key.split(' ').reduce(extend, EMPTY);
    const group = groupIds.get(key);
    let at = slotIndex(slot, slots - 1);
    while (file[HEADER_WORDS + at * 2 + 1] !== 0) {
      // Of two with one fingerprint in one run only the first would ever be found.
      if (file[HEADER_WORDS + at * 2] === fingerprint)
        throw new Error(`"${key}" collides with another name: change the multiplier of the fingerprint.`);
      at = (at + 1) & (slots - 1);
    }
    file[HEADER_WORDS + at * 2] = fingerprint;
    file[HEADER_WORDS + at * 2 + 1] =
      ((group === undefined ? 0 : group + 1) << 2) |
      (group === undefined ? 0 : 2) |
      (prefixes.has(key) ? 1 : 0);
  }
  let [start, at] = [0, HEADER_WORDS + slots * 2];
  for (const group of rows) {
    file[at++] = start;
    start += group.length;
  }
  file[at++] = start;
  file.set(rows.flat(), at);
  return new Uint8Array(file.buffer);
}
