import type { Dataset } from '../../../knowledge/dataset.ts';
import { openDataset } from '../../../knowledge/store/decode.ts';
import { encode } from '../../../knowledge/store/encode.ts';
import { buildGazetteer } from '../../../recognition/gazetteer/build.ts';
import { MADE_UP_SOURCE, madeUp, ownNames } from '../made-up-names.ts';

/** Names in the index, at least. */
const NAMES = 100_000;

export interface ManyNames {
  dataset: Uint8Array<ArrayBuffer>;
  gazetteer: Uint8Array<ArrayBuffer>;
  /** All names that the gazetteer has, each once. */
  texts: string[];
}

/** The bundled dataset with all its names and relations, and with people made up until there are names enough. */
export function manyNames(bundled: Dataset): ManyNames {
  const known = [...bundled.entities()];
  const made = madeUp(Math.max(0, NAMES - bundled.info.counts.names));
  const names = [...known.flatMap(({ id }) => bundled.names(id)), ...ownNames(made)];
  const dataset = encode({
    version: '0',
    date: bundled.info.date,
    sources: [...bundled.sources(), MADE_UP_SOURCE],
    entities: [...known, ...made],
    names,
    relations: known.flatMap(({ id }) => bundled.relationsFrom(id)),
    stances: [],
    resolutions: [],
    votes: [],
  });
  const spelt = names.filter(({ type }) => type !== 'surname').map(({ text }) => text);
  return {
    dataset,
    gazetteer: buildGazetteer(openDataset(dataset.buffer)),
    texts: [...new Set(spelt)],
  };
}
