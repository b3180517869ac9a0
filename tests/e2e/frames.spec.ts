import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';
import { serveTestPages } from './site.ts';

const card = 'dramatis-cast >>> .card';
const frameIn = async (tab: Page) => {
  const frame = await (await tab.waitForSelector('iframe'))?.contentFrame();
  if (!frame) throw new Error('The page has no frame.');
  return frame;
};
const marks = (frame: Frame) =>
  frame.$$eval('dramatis-name', (all) => all.map(({ textContent }) => textContent ?? '')).catch(() => []);
/** The middle of a marked name, in the viewport of the tab. */
const placeOf = (frame: Frame, name: string) =>
  frame.evaluate((wanted) => {
    const mark = [...document.querySelectorAll('dramatis-name')].find(
      ({ textContent }) => textContent === wanted,
    );
    const around = window.frameElement?.getBoundingClientRect();
    const box = mark?.getBoundingClientRect();
    if (!around || !box) throw new Error(`${wanted} is not marked in the frame.`);
    return { x: around.left + box.left + box.width / 2, y: around.top + box.top + box.height / 2 };
  }, name);
/** All that we could have left in a document. */
const traces = (frame: Frame) =>
  frame.evaluate(() => ({
    html: document.documentElement.outerHTML,
    sheets: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
  }));
const settle = () => new Promise((done) => setTimeout(done, 2_000));

