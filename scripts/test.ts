// Runs every check and test, and adds them up in one closing line.
//   npm test              all of it, property tests and long matrices with a fixed-seed sample
//   npm run test:full     with every case of them
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.ts';
import { buildExtension } from './build-extension.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped?: number;
}

interface Step {
  title: string;
  /** A command line; tools are found in `node_modules/.bin`. */
  command: string;
  /** Reads what the tool wrote down; a step without is one check that passes or fails as a whole. */
  counts?: () => Counts;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test-results');
const readResult = (name: string) => JSON.parse(readFileSync(join(results, name), 'utf8'));

const STEPS: Step[] = [
  { title: 'Types', command: 'tsc --noEmit' },
  { title: 'Types of pure code, without the DOM', command: 'tsc -p tsconfig.pure.json' },
  { title: 'Format and lint', command: 'biome check --error-on-warnings' },
  { title: 'Unused code', command: 'knip' },
  { title: 'Unit tests, and real DOM in Chromium', command: vitestCommand(), counts: vitestCounts },
  {
    title: 'Real DOM in Firefox',
    command: 'node scripts/test-dom-firefox.ts',
    counts: () => readResult('dom-firefox.json'),
  },
  {
    title: 'Firefox add-on linter',
    command: 'web-ext lint --source-dir .output/firefox-mv3 --warnings-as-errors',
  },
  { title: 'Size budgets', command: 'size-limit' },
  { title: 'Pages made with frameworks', command: 'node scripts/build-framework-fixtures.ts' },
  { title: 'Gallery of components', command: 'node scripts/gallery.ts --build' },
  { title: 'End to end in Chromium and Firefox', command: 'playwright test', counts: playwrightCounts },
];

const isFull = process.argv.includes('--full');
const env = { ...process.env, FORCE_COLOR: '0', ...(isFull && { TEST_FULL: '1' }) };
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

await ensureBrowsers(['chromium', 'firefox']);
const totals = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
add('Build', buildBoth());
for (const step of STEPS) run(step);

for (const title of failures) console.log(`Failed: ${title}`);
const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed > 0 ? 1 : 0;

function buildBoth(): Counts {
  heading('Build');
  try {
    buildExtension('chrome');
    buildExtension('firefox', { isPacked: true });
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

function run({ title, command, counts }: Step): void {
  heading(title);
  const start = Date.now();
  const { status } = spawnSync(command, {
    cwd: root,
    env,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const isOk = status === 0;
  let counted: Counts;
  try {
    counted = counts?.() ?? { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
  } catch {
    // The tool ended before it wrote anything down.
    counted = { passed: 0, failed: 1 };
  }
  // A runner may fail for what is no test, such as an error between tests.
  if (!isOk && counted.failed === 0) counted.failed = 1;
  add(title, counted);
  console.log(`${title}: ${((Date.now() - start) / 1000).toFixed(0)} s`);
}

function add(title: string, { passed, failed, skipped = 0 }: Counts): void {
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
  if (failed > 0) failures.push(title);
}

function heading(title: string): void {
  console.log(`\n== ${title}`);
}

function vitestCommand(): string {
  return 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/vitest.json';
}

function vitestCounts(): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = readResult('vitest.json');
  const unloaded = numFailedTests === 0 ? numFailedTestSuites : 0;
  return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests };
}

function playwrightCounts(): Counts {
  const { expected, unexpected, flaky, skipped } = readResult('e2e.json').stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
