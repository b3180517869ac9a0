// Prepares a release of the dataset: npm run dataset:release -- VERSION --to YYYY-MM
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseEdtf } from '../knowledge/edtf.ts';
import { compileDataset, DatasetFaults } from '../modules/dataset/compile.ts';
import { readTables } from '../modules/dataset/tables.ts';
import { DATASET_DIRECTORY, ROOT } from './dataset.ts';
import { TOTALS, totalsForReadme, withSection } from './readme-section.ts';

const USAGE = `npm run dataset:release -- VERSION --to YYYY-MM

Checks the tables, writes VERSION and the month to which the data go into datapackage.json, raises the last number of
the extension's version, writes the counts into the README and a line into the changelog. It commits nothing.`;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { to: { type: 'string' } } });
const [version] = positionals;
const dataTo = values.to;
if (!version || !/^\d+(\.\d+)+$/.test(version) || !dataTo || !parseEdtf(dataTo)) {
  console.error(USAGE);
  process.exit(2);
}

const edit = async (path: string, change: (text: string) => string) => {
  const file = join(ROOT, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
  console.log(`changed ${path}`);
};

try {
  await compileDataset(DATASET_DIRECTORY);
} catch (error) {
  if (!(error instanceof DatasetFaults)) throw error;
  console.error(error.message);
  process.exit(1);
}

await edit('assets/dataset/datapackage.json', (text) =>
  text.replace(/("version": ")[^"]*/, `$1${version}`).replace(/("dataTo": ")[^"]*/, `$1${dataTo}`),
);
const { version: before } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const after = raised(before);
const raise = (text: string) => text.replaceAll(`"version": "${before}"`, `"version": "${after}"`);
await edit('package.json', raise);
// In the lock file the version stands twice at its beginning; further down the same number may be a library's.
await edit('package-lock.json', (text) => raise(text.slice(0, 600)) + text.slice(600));
const raw = await readTables(DATASET_DIRECTORY);
await edit('README.md', (text) => withSection(text, TOTALS, totalsForReadme(raw)));
await edit('CHANGELOG.md', (text) =>
  text.replace('## [Unreleased]\n', `## [Unreleased]\n\n- Dataset ${version}, data to ${dataTo}.\n`),
);
console.log(`\nDataset ${version} goes with version ${after}. Read the changes, then docs/releasing.md.`);

function raised(semver: string): string {
  const numbers = semver.split('.');
  return [...numbers.slice(0, -1), Number(numbers.at(-1)) + 1].join('.');
}
