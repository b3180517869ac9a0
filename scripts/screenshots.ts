// Makes the pictures of the documents, docs/pictures/*.png, light and dark, and writes six of them into the README with
// their captions: card, popup and side panel of the sample article, settings and welcome page.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { openBrowser } from './open-browser.ts';
import { PICTURES, picturesForReadme, withSection } from './readme-section.ts';
import { screenshotCard, screenshotPopup } from './screenshot.ts';
import { serve } from './server.ts';
import { waitForState } from './tab-state.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
/** Sharp on screens of any kind. */
const SCALE = 2;

await ensureBrowsers(['chromium']);
await mkdir(pictures, { recursive: true });
const extension = buildExtension('chrome');
await using site = await serve(() => ({ file: join(root, 'assets/sample/article.html') }));
// A name without a port, so that the pictures are the same each time.
const NAME = 'www.sample-courier.example';
const port = Number(new URL(site.url).port);
const opened = await openBrowser('chromium', { headless: true, extension, alias: { name: NAME, port } });
try {
  for (const scheme of ['light', 'dark'] as const) {
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    const suffix = scheme === 'dark' ? '-dark' : '';
    const page = await opened.browser.newPage();
    await page.emulateMediaFeatures(features);
    await page.setViewport({ width: 1200, height: 860, deviceScaleFactor: SCALE });
    await page.goto(`http://${NAME}/article.html`);
    const { state, popup } = await waitForState(opened, ({ kind }) => kind === 'annotated');
    if (state.kind !== 'annotated') throw new Error('The sample article was not annotated.');
    await popup.emulateMediaFeatures(features);
    const save = (name: string) => {
      const path = join(pictures, `${name}${suffix}.png`);
      console.log(path);
      return path;
    };
    await screenshotPopup(popup, save('popup'), SCALE);
    await popup.click('#tab-stances');
    await screenshotPopup(popup, save('popup-stances'), SCALE);
    await popup.click('#tab-connections');
    await screenshotPopup(popup, save('popup-connections'), SCALE);
    const id = Number(new URL(popup.url()).searchParams.get('tab'));
    await screenshotCard(page, state.annotation, save('card'));
    await popup.close();
    for (const [name, path, ready, width, height] of [
      ['panel', `sidepanel.html?tab=${id}`, '.in-view li', 400, 800],
      ['settings', 'options.html', 'main h2', 1100, 800],
      ['welcome', 'welcome.html', 'main h1', 1100, 1000],
    ] as const) {
      const own = await opened.openExtensionPage(path);
      await own.emulateMediaFeatures(features);
      await own.setViewport({ width, height, deviceScaleFactor: SCALE });
      await page.bringToFront();
      await own.waitForSelector(ready);
      await own.bringToFront();
      await own.evaluate(() => new Promise((drawn) => setTimeout(drawn, 600)));
      await own.screenshot({ path: save(name) as `${string}.png` });
      await own.close();
    }
    await page.close();
  }
} finally {
  await opened.browser.close();
}
const readme = join(root, 'README.md');
await writeFile(readme, withSection(await readFile(readme, 'utf8'), PICTURES, picturesForReadme()));
