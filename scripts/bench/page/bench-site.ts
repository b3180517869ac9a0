import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Dataset } from '../../../knowledge/dataset.ts';
import { markJsInScope } from '../../../modules/mark-js-in-scope.ts';
import type { Article } from '../../../recognition/article.ts';
import type { Mention } from '../../../recognition/mention.ts';
import { ROOT } from '../../dataset.ts';
import { readArticleOfHtml } from '../../read-html.ts';
import { type Route, type Site, serve } from '../../server.ts';
import { type ArticlePageOptions, articlePage } from './article-page.ts';
import type { ManyNames } from './many-names.ts';
import { type Index, mentionsIn, openIndex } from './recognising.ts';

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
  const index = openIndex(names.dataset.buffer, names.gazetteer.buffer);
  const pages = new Map<string, Route>();
  for (const [name, options] of Object.entries(PAGES)) {
    const html = articlePage(dataset, options);
    pages.set(`/${name}`, { body: html, headers: ISOLATED });
    const article = readArticleOfHtml(html);
    if (!article) throw new Error(`The page ${name} was not read as an article.`);
    pages.set(`/${name}/blocks.json`, { body: JSON.stringify(article.blocks) });
    pages.set(`/${name}/sent.json`, { body: JSON.stringify(sentFor(article, index)) });
  }
  pages.set(`/${NO_ARTICLE}`, { body: shopPage() });
  return serve((path) => {
    if (path === '/mark.js') return { file: join(ROOT, 'node_modules/mark.js/dist/mark.min.js') };
    return pages.get(path) ?? { file: join(OUTPUT, path.slice(1)) };
  });
}

/** What the background would send for an article, and of how much text. */
export interface Sent {
  mentions: Mention[];
  characters: number;
}

/**
 * Found beforehand, as pages do not recognise: what that leaves behind for the garbage collector would be collected while
 * they are measured.
 */
function sentFor({ blocks }: Article, index: Index): Sent {
  return {
    mentions: mentionsIn(blocks, index),
    characters: blocks.reduce((sum, { text }) => sum + text.length, 0),
  };
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
