// Makes the pictures of the documents, docs/pictures/*.png: card and popup of the sample article, light and dark.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.ts';
import { buildExtension } from './build-extension.ts';
import { openBrowser } from './open-browser.ts';
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
    await screenshotCard(page, state.annotation, save('card'));
    await popup.close();
    await page.close();
  }
} finally {
  await opened.browser.close();
}