test.describe('an article in a frame of a page that is none', () => {
  let errors: unknown[];
  test.beforeEach(({ tab }) => {
    errors = [];
    tab.on('pageerror', (error) => errors.push(error));
  });
  test.afterEach(() => expect(errors).toEqual([]));

  test('has its names highlighted, and its cards open in the frame', async ({ tab, site }) => {
    await tab.goto(`${site.url}/framed`);
    const frame = await frameIn(tab);
    await expect.poll(() => marks(frame)).toContain('Hulusi Akar');
    expect(await tab.$('dramatis-cast, dramatis-name')).toBeNull();
    const line = await frame.$eval(
      'article p dramatis-name',
      (mark) => getComputedStyle(mark).textDecorationStyle,
    );
    expect(line).toBe('dotted');

    const { x, y } = await placeOf(frame, 'Hulusi Akar');
    await tab.mouse.move(x, y);
    await frame.waitForSelector(card);
    const text = () => frame.$eval(card, (element) => (element as HTMLElement).innerText);
    expect(await text()).toContain('Minister of National Defence of Turkey');
    // In the page's own styles a card would have no box to speak of.
    const box = await frame.$eval(card, (element) => element.getBoundingClientRect().toJSON());
    expect(box.width).toBeGreaterThan(200);
    await tab.keyboard.press('Escape');
    await expect.poll(() => frame.$(card)).toBeNull();
  });

  test('is gone through by keyboard', async ({ tab, site }) => {
    await tab.goto(`${site.url}/framed`);
    const frame = await frameIn(tab);
    await expect.poll(() => marks(frame)).toContain('Hulusi Akar');
    await frame.focus('dramatis-cast >>> .cast-stop');
    await tab.keyboard.press('ArrowRight');
    const active = () => frame.$eval('dramatis-name[data-active]', ({ textContent }) => textContent);
    await expect.poll(() => active().catch(() => undefined)).toBe((await marks(frame))[0]);
    await tab.keyboard.press('Enter');
    await frame.waitForSelector(card);
  });

  test('is told of, jumped to and switched off from the popup', async ({ tab, site, openPopup }) => {
    await tab.goto(`${site.url}/framed-long`);
    const frame = await frameIn(tab);
    const plain = await traces(frame);
    const { popup, state } = await openPopup(({ kind }) => kind === 'annotated');
    expect(state.kind === 'annotated' && state.article.url).toBe(`${site.url}/article`);
    const serdyukov = await popup.waitForSelector(
      '::-p-xpath(//ul[@class="cast"]//button[contains(., "Serdyukov")])',
    );
    await serdyukov?.click();
    await tab.bringToFront();
    const active = () => frame.$eval('dramatis-name[data-active]', ({ textContent }) => textContent);
    await expect.poll(() => active().catch(() => undefined)).toBe('Andrei Serdyukov');
    // The frame is higher than the window: the page around has to scroll.
    const { y } = await placeOf(frame, 'Andrei Serdyukov');
    expect(y > 0 && y < 900).toBe(true);

    await popup.bringToFront();
    await (await popup.$$('.switch input'))[0]?.click();
    await expect.poll(() => marks(frame)).toEqual([]);
    await expect.poll(() => traces(frame)).toEqual(plain);
  });

  test('is followed when it changes, and read anew when the frame shows another', async ({ tab, site }) => {
    await tab.goto(`${site.url}/framed`);
    const frame = await frameIn(tab);
    await expect.poll(() => marks(frame)).toContain('Hulusi Akar');
    await frame.evaluate(() => {
      const more = document.createElement('p');
      more.id = 'more';
      more.textContent =
        'In Warsaw, the Polish government said on Tuesday that it would follow the talks between all of them.';
      document.querySelector('article p')?.before(more);
    });
    await expect.poll(() => marks(frame)).toEqual(expect.arrayContaining(['Warsaw', 'Polish']));
    await tab.$eval('iframe', (element) => {
      element.src = '/newer';
    });
    await expect.poll(() => frame.title().catch(() => '')).toBe('Ministers plan a meeting');
    await expect.poll(() => marks(frame)).toContain('Azerbaijan');
    expect(await marks(frame)).not.toContain('Warsaw');
    // One host and one look, not those of the article before.
    expect(await frame.$$eval('dramatis-cast', (all) => all.length)).toBe(1);
  });

  test('has its names painted where no element may stand in it', async ({ tab, site }) => {
    await tab.goto(`${site.url}/framed-rendered`);
    const frame = await frameIn(tab);
    const painted = () =>
      frame.evaluate(() => {
        const range = document.createRange();
        return [...(CSS.highlights.get('dramatis-name') ?? [])].map((place) => {
          range.setStart(place.startContainer, place.startOffset);
          range.setEnd(place.endContainer, place.endOffset);
          return String(range);
        });
      });
    await expect.poll(painted).toContain('Hulusi Akar');
    expect(await marks(frame)).toEqual([]);
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('gives way to one that comes in the page itself', async ({ tab, site }) => {
    await tab.goto(`${site.url}/framed`);
    const frame = await frameIn(tab);
    await expect.poll(() => marks(frame)).toContain('Hulusi Akar');
    await tab.evaluate(async () => {
      const page = new DOMParser().parseFromString(await (await fetch('/newer')).text(), 'text/html');
      document.head.append(...page.head.children);
      document.body.prepend(...page.body.children);
    });
    await tab.waitForSelector('dramatis-name', { timeout: 15_000 });
    expect(await marks(frame)).toEqual([]);
    expect(await frame.$('dramatis-cast')).toBeNull();
  });

  test('is left alone in a frame that is small, or of another origin', async ({ tab, site, openPopup }) => {
    await tab.goto(`${site.url}/framed-small`);
    await expect.poll(async () => (await openPopup()).state.kind).toBe('no-article');
    await settle();
    expect(await marks(await frameIn(tab))).toEqual([]);
    await tab.bringToFront();
    await tab.goto(`${site.url}/no-article`);
    await using other = await serveTestPages();
    await tab.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width: 100%; height: 700px';
      frame.src = `${address}/article`;
      document.body.append(frame);
    }, other.url);
    const frame = await frameIn(tab);
    await frame.waitForSelector('article');
    await settle();
    expect(await marks(frame)).toEqual([]);
    expect((await openPopup()).state.kind).toBe('no-article');
  });
});
