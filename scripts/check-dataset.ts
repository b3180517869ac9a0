// Checks the tables in assets/dataset and prints what is in them, or every fault with file, line and reason.
import { openDataset } from '../knowledge/store/decode.ts';
import { compileDataset, DatasetFaults } from '../modules/dataset/compile.ts';
import { DATASET_DIRECTORY } from './dataset.ts';

try {
  const { dataset, gazetteer } = await compileDataset(DATASET_DIRECTORY);
  const { version, date, counts } = openDataset(dataset.buffer).info;
  console.log(`Dataset ${version}, data to ${date}: no faults.`);
  for (const [table, count] of Object.entries(counts)) console.log(`  ${count} ${table}`);
  console.log(`  compiled: ${Math.ceil((dataset.byteLength + gazetteer.byteLength) / 1024)} KiB`);
} catch (error) {
  if (!(error instanceof DatasetFaults)) throw error;
  console.error(
    process.argv.includes('--all')
      ? error.faults.map(({ file, line, reason }) => `${file}:${line}  ${reason}`).join('\n')
      : error.message,
  );
  process.exitCode = 1;
}
