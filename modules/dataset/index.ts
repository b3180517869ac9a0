import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { compileDataset } from './compile.ts';

/** Compiles `assets/dataset` into the two files that ship; a wrong row fails the build with file, line and reason. */
export default defineWxtModule({
  name: 'dataset',
  setup(wxt) {
    wxt.hook('build:publicAssets', async (_, assets) => {
      const compiled = await compileDataset(join(wxt.config.root, 'assets/dataset'));
      const directory = join(wxt.config.wxtDir, 'dataset');
      await mkdir(directory, { recursive: true });
      for (const [name, bytes] of Object.entries(compiled)) {
        const absoluteSrc = join(directory, `${name}.bin`);
        await writeFile(absoluteSrc, bytes);
        assets.push({ absoluteSrc, relativeDest: `dataset/${name}.bin` });
      }
    });
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push('dataset/dataset.bin', 'dataset/gazetteer.bin');
    });
  },
});
