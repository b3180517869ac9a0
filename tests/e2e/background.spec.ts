import { builtDirectory } from '../../scripts/build-extension.ts';
import { type OpenedBrowser, openBrowser } from '../../scripts/open-browser.ts';
import { expect, test } from './extension.fixture.ts';

/** Milliseconds after which a Firefox that is told so stops an idle background. */
const IDLE = 500;

/** Stops the background: Chromium's is closed, Firefox's stops by itself. */
async function stopBackground({ browser }: OpenedBrowser, isFirefox: boolean): Promise<void> {
  if (isFirefox) {
    await new Promise((done) => setTimeout(done, 4 * IDLE));
    return;
  }
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  await (await target?.worker())?.close();
  // Another may well have been started: the page asks once more for what it was to be told.
  await expect.poll(() => browser.targets().some((one) => one === target)).toBe(false);
}

test('a background that was stopped is not missed: the next card opens, and its panel has the others', async ({
  browserKind,
  site,
}) => {
  const isFirefox = browserKind === 'firefox';
  // A browser of its own, for that of Firefox is told to stop its background soon.
  const opened = await openBrowser(browserKind, {
    headless: true,
    extension: builtDirectory(isFirefox ? 'firefox' : 'chrome'),
    firefoxPrefs: { 'extensions.background.idle.timeout': IDLE },
  });
  try {
    const tab = await opened.browser.newPage();
    await tab.goto(`${site.url}/article`);
    await tab.waitForSelector('dramatis-name');
    await stopBackground(opened, isFirefox);
    await tab.hover('article p dramatis-name');
    await tab.waitForSelector('dramatis-cast >>> .card');

    await stopBackground(opened, isFirefox);
    await (await tab.$('dramatis-cast >>> .not-this-button'))?.click();
    await tab.waitForSelector('dramatis-cast >>> .not-this');

    await stopBackground(opened, isFirefox);
    await tab.reload();
    await tab.waitForSelector('dramatis-name');
  } finally {
    await opened.browser.close();
  }
});
