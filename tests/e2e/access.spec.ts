import { builtDirectory } from '../../scripts/build-extension.ts';
import { openBrowser } from '../../scripts/open-browser.ts';
import { expect, test } from './extension.fixture.ts';

test('where the reader has taken back access to sites, the popup says so and asks', async ({
  browserKind,
  site,
}) => {
  test.skip(
    browserKind === 'chromium',
    'Chromium has no call by which access is taken back; only its own menus do.',
  );
  // A browser of its own, that grants without asking: a window of the browser itself cannot be clicked from here.
  const opened = await openBrowser(browserKind, {
    headless: true,
    extension: builtDirectory('firefox'),
    firefoxPrefs: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  try {
    const settings = await opened.openExtensionPage('popup.html');
    const removed = await settings.evaluate(() =>
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      (globalThis as any).browser.permissions.remove({ origins: ['*://*/*'] }),
    );
    expect(removed).toBe(true);

    const tab = await opened.browser.newPage();
    await tab.goto(`${site.url}/article`);
    const id = await settings.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      const tabs = await (globalThis as any).browser.tabs.query({});
      return tabs.at(-1).id;
    });
    const popup = await opened.openExtensionPage(`popup.html?tab=${id}`);
    await popup.waitForSelector('.notice button');
    expect(await popup.$eval('.notice', ({ textContent }) => textContent)).toContain(
      'have not given Dramatis access',
    );
    expect(await tab.$('dramatis-name')).toBeNull();

    await popup.click('.notice button');
    await popup.waitForFunction(() => !document.querySelector('.notice button'));
    await tab.bringToFront();
    await tab.reload();
    await tab.waitForSelector('dramatis-name');
  } finally {
    await opened.browser.close();
  }
});
