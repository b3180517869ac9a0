import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const CARDS = 'dramatis-cast >>> .card-box';
/** The names at the head of the cards that are open, the first card's first. */
const openCards = (tab: Page) =>
  tab.$$eval(`${CARDS} h2`, (heads) => heads.map(({ textContent }) => textContent));
const focused = (tab: Page) =>
  tab.evaluate(() => {
    const element = document.querySelector('dramatis-cast')?.shadowRoot?.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent;
  });
const openCardOf = async (tab: Page, name: string) => {
  // Marks are made anew when the article changes: one that was just found may be gone.
  await expect(async () => {
    const [mark] = await tab.$$(`::-p-xpath(//dramatis-name[. = "${name}"])`);
    await mark?.hover();
    await tab.waitForSelector(`${CARDS} .card`, { timeout: 2_000 });
  }).toPass();
};

test.beforeEach(async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
});

test('a second card opens from a name in the first, clear of its line, and closes before it', async ({
  tab,
}) => {
  await openCardOf(tab, 'Hulusi Akar');
  const link = await tab.$(`${CARDS} .views .name-link`);
  await link?.click();
  await expect.poll(() => openCards(tab)).toEqual(['Hulusi Akar', 'Kazakhstan']);
  const [line, box] = await tab.evaluate(() => {
    const root = document.querySelector('dramatis-cast')?.shadowRoot;
    const of = (element: Element | null | undefined) => {
      const { top, bottom, left, right } = (element as Element).getBoundingClientRect();
      return { top, bottom, left, right };
    };
    return [
      of(root?.querySelector('.views .name-link')),
      of(root?.querySelectorAll('.card-box')[1]),
    ] as const;
  });
  expect(box.top >= line.bottom || box.bottom <= line.top).toBe(true);

  // From the second card another opens in its place.
  const names = await tab.$$(`${CARDS} .views .name-link`);
  const firstNames = await tab.$eval(CARDS, (first) => first.querySelectorAll('.views .name-link').length);
  await names[firstNames]?.click();
  await expect.poll(async () => (await openCards(tab))[1]).not.toBe('Kazakhstan');
  expect(await openCards(tab)).toHaveLength(2);

  await tab.keyboard.press('Escape');
  await expect.poll(() => openCards(tab)).toEqual(['Hulusi Akar']);
  await tab.keyboard.press('Escape');
  await expect.poll(() => openCards(tab)).toEqual([]);
});

test('by keyboard alone: into a card, into the second, to its name in the article, and out', async ({
  tab,
}) => {
  await tab.focus('dramatis-cast >>> .cast-stop');
  for (let i = 0; i < 40; i++) {
    await tab.keyboard.press('ArrowRight');
    if ((await tab.$$eval('dramatis-name[data-active]', ([mark]) => mark?.textContent)) === 'Hulusi Akar')
      break;
  }
  await tab.keyboard.press('Enter');
  await expect.poll(() => focused(tab)).toBe('Previous mention');
  for (let i = 0; i < 12 && (await focused(tab)) !== 'Kazakhstan'; i++) await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await expect.poll(() => openCards(tab)).toEqual(['Hulusi Akar', 'Kazakhstan']);
  await expect.poll(() => focused(tab)).toBe('Show in the article');
  await tab.keyboard.press('Escape');
  await expect.poll(() => openCards(tab)).toEqual(['Hulusi Akar']);
  expect(await focused(tab)).toBe('Kazakhstan');
  await tab.keyboard.press('Enter');
  await expect.poll(() => focused(tab)).toBe('Show in the article');
  await tab.keyboard.press('Enter');
  await expect.poll(() => openCards(tab)).toEqual(['Kazakhstan']);
  await tab.keyboard.press('Escape');
  await expect.poll(() => focused(tab)).toContain('Cast of this article');
});

test('the card is copied with its sources', async ({ tab }) => {
  await openCardOf(tab, 'Hulusi Akar');
  await (await tab.$(`${CARDS} footer .text-button`))?.click();
  await expect.poll(() => tab.$eval(`${CARDS} footer`, ({ textContent }) => textContent)).toContain('Copied');
  await tab.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.prepend(field);
    field.focus();
  });
  await tab.keyboard.down('Control');
  await tab.keyboard.press('v');
  await tab.keyboard.up('Control');
  const lines = await tab.$eval('textarea', ({ value }) => value.split('\n'));
  expect(lines.slice(0, 2)).toEqual(['Person', 'Hulusi Akar']);
  expect(lines).toContainEqual(expect.stringMatching(/^supports Kazakhstan/));
  expect(lines).toContainEqual(expect.stringMatching(/^Source: Asian News International, /));
  expect(lines.join(' ')).not.toMatch(/Copy|Turn off|Not this one/);
});

test('whoever bears a name that others bear too says so, and leads to them', async ({ tab }) => {
  await tab.evaluate(() => {
    const [paragraph] = document.querySelectorAll('article p');
    paragraph?.append(' Talks with Georgia were held in Tbilisi, and Georgia agreed.');
  });
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('dramatis-name')].some(({ textContent }) => textContent === 'Georgia'),
  );
  await openCardOf(tab, 'Georgia');
  const others = await tab.waitForSelector(`${CARDS} ::-p-text(other of this name)`);
  await others?.click();
  await tab.waitForSelector(`${CARDS} .alternative`);
});
