import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Route, type Site, serve } from '../../scripts/server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(root, 'assets/sample/article.html');
/** Made by scripts/build-framework-fixtures.ts. */
const BUILT = join(root, '.output/fixtures');
const neighbour = (name: string) => join(root, 'tests/fixtures/neighbours', name);
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
    // A name inside a link.
    '/linked': () => ({
      body: readFileSync(SAMPLE, 'utf8').replace('Hulusi Akar', '<a href="#followed">Hulusi Akar</a>'),
    }),
    '/shadow-roots': () => ({ body: inShadowRoots(readFileSync(SAMPLE, 'utf8')) }),
    '/shadow-roots-rendered': () => ({
      body: inShadowRoots(readFileSync(SAMPLE, 'utf8')).replace(
        '<body>',
        '<body><div hidden data-reactroot=""></div>',
      ),
    }),
    '/framed': () => ({ body: framed('width: 100%; height: 700px') }),
    '/framed-rendered': () => ({ body: framed('width: 100%; height: 700px', '/rendered') }),
    '/framed-small': () => ({ body: framed('width: 400px; height: 300px') }),
    '/framed-long': () => ({ body: framed('width: 100%; height: 2400px') }),
    '/opted-out': () => ({
      body: readFileSync(SAMPLE, 'utf8').replace('<head>', '<head><meta name="dramatis" content="off">'),
    }),
    // With other scripts on it, and with another extension.
    '/beside': () => ({
      body: readFileSync(SAMPLE, 'utf8').replace(
        '</body>',
        '<script src="/mark.js"></script><script src="/neighbours.js"></script></body>',
      ),
    }),
    '/beside-extension': () => ({ file: SAMPLE }),
    '/mark.js': () => ({ file: join(root, 'node_modules/mark.js/dist/mark.js') }),
    '/neighbours.js': () => ({ file: neighbour('neighbours.js') }),
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

/**
 * The article as web components show it: its first half stands in a shadow root, its headline and its second half are put
 * into slots, the latter through a component within.
 */
function inShadowRoots(html: string): string {
  return html.replace(/<article>(.*)<\/article>/s, (_, text: string) => {
    const [headline = '', ...parts] = text.split(/(?=<p|<h1|<blockquote)/).slice(1);
    const half = parts.length / 2;
    return `<news-app>
      <template shadowrootmode="open">
        <article>
          <slot name="headline"></slot>
          ${parts.slice(0, half).join('')}
          <news-text><template shadowrootmode="open"><section><slot></slot></section></template><slot></slot></news-text>
        </article>
      </template>
      ${headline.replace('<h1', '<h1 slot="headline"')}
      ${parts.slice(half).join('')}
    </news-app>`;
  });
}

/** A page that is no article and shows one in a frame. */
function framed(style: string, address = '/article'): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Reader</title>
    <body style="margin: 0"><p>Your news</p><iframe src="${address}" style="${style}; border: 0"></iframe></body></html>`;
}
