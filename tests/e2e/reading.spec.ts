import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const marksOf = (tab: Page) =>
  tab.$$eval('dramatis-name', (marks) => marks.map((mark) => mark.textContent ?? ''));
const card = 'dramatis-cast >>> .card';
const cardText = (tab: Page) => tab.$eval(card, (element) => (element as HTMLElement).innerText);
const hasCard = async (tab: Page) => (await tab.$(card)) !== null;
/** Longer than it takes a card to open, shorter than a reader would wait. */
const settle = () => new Promise((done) => setTimeout(done, 700));

test.describe('an article', () => {
  test.beforeEach(async ({ tab, site }) => {
    await tab.goto(`${site.url}/article`);
    await tab.waitForSelector('dramatis-name');
  });

  test('has the names of its cast highlighted, inside its text only', async ({ tab }) => {
    await expect.poll(() => marksOf(tab)).toContain('Hulusi Akar');
    const marks = await marksOf(tab);
    expect(marks).toEqual(
      expect.arrayContaining(['Kazakhstan', 'Mevlüt Çavuşoğlu', 'CSTO', 'Nur-Sultan', 'Akar']),
    );
    const outside = await tab.$$eval(
      'aside dramatis-name, .masthead dramatis-name, footer dramatis-name',
      (all) => all.length,
    );
    expect(outside).toBe(0);
  });

  test('opens a card where the pointer rests, with identity, stance, relation, source and date', async ({
    tab,
  }) => {
    const [akar] = await tab.$$('::-p-xpath(//dramatis-name[. = "Hulusi Akar"])');
    await akar?.hover();
    await expect
      .poll(async () => (await hasCard(tab)) && (await cardText(tab)).includes('Hulusi Akar'))
      .toBe(true);
    const text = await cardText(tab);
    expect(text).toMatch(/Minister of National Defence of Turkey, .*2018 to .*2023/);
    expect(text).toMatch(/Since then\s+Minister of National Defence until .*2023, followed by Yaşar Güler/);
    expect(text).toMatch(/supports\s+Kazakhstan/);
    expect(text).toMatch(/opposes\s+Russia/);
    expect(text).not.toContain('Source: Asian News International');
    expect(text).toMatch(/As of .*10.*2022/);
    expect(text).toMatch(/Data to .*2026/);
    // The kind of act and the source are one step away.
    await (await tab.$(`${card} .stance .source-toggle`))?.click();
    expect(await cardText(tab)).toMatch(/Statement · .*\s+Source: Asian News International/);

    await tab.keyboard.press('Escape');
    await expect.poll(() => hasCard(tab)).toBe(false);
  });

  test('keeps the card clear of the line that is read and inside the window', async ({ tab }) => {
    const mark = await tab.$('article p:nth-of-type(4) dramatis-name');
    await mark?.hover();
    await tab.waitForSelector(card);
    const boxes = await tab.evaluate(() => {
      const place = document.querySelector('dramatis-cast')?.shadowRoot?.querySelector('.card-box');
      const active = document.querySelector('dramatis-name[data-active]');
      if (!place || !active) throw new Error('No card is open.');
      const { top, bottom, left, right } = place.getBoundingClientRect();
      const line = active.getBoundingClientRect();
      return {
        top,
        bottom,
        left,
        right,
        lineTop: line.top,
        lineBottom: line.bottom,
        width: innerWidth,
        height: innerHeight,
      };
    });
    expect(boxes.top >= boxes.lineBottom || boxes.bottom <= boxes.lineTop).toBe(true);
    expect(
      boxes.top >= 0 && boxes.left >= 0 && boxes.right <= boxes.width && boxes.bottom <= boxes.height,
    ).toBe(true);
  });

  test('is read by keyboard from one tab stop: through the names, into a card, and back', async ({ tab }) => {
    expect(await tab.$$eval('article [tabindex], article button', (all) => all.length)).toBe(0);
    await tab.focus('dramatis-cast >>> .cast-stop');
    const summary = await tab.$eval('dramatis-cast >>> .cast-stop', (stop) =>
      stop.getAttribute('aria-label'),
    );
    expect(summary).toContain('Hulusi Akar');
    await tab.keyboard.press('ArrowRight');
    await tab.keyboard.press('ArrowRight');
    const active = () =>
      tab.$$eval('dramatis-name[data-active]', (all) => all.map(({ textContent }) => textContent));
    const marks = await marksOf(tab);
    expect(await active()).toEqual([marks[1]]);
    await tab.keyboard.press('Enter');
    await tab.waitForSelector(card);
    await tab.keyboard.press('Escape');
    await expect.poll(() => hasCard(tab)).toBe(false);
    const focused = await tab.evaluate(
      () => document.querySelector('dramatis-cast')?.shadowRoot?.activeElement?.className,
    );
    expect(focused).toBe('cast-stop');
  });

  test('does not obey events that the page makes up', async ({ tab }) => {
    await tab.evaluate(() => {
      const mark = document.querySelector('dramatis-name') as HTMLElement;
      for (const type of ['pointerover', 'pointermove', 'click'])
        mark.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType: 'mouse' }));
    });
    await settle();
    expect(await hasCard(tab)).toBe(false);
  });
});

