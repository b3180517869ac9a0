// Prints how fast names are recognised, and how soon a background that was asleep answers. Times depend on the machine:
// what is compared stands in one run, as ratios.
import { cpus } from 'node:os';
import { backgroundBench } from './bench/background.ts';
import { recognitionBench } from './bench/recognition.ts';

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, ${process.platform}\n`);
await recognitionBench();
await backgroundBench();
