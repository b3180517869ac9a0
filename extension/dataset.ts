import { browser } from 'wxt/browser';
import type { Dataset } from '../knowledge/dataset.ts';
import { openDataset } from '../knowledge/store/decode.ts';
import { type Gazetteer, openGazetteer } from '../recognition/gazetteer/gazetteer.ts';

export interface Loaded {
  dataset: Dataset;
  gazetteer: Gazetteer;
}

let loading: Promise<Loaded> | undefined;

/** The bundled dataset, loaded once for the life of the background. A failed load is tried again at the next call. */
export function loadDataset(): Promise<Loaded> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Loaded> {
  const [dataset, gazetteer] = await Promise.all([
    readBundled('/dataset/dataset.bin'),
    readBundled('/dataset/gazetteer.bin'),
  ]);
  return { dataset: openDataset(dataset), gazetteer: openGazetteer(gazetteer) };
}

async function readBundled(path: '/dataset/dataset.bin' | '/dataset/gazetteer.bin'): Promise<ArrayBuffer> {
  const response = await fetch(browser.runtime.getURL(path));
  if (!response.ok) throw new Error(`The bundled file ${path} cannot be read (${response.status}).`);
  return response.arrayBuffer();
}
