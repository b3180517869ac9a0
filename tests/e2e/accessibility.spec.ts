import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

// Whole pages as a reader has them, in light, in dark and in forced colours. What parts can look like otherwise is in the
// gallery, which is checked too.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = {
  light: { 'prefers-color-scheme': 'light', 'forced-colors': 'none' },
  dark: { 'prefers-color-scheme': 'dark', 'forced-colors': 'none' },
  'forced colours': { 'prefers-color-scheme': 'dark', 'forced-colors': 'active' },
};

/** What axe has to say of a page, or of a part of it, in each theme. */
async function faults(page: Page, part?: string): Promise<string[]> {
  const session: CDPSession = await page.createCDPSession();
  await page.evaluate(axe);
  const all: string[] = [];
  for (const [theme, features] of Object.entries(THEMES)) {
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    const media = await page.evaluate(async (asked) => {
      // Until the page has been drawn in them, some elements have the colours of before.
      await new Promise((drawn) => setTimeout(drawn, 200));
      return asked.every(([name, value]) => matchMedia(`(${name}: ${value})`).matches);
    }, Object.entries(features));
    expect(media).toBe(true);
    const found =
      (await page.evaluate(`axe.run(${part ? JSON.stringify(part) : 'document'}, { resultTypes: ['violations'] })
      .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html, any }) =>
        html.slice(0, 200) + ' ' + any.map(({ message }) => message).join(' ')).join('\\n')))`)) as string[];
    all.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  await session.detach();
  return all;
}

test.beforeEach(({ browserKind }) => {
  test.skip(
    browserKind === 'firefox',
    'The same markup and colours; only Chromium lets tests force colours.',
  );
});

test('axe has nothing to say of an annotated article with its card open', async ({ tab, site }) => {
  test.setTimeout(120_000);
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  for (const ground of ['#fff', '#14171a']) {
    await tab.evaluate((colour) => {
      document.documentElement.style.cssText = `background: ${colour}; color: ${colour === '#fff' ? '#111' : '#eee'}`;
    }, ground);
    const [mark] = await tab.$$('::-p-xpath(//article/p//dramatis-name[. = "Hulusi Akar"])');
    await mark?.hover();
    await tab.waitForSelector('dramatis-cast >>> .card');
    // Open, as a reader who looks further has it.
    await (await tab.$('dramatis-cast >>> .source-toggle'))?.click();
    await (await tab.$('dramatis-cast >>> .not-this-button'))?.click();
    await tab.waitForSelector('dramatis-cast >>> .not-this');
    await (await tab.$('dramatis-cast >>> .views .name-link'))?.click();
    await tab.waitForSelector('dramatis-cast >>> .card-box:nth-of-type(2) .card');
    expect(await faults(tab, 'dramatis-cast')).toEqual([]);
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('Escape');
    await tab.mouse.move(1_150, 20);
  }
});

test('axe has nothing to say of popup and side panel', async ({ tab, site, opened, openPopup }) => {
  test.setTimeout(180_000);
  await tab.goto(`${site.url}/large-cast`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  await popup.setViewport({ width: 400, height: 600 });
  for (const view of ['cast', 'stances', 'connections']) {
    await popup.click(`#tab-${view}`);
    expect(await faults(popup)).toEqual([]);
  }
  const id = new URL(popup.url()).searchParams.get('tab');
  const panel = await opened.openExtensionPage(`sidepanel.html?tab=${id}`);
  await panel.setViewport({ width: 360, height: 900 });
  await tab.bringToFront();
  await panel.waitForSelector('.in-view li');
  await panel.bringToFront();
  expect(await faults(panel)).toEqual([]);
  await tab.goto(`${site.url}/no-article`);
  await popup.reload();
  await popup.waitForSelector('.notice');
  expect(await faults(popup)).toEqual([]);
});

test('axe has nothing to say of the settings', async ({ opened }) => {
  test.setTimeout(120_000);
  const settings = await opened.openExtensionPage('options.html');
  await settings.setViewport({ width: 1_000, height: 900 });
  expect(await faults(settings)).toEqual([]);
  await settings.setViewport({ width: 320, height: 700 });
  expect(await faults(settings)).toEqual([]);
});

test('axe has nothing to say of the welcome page', async ({ opened }) => {
  test.setTimeout(120_000);
  const page = await opened.openExtensionPage('welcome.html');
  await page.setViewport({ width: 1_200, height: 900 });
  await page.waitForSelector('article dramatis-name');
  await page.focus('.how .button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('dramatis-cast >>> .card');
  expect(await faults(page)).toEqual([]);
});
