import type { Page } from 'puppeteer-core';
import { type OpenedBrowser, openBrowser } from '../../scripts/open-browser.ts';
import { waitForState } from '../../scripts/tab-state.ts';
import { expect, test } from './extension.fixture.ts';
import { keptProfile } from './kept-profile.ts';

/** How many tabs show the welcome page. */
async function welcomes({ browser }: OpenedBrowser): Promise<number> {
  const titles = await Promise.all((await browser.pages()).map((page) => page.title().catch(() => '')));
  return titles.filter((title) => title === 'Every news story has a cast').length;
}

test('what was switched off and chosen stays so after a restart, and the reader is welcomed once', async ({
  browserKind,
  site,
}) => {
  await using kept = await keptProfile(browserKind);
  test.skip(!kept.options, 'This Firefox keeps signed add-ons only.');
  if (!kept.options) return;
  const first = await openBrowser(browserKind, kept.options);
  // Chromium takes the extension for one in development, which is not welcomed.
  await expect.poll(() => welcomes(first)).toBe(browserKind === 'firefox' ? 1 : 0);
  const tab = await first.browser.newPage();
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  const settings = await first.openExtensionPage('options.html');
  await settings.$eval('input[value=line]', (input) => (input as HTMLInputElement).click());
  const shape = (page: Page) =>
    page.$eval('dramatis-name', (mark) => getComputedStyle(mark).textDecorationStyle).catch(() => '');
  await expect.poll(() => shape(tab)).toBe('solid');
  await settings.close();
  const { popup } = await waitForState(first, ({ kind }) => kind === 'annotated');
  // The site first: the switch for it rests while all are off.
  await (await popup.$$('.switch input'))[1]?.click();
  await expect.poll(() => tab.$$eval('dramatis-name', ({ length }) => length)).toBe(0);
  await (await popup.$('.switch input'))?.click();
  await popup.waitForSelector('.switch input:disabled');
  await first.browser.close();

  const second = await openBrowser(browserKind, kept.options);
  const again = await second.browser.newPage();
  await again.goto(`${site.url}/article`);
  const { state, popup: switches } = await waitForState(second, () => true);
  expect(state).toMatchObject({ kind: 'off', reason: 'everywhere' });
  expect(await again.$('dramatis-name')).toBeNull();
  expect(await welcomes(second)).toBe(0);
  await (await switches.$('.switch input'))?.click();
  await expect
    .poll(() => switches.$eval('main', ({ textContent }) => textContent))
    .toContain('Annotation is off on this site');
  expect(await again.$('dramatis-name')).toBeNull();
  await (await switches.$$('.switch input'))[1]?.click();
  await again.bringToFront();
  await expect.poll(() => shape(again)).toBe('solid');
  await second.browser.close();
});
