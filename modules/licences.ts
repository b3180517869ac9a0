import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

/** Ships the notices that the licences of the bundled libraries and of the data ask for, as `licences.txt`. */
export default defineWxtModule({
  name: 'licences',
  setup(wxt) {
    wxt.hook('prepare:publicPaths', (_, paths) => {
      paths.push('licences.txt');
    });
    wxt.hook('build:publicAssets', async (_, assets) => {
      const { root, wxtDir } = wxt.config;
      const names = await shippedFrom(root);
      const libraries = await Promise.all(names.map((name) => noticeOf(root, name)));
      const own = await readFile(join(root, 'LICENSE'), 'utf8');
      const data = await readFile(join(root, 'assets/dataset/LICENSES.md'), 'utf8');
      const absoluteSrc = join(wxtDir, 'licences.txt');
      await mkdir(wxtDir, { recursive: true });
      await writeFile(
        absoluteSrc,
        [`Dramatis\n\n${own}`, data, ...libraries].join(`\n${'-'.repeat(80)}\n\n`),
      );
      assets.push({ absoluteSrc, relativeDest: 'licences.txt' });
    });
  },
});

/** The libraries that ship: those of the project, and those that they bring along. */
async function shippedFrom(root: string): Promise<string[]> {
  const names = new Set<string>();
  const add = async (directory: string) => {
    const { dependencies = {} } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
    for (const name of Object.keys(dependencies)) {
      if (names.has(name)) continue;
      names.add(name);
      await add(join(root, 'node_modules', name));
    }
  };
  await add(root);
  return [...names].sort();
}

async function noticeOf(root: string, name: string): Promise<string> {
  const directory = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'MIT-License.txt'].find((one) =>
    existsSync(join(directory, one)),
  );
  if (!file) throw new Error(`${name} has no licence file: its notice cannot be shipped.`);
  return `${name} ${version} (${license})\n\n${await readFile(join(directory, file), 'utf8')}`;
}
