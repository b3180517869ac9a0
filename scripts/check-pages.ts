// Checks in a real browser that annotation does not harm the pages of a directory.
//   npm run check-pages -- DIR [--browser chromium|firefox] [--limit N]
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, ensureBrowsers } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { failureLine, summary } from './check-pages/report.ts';
import { addressOf, serveSavedPages } from './check-pages/saved-pages.ts';
import { type Visit, visit } from './check-pages/visit.ts';
import { openBrowser } from './open-browser.ts';

const USAGE = `npm run check-pages -- DIR [--browser chromium|firefox] [--limit N]

Opens every .html file of DIR with annotation off, switches it on and off, and tells what that did to the page: errors,
changed text, anything left behind, marks outside the text, blocks that moved, and how long it took. The pages run no
scripts, and nothing is fetched from elsewhere.

  --browser  chromium (the default) or firefox
  --limit    only the first N files`;

const { directory, browser, limit } = readArguments();
const files = htmlFiles(directory).slice(0, limit);
await ensureBrowsers([browser]);
const extension = buildExtension(browser === 'firefox' ? 'firefox' : 'chrome');
await using site = await serveSavedPages(directory, files);
// The server is the proxy too: whatever the browser asks of any host comes to it, and most of it finds nothing.
const proxy = { host: '127.0.0.1', port: Number(new URL(site.url).port) };
const opened = await openBrowser(browser, { headless: true, extension, proxy });
try {
  const extensionPage = await opened.openExtensionPage('options.html');
  const visits: Visit[] = [];
  for (const file of files) {
    const visited = await visit(opened, extensionPage, addressOf(site, file));
    visits.push(visited);
    const line = failureLine(file, visited);
    if (!line) continue;
    console.log(line);
    process.exitCode = 1;
  }
  console.log(summary(visits));
} finally {
  await opened.browser.close();
}

function readArguments(): { directory: string; browser: BrowserName; limit: number | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'string', default: 'chromium' },
        limit: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const [directory, ...others] = positionals;
    if (!directory || others.length > 0) throw new Error('One directory is needed.');
    const { browser, limit } = values;
    if (browser !== 'chromium' && browser !== 'firefox')
      throw new Error(`--browser: "${browser}" is neither chromium nor firefox.`);
    if (limit !== undefined && !/^[1-9]\d*$/.test(limit))
      throw new Error(`--limit: "${limit}" is no number of files.`);
    return { directory: resolve(directory), browser, limit: limit ? Number(limit) : undefined };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

function htmlFiles(directory: string): string[] {
  let names: string[];
  try {
    names = readdirSync(directory);
  } catch {
    console.error(`${directory}: there is no such directory.`);
    process.exit(2);
  }
  const files = names.filter((name) => name.endsWith('.html')).sort();
  if (files.length > 0) return files;
  console.error(`${directory}: there is no .html file in it.`);
  process.exit(2);
}
