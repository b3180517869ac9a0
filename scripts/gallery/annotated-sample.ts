import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { annotate } from '../../recognition/annotate.ts';
import { loadDataset, ROOT } from '../dataset.ts';
import { readArticleOfHtml } from '../read-html.ts';

const SAMPLE = join(ROOT, 'assets/sample/article.html');

/** Gives the gallery the sample article as the extension annotates it, from the tables as they are now. */
export function annotatedSample(): Plugin {
  const name = 'virtual:annotated-sample';
  return {
    name: 'annotated-sample',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(SAMPLE);
      const [html, { dataset, gazetteer }] = await Promise.all([readFile(SAMPLE, 'utf8'), loadDataset()]);
      const read = readArticleOfHtml(html);
      if (!read) throw new Error(`${SAMPLE} was not taken for an article.`);
      const { blocks, ...article } = read;
      const annotation = annotate({ ...article, blocks }, dataset, gazetteer);
      return `export default ${JSON.stringify({ article, annotation })}`;
    },
  };
}
