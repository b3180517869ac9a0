import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { ROOT } from '../dataset.ts';
import { annotatedSample } from './annotated-sample.ts';

const source = join(ROOT, 'gallery');
/** Where the gallery is built to, for tests. */
export const GALLERY = join(ROOT, '.output/gallery');

/** The gallery of components, for Vite to serve or to build. */
export const galleryConfig: InlineConfig = {
  configFile: false,
  root: source,
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [annotatedSample()],
  build: {
    outDir: GALLERY,
    emptyOutDir: true,
    target: ['chrome129', 'firefox147'],
    rolldownOptions: { input: ['index.html', 'state.html'].map((page) => join(source, page)) },
  },
};
