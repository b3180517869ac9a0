// Scores recognition on texts whose links are known: npm run evaluate -- [--mistakes N] [DIRECTORY]
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './dataset.ts';
import { evaluate } from './evaluate/run.ts';
import { measures, type Tally } from './evaluate/score.ts';
import { ACCURACY, accuracyForReadme, withSection } from './readme-section.ts';

const USAGE = `npm run evaluate -- [--mistakes N] [--readme] [DIRECTORY]

Recognises the gold texts of a directory (tests/fixtures/gold without one) and prints precision, recall and F1 by kind
and by trap, the mistakes, and the time for 1,000 words. A gold text is a line of JSON, {id, trap, date, text}, in whose
text each stretch to be linked is written [surface](key), with the key of the entity in assets/dataset. --readme writes
the figures by kind into README.md.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mistakes: { type: 'string', default: '40' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const directory = positionals[0] ?? join(ROOT, 'tests/fixtures/gold');
try {
  const result = await evaluate(directory);
  if (values.readme) {
    const readme = join(ROOT, 'README.md');
    await writeFile(readme, withSection(await readFile(readme, 'utf8'), ACCURACY, accuracyForReadme(result)));
    process.exit();
  }
  console.log(`${relative(ROOT, directory)}: ${result.texts} texts, ${result.words} words`);
  print('all', result.all);
  for (const [kind, tally] of [...result.byKind].sort()) print(kind, tally);
  console.log('\nBy trap, those with mistakes');
  for (const [trap, tally] of [...result.byTrap].sort())
    if (tally.wrong + tally.missed > 0) print(trap, tally);
  const shown = result.mistakes.slice(0, Number(values.mistakes));
  console.log(
    `\nMistakes${shown.length < result.mistakes.length ? `, the first ${shown.length} of ${result.mistakes.length}` : ''}`,
  );
  for (const { kind, surface, key, text, context } of shown)
    console.log(`  ${kind.padEnd(6)} ${surface} → ${key}  (${text}) … ${context} …`);
  const per1000 = (milliseconds: number) => ((milliseconds * 1_000) / result.words).toFixed(2);
  console.log(
    `\n${per1000(result.milliseconds)} ms per 1,000 words, ${(result.milliseconds / result.scanMilliseconds).toFixed(0)} times what it takes to find the capitalised words (${per1000(result.scanMilliseconds)} ms)`,
  );
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

function print(label: string, tally: Tally): void {
  const { precision, recall, f1 } = measures(tally);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);
  console.log(
    `${label.padEnd(34)} precision${percent(precision)}  recall${percent(recall)}  F1${percent(f1)}   ${tally.right} right, ${tally.wrong} wrong, ${tally.missed} missed`,
  );
}
