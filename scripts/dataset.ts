import { globSync, statSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dataset } from '../knowledge/dataset.ts';
import { openDataset } from '../knowledge/store/decode.ts';
import { compileDataset } from '../modules/dataset/compile.ts';
import { type Gazetteer, openGazetteer } from '../recognition/gazetteer/gazetteer.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DATASET_DIRECTORY = join(ROOT, 'assets/dataset');
const compiled = {
  dataset: join(ROOT, '.output/dataset/dataset.bin'),
  gazetteer: join(ROOT, '.output/dataset/gazetteer.bin'),
};

/** The compiled dataset, compiled again only when a table or the compiler is newer than what was compiled last. */
export async function loadDataset(): Promise<{ dataset: Dataset; gazetteer: Gazetteer }> {
  if (isStale()) {
    const files = await compileDataset(DATASET_DIRECTORY);
    await mkdir(join(ROOT, '.output/dataset'), { recursive: true });
    await Promise.all([
      writeFile(compiled.dataset, files.dataset),
      writeFile(compiled.gazetteer, files.gazetteer),
    ]);
  }
  const buffer = async (path: string) => {
    const bytes = await readFile(path);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  };
  return {
    dataset: openDataset(await buffer(compiled.dataset)),
    gazetteer: openGazetteer(await buffer(compiled.gazetteer)),
  };
}

function isStale(): boolean {
  const inputs = globSync(
    ['assets/dataset/**/*.{csv,json}', 'modules/dataset/**/*.ts', 'knowledge/**/*.ts', 'recognition/**/*.ts'],
    { cwd: ROOT },
  );
  try {
    const outputs = Math.min(...Object.values(compiled).map((path) => statSync(path).mtimeMs));
    return inputs.some((path) => statSync(join(ROOT, path)).mtimeMs > outputs);
  } catch {
    return true;
  }
}
