import type { Dataset } from '../../../knowledge/dataset.ts';
import type { Edtf } from '../../../knowledge/edtf.ts';
import { memoized } from '../../../knowledge/memoized.ts';
import { openDataset } from '../../../knowledge/store/decode.ts';
import type { Block } from '../../../recognition/article.ts';
import { type Gazetteer, openGazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import type { Mention } from '../../../recognition/mention.ts';
import { recognise } from '../../../recognition/recognise.ts';

/** The day of the articles of the bench. */
const DAY = '2022-01-10' as Edtf;

/** What the background recognises names by. */
export interface Index {
  dataset: Dataset;
  gazetteer: Gazetteer;
}

export function openIndex(dataset: ArrayBuffer, gazetteer: ArrayBuffer): Index {
  return { dataset: openDataset(dataset), gazetteer: openGazetteer(gazetteer) };
}

/** Finds the mentions as the background does. */
export function mentionsIn(blocks: Block[], { dataset, gazetteer }: Index): Mention[] {
  return recognise(blocks, memoized(dataset), gazetteer, DAY).mentions;
}
