// Prints what is in the tables of the dataset. `--readme` writes the totals into README.md instead.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Statistic, statisticsOf } from '../modules/dataset/statistics.ts';
import { readTables } from '../modules/dataset/tables.ts';
import { DATASET_DIRECTORY, ROOT } from './dataset.ts';
import { TOTALS, totalsForReadme, withSection } from './readme-section.ts';

const README = join(ROOT, 'README.md');
/** The longest table that is printed whole. */
const MOST_ROWS = 60;

const raw = await readTables(DATASET_DIRECTORY);
if (raw.faults.length > 0) {
  console.error('The tables have faults: npm run dataset:check tells which.');
  process.exitCode = 1;
} else if (process.argv.includes('--readme')) {
  await writeFile(README, withSection(await readFile(README, 'utf8'), TOTALS, totalsForReadme(raw)));
} else {
  console.log(`Dataset ${raw.dataPackage.version}, data to ${raw.dataPackage.dataTo}`);
  for (const statistic of statisticsOf(raw)) print(statistic);
}

function print({ title, columns, rows }: Statistic): void {
  const shown = process.argv.includes('--all') ? rows : rows.slice(0, MOST_ROWS);
  const width = Math.max(...shown.map(([label]) => label.length)) + 2;
  const cell = (text: string | number, i: number) => String(text).padStart((columns[i] as string).length + 2);
  console.log(`\n${title.padEnd(width)}${columns.map(cell).join('')}`);
  for (const [label, ...counts] of shown) console.log(label.padEnd(width) + counts.map(cell).join(''));
  if (shown.length < rows.length) console.log(`… and ${rows.length - shown.length} more (--all)`);
}
