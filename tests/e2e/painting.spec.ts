import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const card = 'dramatis-cast >>> .card';
const cardText = (tab: Page) => tab.$eval(card, (element) => (element as HTMLElement).innerText);
/** The painted texts; the page can read them, as it could see marks. */
const painted = (tab: Page, highlight = 'dramatis-name') =>
  tab.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return String(range);
      }),
    highlight,
  );
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
    throw new Error(`${wanted} is not painted.`);
  }, text);

test.describe('an article whose text belongs to a framework', () => {
  test.beforeEach(async ({ tab, site }) => {
    await tab.goto(`${site.url}/rendered`);
    await expect.poll(() => painted(tab)).toContain('Hulusi Akar');
  });

  test('is annotated without an element in it, and its cards open where the pointer rests', async ({
    tab,
  }) => {
    expect(await tab.$('dramatis-name')).toBeNull();
    const { x, y } = await placeOf(tab, 'Hulusi Akar');
    await tab.mouse.move(x, y);
    await tab.waitForSelector(card);
    expect(await cardText(tab)).toContain('Hulusi Akar');
    // Along the line to where there is no name: no element is left on the way.
    await tab.mouse.move(x, y + 300, { steps: 3 });
    await expect.poll(() => tab.$(card)).toBeNull();
    await tab.mouse.move(5, 5);
    await tab.mouse.move(x, y + 8, { steps: 2 });
    await tab.mouse.move(x, y, { steps: 6 });
    await tab.waitForSelector(card);
  });

  test('is gone through by keyboard, name by name', async ({ tab }) => {
    await tab.focus('dramatis-cast >>> .cast-stop');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    const active = () => painted(tab, 'dramatis-name-active');
    await expect.poll(active).toEqual([(await painted(tab))[1]]);
    await tab.keyboard.press('Enter');
    await tab.waitForSelector(card);
  });
});