test('an article under the strictest content security policy is annotated and its card is styled', async ({
  tab,
  site,
}) => {
  await tab.goto(`${site.url}/strict`);
  await tab.waitForSelector('dramatis-name');
  const line = await tab.$eval('dramatis-name', (mark) => getComputedStyle(mark).textDecorationLine);
  expect(line).toBe('underline');
  await tab.hover('article p dramatis-name');
  await tab.waitForSelector(card);
  const ground = await tab.$eval(
    'dramatis-cast >>> .card-box',
    (box) => getComputedStyle(box).backgroundColor,
  );
  expect(ground).not.toBe('rgba(0, 0, 0, 0)');
});

test('a page that is no article stays untouched', async ({ tab, site, openPopup }) => {
  // A page that listens must hear nothing: it could tell by it who has the extension.
  await tab.evaluateOnNewDocument(() => {
    Object.assign(window, { heard: [] });
    window.addEventListener('message', ({ data }) => {
      (window as unknown as { heard: unknown[] }).heard.push(data);
    });
  });
  await tab.goto(`${site.url}/no-article`);
  const before = await tab.evaluate(() => document.documentElement.outerHTML);
  const { popup, state } = await openPopup();
  expect(state.kind).toBe('no-article');
  expect(await popup.$eval('main', ({ textContent }) => textContent)).toContain(
    'does not look like a news article',
  );
  expect(await tab.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await tab.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
});

test('an article in another language is not annotated, and the popup says so', async ({
  tab,
  site,
  openPopup,
}) => {
  await tab.goto(`${site.url}/spanish`);
  const { popup, state } = await openPopup();
  expect(state).toMatchObject({ kind: 'other-language', language: 'es' });
  expect(await popup.$eval('main', ({ textContent }) => textContent)).toContain('This article is in Spanish');
  expect(await marksOf(tab)).toEqual([]);
});

test('an article newer than the data says so in card and popup', async ({ tab, site, openPopup }) => {
  await tab.goto(`${site.url}/newer`);
  await tab.waitForSelector('dramatis-name');
  await tab.hover('article p dramatis-name');
  await tab.waitForSelector(card);
  expect(await cardText(tab)).toContain('The article is newer than the data');
  const { popup } = await openPopup();
  expect(await popup.$eval('.about', ({ textContent }) => textContent)).toContain(
    'The article is newer than the data',
  );
});

test('client-side navigation annotates the next article, and the page keeps its own text nodes', async ({
  tab,
  site,
}) => {
  const errors: unknown[] = [];
  tab.on('pageerror', (error) => errors.push(error));
  await tab.goto(`${site.url}/app`);
  await expect.poll(() => marksOf(tab)).toContain('Armenia');
  // The page writes to a node that is marked: its text must show.
  await tab.evaluate(() => {
    const { texts } = window as unknown as { texts: [Text, Text] };
    texts[1].data = 'Nothing more was said in Yerevan.';
  });
  const second = () => tab.$eval('article p:nth-of-type(2)', ({ textContent }) => textContent);
  expect(await second()).toBe('Nothing more was said in Yerevan.');
  await tab.click('#next');
  await expect.poll(() => marksOf(tab)).toContain('Georgia');
  expect(await marksOf(tab)).not.toContain('Armenia');
  expect(errors).toEqual([]);
});

test('what shows names is loaded into articles only, and once', async ({
  tab,
  site,
  openPopup,
  browserKind,
}) => {
  test.skip(browserKind === 'firefox', 'Only Chromium tells tests which scripts a page has.');
  const session = await tab.createCDPSession();
  const ours: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => {
    if (url.startsWith('chrome-extension:')) ours.push(url.replace(/.*\//, ''));
  });
  await session.send('Debugger.enable');
  await tab.goto(`${site.url}/no-article`);
  await (await openPopup(({ kind }) => kind === 'no-article')).popup.close();
  expect(ours).toEqual(['reader.js']);
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  expect(ours).toEqual(['reader.js', 'reader.js', 'showing.js']);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  const turn = async () => (await popup.$('.switch input'))?.click();
  await turn();
  await tab.waitForFunction(() => !document.querySelector('dramatis-name'));
  await turn();
  await tab.bringToFront();
  await tab.waitForSelector('dramatis-name');
  expect(ours).toEqual(['reader.js', 'reader.js', 'showing.js']);
});
