import { builtDirectory } from '../../scripts/build-extension.ts';
import { type OpenedBrowser, openBrowser } from '../../scripts/open-browser.ts';
import { expect, test } from './extension.fixture.ts';

const panel = (selector: string) => `dramatis-cast >>> .not-this ${selector}`;

test('in a private window a match is hidden in its tab, as long as the page lives, and nothing is stored', async ({
  browserKind,
  site,
}) => {
  test.skip(browserKind === 'firefox', 'Firefox lets add-ons into private windows by its own menus only.');
  const opened = await openBrowser(browserKind, { headless: true, extension: builtDirectory('chrome') });
  try {
    await allowInPrivateWindows(opened);
    const page = await openPrivately(opened, `${site.url}/article`);
    await page.setViewport({ width: 1200, height: 900 });
    const marks = () =>
      page.$$eval('dramatis-name', (all) => all.map(({ textContent }) => textContent ?? ''));
    await page.waitForSelector('dramatis-name');
    await (await page.$('::-p-xpath(//dramatis-name[. = "Hulusi Akar"])'))?.hover();
    await page.waitForSelector('dramatis-cast >>> .not-this-button');
    await (await page.$('dramatis-cast >>> .not-this-button'))?.click();
    await page.waitForSelector(panel('.button'));
    expect(await page.$$(panel('.button'))).toHaveLength(1);
    await (await page.$(panel('.button')))?.click();
    await expect.poll(marks).not.toContain('Akar');

    const popup = await opened.openExtensionPage('popup.html');
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    expect(await popup.evaluate(() => (globalThis as any).chrome.storage.local.get(null))).toEqual({});

    await page.reload();
    await expect.poll(marks).toContain('Akar');
  } finally {
    await opened.browser.close();
  }
});

/** As a reader does it in the browser's own page of extensions; the extension is loaded anew by it. */
async function allowInPrivateWindows({ browser }: OpenedBrowser): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const extensionId = new URL(worker.url()).host;
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  const isAllowed = () =>
    settings.evaluate(async (id) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      const { state, incognitoAccess } = await (globalThis as any).chrome.developerPrivate.getExtensionInfo(
        id,
      );
      return state === 'ENABLED' && incognitoAccess.isActive;
    }, extensionId);
  await settings.evaluate(async (id) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    const { developerPrivate } = (globalThis as any).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  await expect.poll(isAllowed).toBe(true);
  await settings.close();
}

async function openPrivately(opened: OpenedBrowser, url: string) {
  const popup = await opened.openExtensionPage('popup.html');
  const target = opened.browser.waitForTarget((one) => one.url() === url);
  await popup.evaluate(
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    (address) => (globalThis as any).chrome.windows.create({ incognito: true, url: address }),
    url,
  );
  const page = await (await target).page();
  await popup.close();
  if (!page) throw new Error('The private window has no page.');
  return page;
}
