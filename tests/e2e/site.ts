import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Route, type Site, serve } from '../../scripts/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(root, 'assets/sample/article.html');
/** Made by scripts/build-framework-fixtures.ts. */
const BUILT = join(root, '.output/fixtures');
const fixture = (name: string) => join(root, 'tests/fixtures/e2e', name);

/** The strictest policy a page can have: no style, script or connection but what is hashed, which nothing is. */
const STRICT = { 'content-security-policy': "default-src 'none'; style-src 'none'; script-src 'none'" };

/** One empty page. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
].join('\n');

/** The pages that the end-to-end tests visit. */
export function serveTestPages(): Promise<Site> {
  const routes: Record<string, () => Route> = {
    '/article': () => ({ file: SAMPLE }),
    // As a server sends a page that a framework is to take over.
    '/rendered': () => ({
      body: readFileSync(SAMPLE, 'utf8').replace('<body>', '<body><div hidden data-reactroot=""></div>'),
    }),
    '/opted-out': () => ({
      body: readFileSync(SAMPLE, 'utf8').replace('<head>', '<head><meta name="dramatis" content="off">'),
    }),
    '/strict': () => ({ body: readFileSync(SAMPLE, 'utf8'), headers: STRICT }),
    '/no-article': () => ({ file: fixture('no-article.html') }),
    '/spanish': () => ({ file: fixture('spanish.html') }),
    '/newer': () => ({ file: fixture('newer.html') }),
    '/large-cast': () => ({ file: fixture('large-cast.html') }),
    '/report.pdf': () => ({ body: PDF, headers: { 'content-type': 'application/pdf' } }),
    '/app': () => ({ file: fixture('single-page-app.html') }),
  };
  return serve((path) => {
    const built = /^\/frameworks\/(.+)$/.exec(path)?.[1];
    return built ? { file: join(BUILT, built) } : routes[path]?.();
  });
}
