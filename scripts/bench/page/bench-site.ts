import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Dataset } from '../../../knowledge/dataset.ts';
import { markJsInScope } from '../../../modules/mark-js-in-scope.ts';
import { ROOT } from '../../dataset.ts';
import { type Route, type Site, serve } from '../../server.ts';
import { type ArticlePageOptions, articlePage } from './article-page.ts';
import type { ManyNames } from './many-names.ts';

const OUTPUT = join(ROOT, '.output/bench');
/** Clocks are finer on a page that no other page shares a process with. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** What React would leave in the page: our names are painted there. */
const FRAMEWORK = '<div id="__next"></div>';

const PAGES: Record<string, ArticlePageOptions> = {
  '1000': { words: 1_000, seed: 1 },
  '5000': { words: 5_000, seed: 2 },
  '12500': { words: 12_500, seed: 3 },
  '50000': { words: 50_000, seed: 4 },
  'painted-5000': { words: 5_000, seed: 2, opening: FRAMEWORK },
};
export const NO_ARTICLE = 'no-article';

/** Serves the pages, what measures inside them, and the index. */
export async function serveBench(dataset: Dataset, names: ManyNames): Promise<Site> {
  await build({
    root: fileURLToPath(new URL('in-page', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [markJsInScope()],
    build: {
      outDir: OUTPUT,
      emptyOutDir: true,

      target: ['chrome129', 'firefox147'],
      lib: { entry: 'run.ts', formats: ['iife'], name: 'bench', fileName: () => 'bench.js' },
    },
  });
  await mkdir(OUTPUT, { recursive: true });
  await Promise.all([
    writeFile(join(OUTPUT, 'dataset.bin'), names.dataset),
    writeFile(join(OUTPUT, 'gazetteer.bin'), names.gazetteer),
    writeFile(join(OUTPUT, 'names.json'), JSON.stringify(names.texts)),
  ]);
  const pages = new Map<string, Route>(
    Object.entries(PAGES).map(([name, options]) => [
      `/${name}`,
      { body: articlePage(dataset, options), headers: ISOLATED },
    ]),
  );
  pages.set(`/${NO_ARTICLE}`, { body: shopPage() });
  return serve((path) => {
    if (path === '/mark.js') return { file: join(ROOT, 'node_modules/mark.js/dist/mark.min.js') };
    return pages.get(path) ?? { file: join(OUTPUT, path.slice(1)) };
  });
}

/** A page of many elements that is no article. */
function shopPage(): string {
  const goods = Array.from(
    { length: 400 },
    (_, i) => `<li><a href="#"><b>Kettle ${i}</b></a> <span>${i}.99</span> <button>Buy</button></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Kettles</title>
<nav><a href="#">Home</a></nav><h1>Kettles</h1><ul>${goods.join('')}</ul><footer>Terms</footer></html>`;
}
