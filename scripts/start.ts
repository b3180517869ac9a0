// Builds the extension and opens it on an article, in a throw-away profile.
//   npm start [-- --firefox] [FILE.html | ADDRESS]
// Without a display: prints the cast and saves pictures instead.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PageState } from '../extension/messages.ts';
import { type BrowserName, ensureBrowsers } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { type OpenedBrowser, openBrowser } from './open-browser.ts';
import { printCast } from './print-cast.ts';
import { screenshotCard, screenshotPopup } from './screenshot.ts';
import { type Site, serve } from './server.ts';
import { waitForState } from './tab-state.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const SAMPLE = join(root, 'assets/sample/article.html');
const USAGE = 'npm start [-- --firefox] [FILE.html | ADDRESS]';

const { name, target, headless } = readArguments();
if (!/^https?:\/\//.test(target) && !existsSync(target)) {
  console.error(`${target}: there is no such file.`);
  process.exit(2);
}
console.log(`Dramatis in ${name === 'firefox' ? 'Firefox' : 'Chromium'}`);
await ensureBrowsers([name]);
const extension = buildExtension(name === 'firefox' ? 'firefox' : 'chrome');
console.log(`  built      ${extension}`);

await using page = await openTarget(target);
console.log(`  article    ${page.address}${page.file ? `  (${page.file})` : ''}`);
const opened = await openBrowser(name, { headless, extension });
try {
  if (headless) await showInTerminal(opened, page.address);
  else await showInWindow(opened, page.address);
} finally {
  await opened.browser.close().catch(() => {});
}

function readArguments(): { name: BrowserName; target: string; headless: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        firefox: { type: 'boolean', default: false },
        headless: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1) throw new Error('One article at a time.');
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    const hasDisplay = process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
    return {
      name: values.firefox ? 'firefox' : 'chromium',
      target: positionals[0] ?? SAMPLE,
      headless: values.headless || !hasDisplay,
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

/** An address as it is, a file served on 127.0.0.1: content scripts do not run on file: addresses. */
async function openTarget(target: string): Promise<{ address: string; file?: string } & AsyncDisposable> {
  if (/^https?:\/\//.test(target)) return { address: target, async [Symbol.asyncDispose]() {} };
  const file = resolve(target);
  const site: Site = await serve((path) => (path === '/article.html' ? { file } : undefined));
  return {
    address: `${site.url}/article.html`,
    file,
    [Symbol.asyncDispose]: () => site[Symbol.asyncDispose](),
  };
}

async function showInWindow({ browser }: OpenedBrowser, address: string): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(address);
  console.log(
    '\nRest the pointer on an underlined name. The popup is behind the extensions button of the toolbar.',
  );
  console.log('To stop: close the browser, or press Ctrl+C here.');
  await new Promise<void>((done) => {
    browser.once('disconnected', () => done());
    process.once('SIGINT', () => done());
  });
}

async function showInTerminal(opened: OpenedBrowser, address: string): Promise<void> {
  const page = await opened.browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(address);
  const { state, popup } = await waitForState(opened, (reached: PageState) => reached.kind !== 'reading');
  if (state.kind !== 'annotated') {
    console.log(`\nNothing was annotated: ${state.kind}.`);
    return;
  }
  console.log(`\n${printCast({ ...state.article, blocks: [] }, state.annotation)}\n`);
  const output = (picture: string) => join(root, '.output', `${name}-${picture}.png`);
  await screenshotPopup(popup, output('popup'));
  await screenshotCard(page, state.annotation, output('card'));
  console.log('There is no display here, so the browser ran without a window. Pictures:');
  console.log(`  ${output('card')}   the article with a card open`);
  console.log(`  ${output('popup')}   the popup`);
}
