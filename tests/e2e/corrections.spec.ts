import type { Page } from 'puppeteer-core';
import { openBrowser } from '../../scripts/open-browser.ts';
import { expect, test } from './extension.fixture.ts';
import { keptProfile } from './kept-profile.ts';

const card = 'dramatis-cast >>> .card';
const inCard = (selector: string) => `dramatis-cast >>> ${selector}`;
const marks = (tab: Page) =>
  tab.$$eval('article dramatis-name', (all) => all.map(({ textContent }) => textContent ?? ''));
const cardText = (tab: Page) =>
  tab.$eval('dramatis-cast', (host) => host.shadowRoot?.querySelector('.card-place')?.textContent ?? '');
const press = async (tab: Page, selector: string, nth = 0) => {
  await tab.waitForSelector(inCard(selector));
  await (await tab.$$(inCard(selector)))[nth]?.click();
};

/** Rests the pointer on a name in the text and opens what can be said against it. */
async function openPanel(tab: Page, name: string): Promise<void> {
  await tab.bringToFront();
  await tab.waitForSelector('dramatis-name');
  const [mark] = await tab.$$(`::-p-xpath(//article/p//dramatis-name[. = "${name}"])`);
  if (!mark) throw new Error(`${name} is not marked.`);
  await mark.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await mark.hover();
  // The button moves when the others of the name have been counted, perhaps from under the pointer.
  await expect
    .poll(async () => {
      if (!(await tab.$(inCard('.not-this')))) await press(tab, '.not-this-button');
      return tab.$(inCard('.not-this'));
    })
    .not.toBeNull();
}

test('a hidden match goes at once in every tab of the site, and nothing else changes; undo brings it back', async ({
  tab,
  site,
  opened,
}) => {
  await tab.goto(`${site.url}/article`);
  const other = await opened.browser.newPage();
  await other.goto(`${site.url}/article?utm_source=mail#top`);
  // A tab that nobody can see marks no more than it has.
  await other.waitForSelector('article > p:last-of-type dramatis-name');
  await tab.bringToFront();
  await openPanel(tab, 'Hulusi Akar');
  const before = await marks(tab);
  await tab.$$eval('dramatis-name', (all) => {
    for (const mark of all) Object.assign(mark, { isOld: true });
  });
  const left = before.filter((name) => !name.endsWith('Akar'));

  await press(tab, '.not-this .button', 1);
  await expect.poll(() => marks(tab)).toEqual(left);
  await expect.poll(() => marks(other)).toEqual(left);
  expect(await cardText(tab)).toBe('Hidden on this site. Undo');
  // Marks of other paragraphs are the very same elements.
  const kept = await tab.$$eval(
    'dramatis-name',
    (all) => all.filter((mark) => (mark as { isOld?: true }).isOld).length,
  );
  expect(kept).toBeGreaterThan(left.length / 2);

  await press(tab, '.undo');
  await expect.poll(() => marks(tab)).toEqual(before);
  await expect.poll(() => cardText(tab)).toContain('Minister of National Defence');
  await expect.poll(() => marks(other)).toEqual(before);
});

test('another of the name can be chosen, and the card is then about that one', async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await openPanel(tab, 'Georgia');
  expect(await cardText(tab)).toContain('Others named “Georgia”');
  await press(tab, '.alternative');
  await expect.poll(() => cardText(tab)).toMatch(/^RegionGeorgia.*You chose this for “Georgia”\. Undo/);

  await tab.reload();
  await openPanel(tab, 'Georgia');
  expect(await cardText(tab)).toContain('You chose this for “Georgia”.');
  // Who was first taken for it is one of the others now.
  await press(tab, '.alternative');
  await expect.poll(() => cardText(tab)).toMatch(/^Country or territoryGeorgia/);
  expect(await cardText(tab)).not.toContain('You chose');
});

