import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const card = 'dramatis-cast >>> .card';
const cardText = (tab: Page) => tab.$eval(card, (element) => (element as HTMLElement).innerText);
const marks = (tab: Page) =>
  tab.$$eval('>>> dramatis-name', (all) => all.map(({ textContent }) => textContent ?? ''));
/** What the page is, its shadow roots included, and whether any of them has styles of others. */
const contents = (tab: Page) =>
  tab.evaluate(() => {
    const roots = [document.querySelector('news-app')?.shadowRoot as ShadowRoot];
    for (const root of roots)
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) roots.push(element.shadowRoot);
    return {
      html: [document.querySelector('news-app')?.innerHTML, ...roots.map(({ innerHTML }) => innerHTML)],
      sheets: [document, ...roots].map(({ adoptedStyleSheets }) => adoptedStyleSheets.length),
    };
  });
/** The middle of a painted text, in the viewport. */
const placeOf = (tab: Page, text: string) =>
  tab.evaluate((wanted) => {
    const range = document.createRange();
    for (const place of CSS.highlights.get('dramatis-name') ?? []) {
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      if (String(range) !== wanted) continue;
      const box = range.getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
    return undefined;
  }, text);

test.describe('an article in open shadow roots', () => {
  test.beforeEach(async ({ tab, site }) => {
    await tab.goto(`${site.url}/shadow-roots`);
    await tab.waitForSelector('>>> dramatis-name');
  });

  test('has its names highlighted in the roots, in their slots, and nowhere else', async ({ tab }) => {
    await expect
      .poll(() => marks(tab))
      // In the headline, in the shadow root, and in the part that is put into a slot in a slot.
      .toEqual(expect.arrayContaining(['Kazakhstan', 'Mevlüt Çavuşoğlu', 'Hulusi Akar', 'Crimea']));
    expect(await tab.$$eval('aside dramatis-name, footer dramatis-name', (all) => all.length)).toBe(0);
    const line = await tab.$eval(
      'news-app >>> article p dramatis-name',
      (mark) => getComputedStyle(mark).textDecorationStyle,
    );
    expect(line).toBe('dotted');
  });

  test('opens a card where the pointer rests', async ({ tab }) => {
    for (const name of ['Mevlüt Çavuşoğlu', 'Yerevan']) {
      await tab.mouse.move(5, 5);
      await expect.poll(() => tab.$(card)).toBeNull();
      await expect.poll(() => marks(tab)).toContain(name);
      const found = (await tab.$$('>>> dramatis-name'))[(await marks(tab)).indexOf(name)];
      await found?.scrollIntoView();
      await found?.hover();
      await tab.waitForSelector(card);
      expect(await cardText(tab)).toContain(name);
    }
  });

  test('is jumped to from the popup', async ({ tab, openPopup }) => {
    const { popup, state } = await openPopup(({ kind }) => kind === 'annotated');
    expect(state.kind === 'annotated' && state.article.title).toBe(
      'Turkic states to confer on Kazakhstan as Russian-led force settles in',
    );
    const serdyukov = await popup.waitForSelector(
      '::-p-xpath(//ul[@class="cast"]//button[contains(., "Serdyukov")])',
    );
    await serdyukov?.click();
    await tab.bringToFront();
    const active = () => tab.$eval('>>> dramatis-name[data-active]', ({ textContent }) => textContent);
    await expect.poll(() => active().catch(() => '')).toBe('Andrei Serdyukov');
    const top = await tab.$eval('>>> dramatis-name[data-active]', (mark) => mark.getBoundingClientRect().top);
    expect(top > 0 && top < 900).toBe(true);
  });

  test('is followed when the page changes it in a root', async ({ tab }) => {
    await tab.evaluate(() => {
      const more = document.createElement('p');
      more.id = 'more';
      more.textContent =
        'In Warsaw, the Polish government said on Tuesday that it would follow the talks between all of them.';
      const root = document.querySelector('news-app')?.shadowRoot;
      root?.querySelector('article p:last-of-type')?.after(more);
      more.scrollIntoView();
    });
    const added = () =>
      tab.$$eval('news-app >>> #more dramatis-name', (all) => all.map(({ textContent }) => textContent));
    await expect.poll(added).toEqual(['Warsaw', 'Polish']);
    await tab.evaluate(() => {
      const more = document.querySelector('news-app')?.shadowRoot?.querySelector('#more');
      (more?.firstChild as Text).data =
        'Officials in Vienna said on Tuesday that they would follow the talks between all of them.';
    });
    await expect
      .poll(() => tab.$eval('news-app >>> #more', ({ textContent }) => textContent))
      .toBe('Officials in Vienna said on Tuesday that they would follow the talks between all of them.');
  });

  test('is copied as the page has it', async ({ tab }) => {
    const paragraph = await tab.$('news-app >>> article p:nth-of-type(3)');
    const html = () => paragraph?.evaluate(({ innerHTML }) => innerHTML);
    await expect.poll(html).toContain('dramatis-name');
    await paragraph?.evaluate((element) => {
      document.addEventListener('copy', () => {
        Object.assign(window, { copied: element.innerHTML });
      });
    });
    await paragraph?.click({ count: 3 });
    await tab.keyboard.down('Control');
    await tab.keyboard.press('c');
    await tab.keyboard.up('Control');
    const copied = () => tab.evaluate(() => (window as { copied?: string }).copied);
    await expect.poll(copied).toContain('Mevlüt Çavuşoğlu');
    expect(await copied()).not.toContain('dramatis-name');
    // The names there are still shown.
    expect(await placeOf(tab, 'Mevlüt Çavuşoğlu')).toBeDefined();
  });

  test('is as it was when annotation is switched off', async ({ tab, site, openPopup }) => {
    expect((await contents(tab)).sheets.some((count) => count > 0)).toBe(true);
    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await (await popup.$$('.switch input'))[0]?.click();
    await expect.poll(() => marks(tab)).toEqual([]);
    const after = await contents(tab);
    await tab.goto(`${site.url}/shadow-roots`);
    expect(after).toEqual(await contents(tab));
    expect(after.sheets).toEqual([0, 0, 0]);
  });
});

test('names are painted in a shadow root where no element may stand, and found under the pointer', async ({
  tab,
  site,
}) => {
  await tab.goto(`${site.url}/shadow-roots-rendered`);
  await expect.poll(() => placeOf(tab, 'Mevlüt Çavuşoğlu')).toBeDefined();
  expect(await marks(tab)).toEqual([]);
  const look = await tab.$eval(
    'news-app >>> article p:nth-of-type(3)',
    (paragraph) => getComputedStyle(paragraph, '::highlight(dramatis-name)').textDecorationLine,
  );
  expect(look).toBe('underline');
  const { x, y } = (await placeOf(tab, 'Mevlüt Çavuşoğlu')) ?? { x: 0, y: 0 };
  await tab.mouse.move(x, y);
  await tab.waitForSelector(card);
  expect(await cardText(tab)).toContain('Mevlüt Çavuşoğlu');
});
