// Runs the tests of real DOM (tests/dom) in Firefox: bundles them into a page and opens it.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { markJsInScope } from '../modules/mark-js-in-scope.ts';
import { ensureBrowsers, findFirefox } from './browsers.ts';
import { serve } from './server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'tests/dom/firefox');
const output = join(root, '.output/dom-tests');
/** The full run has 2,000 cases of each property. */
const TIMEOUT = process.env.TEST_FULL === '1' ? 600_000 : 120_000;

await ensureBrowsers(['firefox']);
await build({
  root: page,
  configFile: false,
  logLevel: 'error',
  plugins: [markJsInScope()],
  resolve: { alias: { vitest: join(page, 'vitest.ts') } },
  define: { __FULL__: JSON.stringify(process.env.TEST_FULL === '1'), 'process.env.NODE_ENV': '"test"' },
  build: { outDir: output, emptyOutDir: true, target: 'firefox147', minify: false, modulePreload: false },
});

await using site = await serve((path) => {
  if (path === '/mocha.js') return { file: join(root, 'node_modules/mocha/mocha.js') };
  return { file: join(output, path === '/' ? 'index.html' : path.slice(1)) };
});
const browser = await puppeteer.launch({
  browser: 'firefox',
  executablePath: (await findFirefox()) as string,
  headless: true,
});
try {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(error));
  await tab.goto(site.url);
  await tab.waitForFunction('globalThis.outcome', { timeout: TIMEOUT });
  const outcome = JSON.parse((await tab.evaluate('JSON.stringify(globalThis.outcome)')) as string) as {
    passed: string[];
    failed: { name: string; message: string }[];
  };
  for (const name of outcome.passed) console.log(`  ✓ ${name}`);
  for (const { name, message } of outcome.failed) console.log(`  × ${name}\n${message}`);
  const counts = { passed: outcome.passed.length, failed: outcome.failed.length };
  await mkdir(join(root, 'test-results'), { recursive: true });
  await writeFile(join(root, 'test-results/dom-firefox.json'), JSON.stringify(counts));
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
} finally {
  await browser.close();
}