test('the panel is used by keyboard, and Esc closes it before the card', async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  await tab.focus('dramatis-cast >>> .cast-stop');
  await tab.keyboard.press('ArrowRight');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector(card);
  const focused = () =>
    tab.$eval('dramatis-cast', ({ shadowRoot }) => shadowRoot?.activeElement?.className ?? '');
  await tab.focus(inCard('.not-this-button'));
  await tab.keyboard.press('Enter');
  await tab.waitForSelector(inCard('.not-this'));
  await tab.keyboard.press('Tab');
  expect(await focused()).not.toContain('not-this-button');
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.$(inCard('.not-this'))).toBeNull();
  expect(await tab.$(card)).not.toBeNull();
  expect(await focused()).toContain('not-this-button');

  await tab.keyboard.press('Enter');
  await tab.waitForSelector(inCard('.not-this'));
  await tab.focus(inCard('.not-this .button'));
  await tab.keyboard.press('Enter');
  await expect.poll(focused).toContain('undo');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector(card);
  await tab.keyboard.press('Escape');
  await expect.poll(() => tab.$(card)).toBeNull();
});

test('a page cannot press the buttons of the panel', async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await openPanel(tab, 'Georgia');
  const before = await marks(tab);
  await tab.evaluate(() => {
    const buttons = document.querySelector('dramatis-cast')?.shadowRoot?.querySelectorAll('.not-this button');
    for (const button of buttons ?? []) (button as HTMLElement).click();
  });
  await new Promise((done) => setTimeout(done, 500));
  expect(await tab.$(inCard('.not-this'))).not.toBeNull();
  expect(await marks(tab)).toEqual(before);
});

test('what was hidden stays hidden after a restart of the browser, until it is undone in the options', async ({
  browserKind,
  site,
}) => {
  await using kept = await keptProfile(browserKind);
  test.skip(!kept.options, 'This Firefox keeps signed add-ons only.');
  if (!kept.options) return;
  const first = await openBrowser(browserKind, kept.options);
  const tab = await first.browser.newPage();
  await tab.goto(`${site.url}/article`);
  await openPanel(tab, 'Hulusi Akar');
  await press(tab, '.not-this .button');
  await expect.poll(() => marks(tab)).not.toContain('Hulusi Akar');
  await first.browser.close();

  const second = await openBrowser(browserKind, kept.options);
  const again = await second.browser.newPage();
  await again.goto(`${site.url}/article`);
  await again.waitForSelector('dramatis-name');
  expect(await marks(again)).not.toContain('Hulusi Akar');

  const options = await second.openExtensionPage('options.html');
  await options.waitForSelector('.corrections li');
  expect(await options.$eval('.corrections li', ({ textContent }) => textContent)).toMatch(
    /^Hulusi Akar hidden as Hulusi Akar \(.+\)In the article http.*\/article ·/,
  );
  await options.click('.corrections li button');
  await expect.poll(() => options.$('.corrections li')).toBeNull();
  await again.bringToFront();
  await expect.poll(() => marks(again)).toContain('Hulusi Akar');
  await second.browser.close();
});

test('the options list corrections as they are made, save them as a file and add them again', async ({
  tab,
  site,
  opened,
}) => {
  const options = await opened.openExtensionPage('options.html');
  await options.waitForSelector('.corrections');
  expect(await options.$('.corrections li')).toBeNull();
  // What is saved is read here, where a browser would put it into its downloads.
  await options.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(window, { saved: text }));
      return create.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { savedAs: this.download });
    };
  });
  await tab.goto(`${site.url}/article`);
  await openPanel(tab, 'Georgia');
  await press(tab, '.not-this .button', 2);
  await options.bringToFront();
  await options.waitForSelector('.corrections li');
  await options.click('.corrections .answers .button');
  const saved = () => options.evaluate(() => (window as unknown as { saved?: string }).saved);
  await expect.poll(saved).toBeTruthy();
  expect(await options.evaluate(() => (window as unknown as { savedAs?: string }).savedAs)).toBe(
    'dramatis-corrections.json',
  );

  await options.click('.corrections li button');
  await expect.poll(() => options.$('.corrections li')).toBeNull();
  await options.evaluate(
    (text) => {
      const input = document.querySelector<HTMLInputElement>('.corrections input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([text ?? ''], 'dramatis-corrections.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    await saved(),
  );
  await options.waitForSelector('.corrections li');
  expect(await options.$eval('.corrections [role=status]', ({ textContent }) => textContent)).toBe(
    '1 added.',
  );
  await tab.bringToFront();
  await expect.poll(() => marks(tab)).not.toContain('Georgia');
});
