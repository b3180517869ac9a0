import type { Dataset } from '../../knowledge/dataset.ts';
import type { Edtf } from '../../knowledge/edtf.ts';
import { memoized } from '../../knowledge/memoized.ts';
import { openDataset } from '../../knowledge/store/decode.ts';
import { encode } from '../../knowledge/store/encode.ts';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { recognise } from '../../recognition/recognise.ts';
import { loadDataset } from '../dataset.ts';
import { median } from '../median.ts';
import { MADE_UP_SOURCE, madeUp, ownNames } from './made-up-names.ts';
import { randomArticle } from './random-article.ts';

const RUNS = 40;
const WORDS = 5_000;
const SIZES = [1_000, 100_000] as const;

/** How the time for a text grows with the number of names: the same text, of which the same names are known. */
export async function recognitionBench(): Promise<void> {
  const { dataset } = await loadDataset();
  const article = randomArticle(dataset, WORDS);
  const times = SIZES.map((size) => timeWith(dataset, article, size));
  console.log(`Recognition, per 1,000 words (median of ${RUNS} runs over ${WORDS} words)`);
  for (const [i, size] of SIZES.entries())
    console.log(`  ${size.toLocaleString('en')} names: ${(times[i] as number).toFixed(2)} ms`);
  console.log(`  ratio: ${((times[1] as number) / (times[0] as number)).toFixed(2)}\n`);
}

function timeWith(bundled: Dataset, article: string[], size: number): number {
  const known = [...bundled.entities()].slice(0, SIZES[0] / 2);
  const made = madeUp(size - known.length);
  const entities = [...known, ...made].map((entity) => ({ ...entity, source: MADE_UP_SOURCE.id }));
  const dataset = openDataset(
    encode({
      version: '0',
      date: '2022' as Edtf,
      sources: [MADE_UP_SOURCE],
      entities,
      names: ownNames(entities),
      relations: [],
      stances: [],
      resolutions: [],
      votes: [],
    }).buffer,
  );
  const gazetteer = openGazetteer(buildGazetteer(dataset).buffer);
  const blocks = article.map((text, i) => ({ id: String(i), text }));
  const once = () => {
    const begin = performance.now();
    recognise(blocks, memoized(dataset), gazetteer, '2022-01-10' as Edtf);
    return ((performance.now() - begin) * 1_000) / WORDS;
  };
  for (let i = 0; i < 5; i++) once();
  return median(Array.from({ length: RUNS }, once));
}
