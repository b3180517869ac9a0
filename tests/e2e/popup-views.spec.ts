import { parse } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Page } from 'puppeteer-core';
import type { CastSheet } from '../../knowledge/cast-sheet/sheet.ts';
import { expect, test } from './extension.fixture.ts';

const scrolled = (tab: Page) => tab.evaluate(() => Math.round(scrollY));
const activeName = (tab: Page) =>
  tab.$eval('dramatis-name[data-active]', ({ textContent }) => textContent).catch(() => '');
const focused = (popup: Page) =>
  popup.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );
const textOf = (popup: Page, selector: string) =>
  popup.$eval(selector, (element) => (element as HTMLElement).innerText).catch(() => '');
const press = (popup: Page, name: string) =>
  popup.locator(`::-p-aria([name="${name}"][role="button"])`).click();

test.describe('of an article', () => {
  test.beforeEach(async ({ tab, site }) => {
    await tab.goto(`${site.url}/large-cast`);
  });

  test('the cast is searched, grouped, and leads into the text and back', async ({ tab, openPopup }) => {
    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await popup.bringToFront();
    const names = () => popup.$$eval('.cast .name-link', (all) => all.map(({ textContent }) => textContent));
    const all = (await names()).length;
    expect(await textOf(popup, '.about')).toContain(`${all} names`);
    await popup.type('input[type="search"]', 'orban');
    await expect.poll(names).toEqual(['Viktor Orbán']);
    await popup.$eval('input[type="search"]', (input) => {
      input.value = '';
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await popup.select('select:last-of-type', 'belonging');
    const groups = () => popup.$$eval('.panel h2', (heads) => heads.map(({ textContent }) => textContent));
    await expect.poll(groups).toContain('On their own');
    expect(await textOf(popup, '.panel section')).toMatch(/^Turkey\s+Turkey[\s\S]*Erdoğan/);

    await tab.bringToFront();
    await tab.evaluate(() => scrollTo({ top: 40, behavior: 'instant' }));
    await popup.bringToFront();
    expect(await popup.$('.way-back')).toBeNull();
    await press(popup, 'Emmanuel Macron');
    await expect.poll(() => activeName(tab)).toBe('Emmanuel Macron');
    expect(await scrolled(tab)).toBeGreaterThan(200);
    await press(popup, 'Ukraine');
    await press(popup, 'Ukraine');
    await press(popup, 'Back to where you were');
    await expect.poll(() => scrolled(tab)).toBe(40);
    await expect.poll(() => popup.$('.way-back')).toBeNull();
  });

  test('the matrix of stances is gone through by keyboard, and opens what is behind a cell', async ({
    openPopup,
  }) => {
    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await popup.bringToFront();
    await popup.click('#tab-stances');
    await popup.focus('.cell[tabindex="0"]');
    const rows = await popup.$$eval('.matrix th[scope="row"]', (heads) =>
      heads.map(({ textContent }) => (textContent ?? '').trim()),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(await focused(popup)).toContain(`${rows[0]} towards ${rows[1]}`);
    await popup.keyboard.press('ArrowDown');
    await expect.poll(() => focused(popup)).toContain(`${rows[2]} towards ${rows[1]}`);
    await popup.keyboard.press('ArrowLeft');
    await expect.poll(() => focused(popup)).toContain(`${rows[2]} towards ${rows[0]}`);
    const label = (await focused(popup)) ?? '';
    await popup.keyboard.press('Enter');
    const behind = () => popup.$eval('.matrix-list', ({ textContent }) => textContent ?? '');
    await expect.poll(behind).toMatch(label.includes('nothing') ? /No position of/ : /Source:/);
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.matches('.cell'))).toBe(false);
  });

  test('the picture of connections is gone through by keyboard, zoomed, and leads into the text', async ({
    tab,
    openPopup,
  }) => {
    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await popup.bringToFront();
    await popup.setViewport({ width: 400, height: 600 });
    await popup.click('#tab-connections');
    const boxes = await popup.$$eval('.picture-name', (names) =>
      names.map((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        const labels = [...name.querySelectorAll('tspan')].map((line) => line.getBoundingClientRect());
        const isInside = labels.every((label) => label.left >= left - 0.5 && label.right <= right + 0.5);
        return { left, right, top, bottom, isInside };
      }),
    );
    expect(boxes.length).toBeGreaterThan(15);
    const overlaps = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    );
    expect(overlaps).toEqual([]);
    expect(boxes.every(({ isInside }) => isInside)).toBe(true);

    await popup.$eval('.picture-name[tabindex="0"]', (name) => (name as SVGElement).focus());
    const first = await focused(popup);
    await popup.keyboard.press('End');
    await expect.poll(() => focused(popup)).not.toBe(first);
    const visited = new Set<string | null | undefined>();
    for (const key of ['ArrowUp', 'ArrowLeft', 'ArrowRight', 'ArrowDown'] as const) {
      await popup.keyboard.press(key);
      visited.add(await focused(popup));
    }
    expect(visited.size).toBeGreaterThan(1);
    expect(await popup.$('svg.has-active')).not.toBeNull();
    await popup.keyboard.press('+');
    await expect
      .poll(() => popup.$eval('.picture svg', (svg) => svg.getBoundingClientRect().width))
      .toBeGreaterThan(420);
    await popup.keyboard.press('0');
    await expect
      .poll(() => popup.$eval('.picture svg', (svg) => svg.getBoundingClientRect().width))
      .toBeLessThan(400);
    const name = (await focused(popup))?.split(',')[0] ?? '';
    await popup.keyboard.press('Enter');
    await expect.poll(() => activeName(tab)).not.toBe('');
    expect(name).not.toBe('');

    await popup.hover('.picture-name');
    await expect.poll(() => textOf(popup, '.picture-caption')).toContain(':');
    const offices = () => popup.$$eval('.picture-frame .tie-office', (ties) => ties.length);
    expect(await offices()).toBeGreaterThan(5);
    await popup.focus('.chip[aria-pressed="true"]');
    await popup.keyboard.press(' ');
    await expect.poll(offices).toBe(0);
    expect(await popup.$$eval('.relations cite', (cites) => cites.length)).toBeGreaterThan(20);
  });

  test('the cast sheet is saved and copied in each form, and carries its sources', async ({ openPopup }) => {
    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await popup.bringToFront();
    // What is saved is read here, where a browser would put it into its downloads.
    await popup.evaluate(() => {
      const saved: { name: string; text: string }[] = [];
      const create = URL.createObjectURL;
      let text: Promise<string> | undefined;
      URL.createObjectURL = (blob) => {
        if (blob instanceof Blob)
          text = blob
            .arrayBuffer()
            .then((bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        return create(blob);
      };
      HTMLAnchorElement.prototype.click = function () {
        const name = this.download;
        void text?.then((done) => saved.push({ name, text: done }));
      };
      navigator.clipboard.writeText = async (copied) => {
        saved.push({ name: 'copied', text: copied });
      };
      Object.assign(window, { saved });
    });
    const saved = () =>
      popup.evaluate(() => (window as unknown as { saved: { name: string; text: string }[] }).saved);
    for (const [i, form] of ['copy', 'markdown', 'csv', 'json'].entries()) {
      await popup.click('.export-button');
      await popup.waitForSelector('.menu:popover-open');
      await popup.click(`[data-export="${form}"]`);
      await expect.poll(async () => (await saved()).length).toBe(i + 1);
      expect(await popup.$('.menu:popover-open')).toBeNull();
      if (i === 0) await expect.poll(() => textOf(popup, '.export [role="status"]')).toBe('Copied');
    }
    const [copied, markdown, csv, json] = await saved();
    const base = 'cast-2022-06-30-alliance-asks-two-northern-states-to-join-as-turkey-lifts';
    expect([markdown?.name, csv?.name, json?.name]).toEqual([`${base}.md`, `${base}.csv`, `${base}.json`]);

    expect(markdown?.text).toBe(copied?.text);
    const headings = fromMarkdown(markdown?.text ?? '').children.filter(({ type }) => type === 'heading');
    expect(headings.length).toBeGreaterThan(40);
    expect(markdown?.text).toContain('President of Turkey, since August 28, 2014');
    expect(markdown?.text).toMatch(/^ {2}Source: NATO, /m);

    const rows = parse(csv?.text ?? '', { columns: true, bom: true }) as Record<string, string>[];
    const sheet = JSON.parse(json?.text ?? '') as CastSheet;
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter((row) => !row.source_publisher || !row.source_title)).toEqual([]);
    expect(sheet).toMatchObject({ format: 'dramatis-cast-sheet', version: 1, asOf: '2022-06-30' });
    expect(rows.filter(({ claim }) => claim === 'relation')).toHaveLength(sheet.relations.length);
    expect(rows.filter(({ claim }) => claim?.startsWith('position'))).toHaveLength(sheet.positions.length);
    const signed = sheet.positions.find(
      ({ holder, target }) => holder.name === 'Turkey' && target.name === 'Finland',
    );
    expect(signed).toMatchObject({ position: 'supports', date: '2022-06-28', source: { publisher: 'NATO' } });
  });
});

test('a page that seems to be no article is annotated all the same where the reader wants it', async ({
  tab,
  site,
  openPopup,
}) => {
  await tab.goto(`${site.url}/no-article`);
  const { popup } = await openPopup();
  expect(await textOf(popup, 'main')).toContain('does not look like a news article');
  await press(popup, 'Annotate anyway');
  // A page that nobody can see is not annotated.
  await tab.bringToFront();
  await tab.waitForSelector('dramatis-name');
  expect(await tab.$$eval('dramatis-name', (all) => all.map(({ textContent }) => textContent))).toEqual([
    'Turkey',
    'Kazakhstan',
  ]);
  await popup.bringToFront();
  await expect.poll(() => textOf(popup, '.cast')).toContain('Kazakhstan');
  expect(await textOf(popup, '.about')).toContain('The page gives no date');
});

test('the popup says that browsers keep extensions out of PDF files and of their own pages', async ({
  opened,
  tab,
  site,
}) => {
  await tab.goto(`${site.url}/report.pdf`).catch(() => {});
  const own = await opened.openExtensionPage('options.html');
  const ids = await own.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    const { browser, chrome } = globalThis as any;
    const { tabs } = browser ?? chrome;
    const all: { id: number; url?: string }[] = await tabs.query({});
    const described = (id: number) => tabs.sendMessage(id, { type: 'describe' }).catch(() => undefined);
    let pdf: number | undefined;
    // Chromium runs content scripts around its viewer and tells no address, Firefox the other way round.
    for (const { id, url } of all)
      if (url?.endsWith('report.pdf') || (await described(id))?.kind === 'pdf') pdf = id;
    return { pdf, own: all.find(({ url }) => url?.includes('options.html'))?.id };
  });
  expect(ids).toEqual({ pdf: expect.any(Number), own: expect.any(Number) });
  const pdf = await opened.openExtensionPage(`popup.html?tab=${ids.pdf}`);
  await expect.poll(() => textOf(pdf, '.notice')).toContain('This is a PDF file.');
  const page = await opened.openExtensionPage(`popup.html?tab=${ids.own}`);
  await expect.poll(() => textOf(page, '.notice')).toContain('belongs to the browser or to an extension');
});
