import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';
import { keepTexts, PLAIN, tracesIn } from './kept-texts.ts';

const marks = (tab: Page) => tab.$$eval('dramatis-name', (all) => all.length);
const toggle = async (popup: Page, nth: number) => {
  await popup.bringToFront();
  await (await popup.$$('.switch input'))[nth]?.click();
};

test('the popup lists the cast with stances, connections, unknown names and the date of the data', async ({
  tab,
  site,
  openPopup,
}) => {
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  const text = () => popup.$eval('#app', (app) => (app as HTMLElement).innerText);
  await popup.waitForSelector('.cast');
  expect(await text()).toMatch(/People[\s\S]*Hulusi Akar[\s\S]*Countries[\s\S]*Turkey[\s\S]*Organisations/);
  expect(await text()).toContain('Leyla Sarper');
  expect(await text()).toMatch(/Data to February 2026: [\d,.]+ entities/);
  expect(await text()).toMatch(/January 10, 2022|10 January 2022/);

  await popup.click('#tab-stances');
  expect(await text()).toMatch(/Turkey\s+supports\s+Kazakhstan/);
  // Folded away, one step from each position.
  expect(await popup.$eval('#app', (app) => app.textContent)).toContain('Source:');
  await popup.click('#tab-connections');
  expect(await text()).toContain('Hulusi Akar, Minister of National Defence');
  expect(await text()).toContain('Member of the Collective Security Treaty Organization');
});

test('a name in the popup leads to its place in the article', async ({ tab, site, openPopup }) => {
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  const serdyukov = await popup.waitForSelector(
    '::-p-xpath(//ul[@class="cast"]//button[contains(., "Serdyukov")])',
  );
  await serdyukov?.click();
  await tab.bringToFront();
  await expect
    .poll(() => tab.$eval('dramatis-name[data-active]', ({ textContent }) => textContent).catch(() => ''))
    .toBe('Andrei Serdyukov');
  const top = await tab.$eval('dramatis-name[data-active]', (mark) => mark.getBoundingClientRect().top);
  expect(top > 0 && top < 900).toBe(true);
});

test('one site can be switched off, from the popup and from the card', async ({ tab, site, openPopup }) => {
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  await toggle(popup, 1);
  await expect.poll(() => marks(tab)).toBe(0);
  await expect
    .poll(() => popup.$eval('main', ({ textContent }) => textContent))
    .toContain('off on this site');
  await toggle(popup, 1);
  await tab.bringToFront();
  await expect.poll(() => marks(tab)).toBeGreaterThan(20);

  await tab.hover('article p dramatis-name');
  const off = await tab.waitForSelector('dramatis-cast >>> .card ::-p-text(Turn off on this site)');
  await off?.click();
  await expect.poll(() => marks(tab)).toBe(0);
});

test('a hundred times on and off leaves nothing in any tab, and all of them follow at once', async ({
  tab,
  site,
  opened,
  openPopup,
}) => {
  await keepTexts(tab);
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  const set = (isOn: boolean) =>
    popup.$eval(
      '.switch input',
      (input, wanted) => {
        if ((input as HTMLInputElement).checked !== wanted) (input as HTMLInputElement).click();
      },
      isOn,
    );
  const other = await opened.browser.newPage();
  await keepTexts(other);
  await other.goto(`${site.url}/rendered`);
  const tabs = [other, tab];
  for (const one of tabs) {
    await one.bringToFront();
    await expect.poll(() => tracesIn(one)).toMatchObject({ hosts: 1 });
  }
  await expect.poll(() => marks(tab)).toBeGreaterThan(20);
  await set(false);
  for (const one of tabs) await expect.poll(() => tracesIn(one)).toEqual(PLAIN);
  await expect
    .poll(() => popup.$eval('main', ({ textContent }) => textContent))
    .toContain('Annotation is off');

  // Most of them while the page is still being read.
  await popup.$eval('.switch input', async (input) => {
    for (let i = 0; i < 2 * 98; i++) {
      (input as HTMLInputElement).click();
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      const { browser, chrome } = globalThis as any;
      // As long as it takes; timers of a page that nobody sees are slow.
      await (browser ?? chrome).storage.local.get();
    }
  });
  for (const one of tabs)
    await expect
      .poll(async () => {
        await set(true);
        await one.bringToFront();
        return tracesIn(one);
      })
      .toMatchObject({ hosts: 1 });
  await expect.poll(() => marks(tab)).toBeGreaterThan(20);
  await set(false);
  for (const one of tabs) await expect.poll(() => tracesIn(one)).toEqual(PLAIN);
});
