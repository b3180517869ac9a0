// Prints how fast names are recognised, what Dramatis costs on a page, and how soon the background answers.
// Times depend on the machine: what is compared stands in one run, as ratios.
//   npm run bench                             all of it; takes some minutes
//   npm run bench -- --only recognition       or page, or background, or views
//   npm run bench -- --only page --browser firefox
import { join } from 'node:path';
import { backgroundRows, printSizes } from './bench/background.ts';
import { machine } from './bench/machine.ts';
import { messageRows } from './bench/message.ts';
import { pageRows } from './bench/page/page-bench.ts';
import { recognitionBench } from './bench/recognition.ts';
import { printTable, type Row } from './bench/table.ts';
import { viewRows } from './bench/views.ts';
import { ensureBrowsers } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { ROOT } from './dataset.ts';
import { openBrowser } from './open-browser.ts';

const SAMPLE = join(ROOT, 'assets/sample/article.html');
const option = (name: string) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const only = option('--only');
const browsers = (['chromium', 'firefox'] as const).filter((name) => name === (option('--browser') ?? name));
const isAsked = (part: string) => only === undefined || only === part;
if (!['recognition', 'page', 'background', 'views'].some(isAsked)) {
  console.error('--only takes recognition, page, background or views.');
  process.exit(1);
}
if (browsers.length === 0) {
  console.error('--browser takes chromium or firefox.');
  process.exit(1);
}

if (isAsked('recognition')) await recognitionBench();
const rows: Row[] = [];
if (['page', 'background', 'views'].some(isAsked)) {
  await ensureBrowsers(['chromium', 'firefox']);
  const extension = buildExtension('chrome');
  if (isAsked('page')) rows.push(...(await pageRows(extension, browsers)));
  if (isAsked('background')) printSizes(extension);
  if (browsers.includes('chromium') && (isAsked('background') || isAsked('views'))) {
    const opened = await openBrowser('chromium', { headless: true, extension });
    try {
      if (isAsked('background')) rows.push(...(await backgroundRows(opened)));
      if (isAsked('views')) rows.push(...(await viewRows(opened, SAMPLE)));
    } finally {
      await opened.browser.close();
    }
  }
  if (isAsked('background') && browsers.includes('firefox'))
    rows.push(...(await messageRows(buildExtension('firefox'))));
  printTable(rows);
}
console.log(`\n${await machine()}`);
