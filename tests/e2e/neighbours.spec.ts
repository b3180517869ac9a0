import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const EXTENSION = fileURLToPath(new URL('../fixtures/neighbours/extension', import.meta.url));

/** Milliseconds without a change after which nobody answers to anybody any more. */
const STILL = 600;

/** What a neighbour is called in `tests/fixtures/neighbours/neighbours.js`. */
type Neighbour = string;

/** Watches a page for every change, and keeps a copy of its article on which we are not. */
async function prepare(tab: Page): Promise<void> {
  await tab.evaluateOnNewDocument(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const twin = document.implementation.createHTMLDocument();
      twin.body.append(twin.importNode(document.querySelector('article') as Element, true));
      let last = performance.now();
      new MutationObserver(() => {
        last = performance.now();
      }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
      Object.assign(window, {
        twin: twin.querySelector('article'),
        stillFor: () => performance.now() - last,
      });
    });
  });
}

/** Lets neighbours act, one after the other, on the page and on its copy. */
function act(tab: Page, names: Neighbour[]): Promise<void> {
  return tab.evaluate((all) => {
    type Act = (root: Element) => void;
    const { neighbours, twin } = window as never as { neighbours: Record<string, Act>; twin: Element };
    for (const name of all)
      for (const root of [document.querySelector('article') as Element, twin]) neighbours[name]?.(root);
  }, names);
}

const becomesStill = (tab: Page) =>
  expect
    .poll(() => tab.evaluate(() => (window as never as { stillFor(): number }).stillFor()))
    .toBeGreaterThan(STILL);

/** The article and its copy: what they say, their markup with texts joined, and how often the neighbours are in it. */
const compare = (tab: Page) =>
  tab.evaluate(() => {
    const { twin } = window as never as { twin: Element };
    const [page, copy] = [document.querySelector('article') as Element, twin].map((article) => {
      const joined = article.cloneNode(true) as Element;
      joined.normalize();
      return { text: article.textContent, html: joined.innerHTML };
    });
    return { page, copy };
  });

const namesShown = (tab: Page) =>
  tab.evaluate(
    () =>
      document.querySelectorAll('dramatis-name').length + (CSS.highlights.get('dramatis-name')?.size ?? 0),
  );

/** Switches annotation off or on by the popup, and waits until the page shows it. */
async function toggle(popup: Page, tab: Page, isShown: boolean): Promise<void> {
  await popup.bringToFront();
  await popup.click('.switch input');
  await tab.bringToFront();
  await expect.poll(async () => (await namesShown(tab)) > 0).toBe(isShown);
}

test.describe('beside others on the same page', () => {
  const errors: unknown[] = [];
  test.beforeEach(async ({ tab }) => {
    errors.length = 0;
    tab.on('pageerror', (error) => errors.push(error));
    await prepare(tab);
  });
  test.afterEach(() => expect(errors).toEqual([]));

  test('a highlighter that comes before us and after us, and mark.js of the page’s own', async ({
    tab,
    site,
    openPopup,
  }) => {
    await tab.goto(`${site.url}/beside`, { waitUntil: 'domcontentloaded' });
    await act(tab, ['highlight']);
    await tab.waitForSelector('dramatis-name');
    for (const one of ['unhighlight', 'markWithLibrary', 'unmarkWithLibrary', 'highlight']) {
      await act(tab, [one]);
      const { page, copy } = await compare(tab);
      expect(page?.text, one).toBe(copy?.text);
    }
    await becomesStill(tab);
    expect(await namesShown(tab)).toBeGreaterThan(60);

    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await toggle(popup, tab, false);
    const off = await compare(tab);
    expect(off.page).toEqual(off.copy);
    expect(off.copy?.html).toContain('class="other"');

    await toggle(popup, tab, true);
    await act(tab, ['unhighlight']);
    await toggle(popup, tab, false);
    const gone = await compare(tab);
    expect(gone.page).toEqual(gone.copy);
  });

  test('dark mode, a blocker, and a tool for spelling', async ({ tab, site, openPopup }) => {
    await tab.goto(`${site.url}/beside`);
    await tab.waitForSelector('dramatis-name');
    await act(tab, ['proofread', 'darken', 'block']);
    await becomesStill(tab);
    const { page, copy } = await compare(tab);
    expect(page?.text).toBe(copy?.text);
    expect(await namesShown(tab)).toBeGreaterThan(20);
    // Our host was taken out by the blocker; who asks for a card gets it all the same.
    await tab.hover('article p dramatis-name');
    await tab.waitForSelector('dramatis-cast >>> .card');
    await tab.mouse.move(5, 5);

    const { popup } = await openPopup(({ kind }) => kind === 'annotated');
    await toggle(popup, tab, false);
    const off = await compare(tab);
    expect(off.page).toEqual(off.copy);
    expect(await tab.$('dramatis-cast')).toBeNull();
    // What is left is the other's.
    expect(
      await tab.evaluate(() => document.adoptedStyleSheets.map(({ cssRules }) => cssRules.length)),
    ).toEqual([1]);
  });

  test('another extension that highlights anew after each change', async ({
    tab,
    site,
    opened,
    openPopup,
    browserKind,
  }) => {
    test.skip(
      browserKind === 'firefox',
      'It would be the same again: what answers to what is all in the page.',
    );
    const id = await opened.browser.installExtension(EXTENSION);
    try {
      await tab.goto(`${site.url}/beside-extension`);
      await tab.waitForSelector('.other');
      await expect.poll(() => namesShown(tab)).toBeGreaterThan(20);
      // In the end there is nothing of ours in the text for it to answer to.
      await expect.poll(() => tab.$$eval('dramatis-name', ({ length }) => length)).toBe(0);
      await expect.poll(() => namesShown(tab)).toBeGreaterThan(50);
      await becomesStill(tab);
      const { page, copy } = await compare(tab);
      expect(page?.text).toBe(copy?.text);
      const others = () => tab.$$eval('.other', (all) => all.map(({ textContent }) => textContent));
      const before = await others();
      expect(before.length).toBeGreaterThan(10);

      const { popup } = await openPopup(({ kind }) => kind === 'annotated');
      await toggle(popup, tab, false);
      await becomesStill(tab);
      expect(await others()).toEqual(before);
      await tab.$eval('html', (html) => html.setAttribute('data-other', 'off'));
      await expect.poll(others).toEqual([]);
      const gone = await compare(tab);
      expect(gone.page).toEqual(gone.copy);
    } finally {
      await opened.browser.uninstallExtension(id);
    }
  });
});
