import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtDirectory } from '../../scripts/build-extension.ts';
import { openBrowser } from '../../scripts/open-browser.ts';
import { expect, test } from './extension.fixture.ts';

const card = 'dramatis-cast >>> .card';
const hasCard = async (tab: Page) => (await tab.$(card)) !== null;
const marks = (tab: Page) =>
  tab.$$eval('article dramatis-name', (all) => all.map((one) => one.textContent ?? ''));
const lineOf = (tab: Page) =>
  tab.$eval('article p dramatis-name', (mark) => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(mark);
    return textDecorationLine === 'none' ? 'none' : textDecorationStyle;
  });
/** Presses a radio button or a checkbox of the settings by its words. */
const choose = async (settings: Page, words: string) => {
  const option = await settings.waitForSelector(`::-p-xpath(//label[normalize-space() = "${words}"]/input)`);
  await option?.evaluate((input) => (input as HTMLInputElement).click());
};
const slideTo = (settings: Page, delay: number) =>
  settings.$eval(
    'input[type=range]',
    (slider, value) => {
      (slider as HTMLInputElement).value = String(value);
      for (const type of ['input', 'change']) slider.dispatchEvent(new Event(type, { bubbles: true }));
    },
    delay,
  );
const named = async (tab: Page, name: string) => {
  const [mark] = await tab.$$(`::-p-xpath(//article/p//dramatis-name[. = "${name}"])`);
  if (!mark) throw new Error(`${name} is not marked.`);
  return mark;
};
/** Runs in the page: measures the time from the pointer's coming over a name to the card, looking at every frame. */
function timeCards(): void {
  const host = document.querySelector('dramatis-cast');
  const begin = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.matches('dramatis-name')) return;
    document.removeEventListener('pointerover', begin);
    const from = performance.now();
    const look = () => {
      if (host?.shadowRoot?.querySelector('.card')) Object.assign(window, { took: performance.now() - from });
      else requestAnimationFrame(look);
    };
    look();
  };
  document.addEventListener('pointerover', begin);
}
/** Longer than it takes a card to open. */
const settle = () => new Promise((done) => setTimeout(done, 500));

test('a change of style, density and kinds reaches an open page at once, and its text stays', async ({
  tab,
  site,
  opened,
}) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  await expect.poll(async () => (await marks(tab)).length).toBeGreaterThan(40);
  const [text, every] = [await tab.$eval('article', ({ textContent }) => textContent), await marks(tab)];
  expect(await lineOf(tab)).toBe('dotted');

  const settings = await opened.openExtensionPage('options.html');
  const previewed = () => settings.$$eval('.preview dramatis-name', ({ length }) => length);
  const [whole] = [await previewed()];
  await choose(settings, 'Line');
  await expect.poll(() => lineOf(tab)).toBe('solid');
  await choose(settings, 'Shading');
  await expect.poll(() => lineOf(tab)).toBe('none');
  await choose(settings, 'The first in the article');
  expect(await previewed()).toBeLessThan(whole);
  await expect.poll(async () => (await marks(tab)).length).toBeLessThan(every.length);
  const first = await marks(tab);
  expect(first.filter((name) => name === 'Russia')).toHaveLength(1);
  await choose(settings, 'People');
  await expect.poll(() => marks(tab)).not.toContain('Hulusi Akar');
  expect(await marks(tab)).toContain('Russia');
  expect(await tab.$eval('article', ({ textContent }) => textContent)).toBe(text);

  await choose(settings, 'People');
  await choose(settings, 'Every mention');
  await tab.bringToFront();
  await expect.poll(() => marks(tab)).toEqual(every);
});

test('a card opens as is chosen: after another time, by a click that no link loses, by keyboard only', async ({
  tab,
  site,
  opened,
}) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  const settings = await opened.openExtensionPage('options.html');
  const akar = await named(tab, 'Hulusi Akar');
  const opensAfter = async () => {
    await tab.bringToFront();
    await tab.mouse.move(1150, 20);
    await expect.poll(() => hasCard(tab)).toBe(false);
    await tab.evaluate(timeCards);
    await akar.hover();
    await tab.waitForSelector(card);
    return tab.evaluate(() => (window as unknown as { took: number }).took);
  };
  await slideTo(settings, 500);
  await settings.waitForSelector('::-p-xpath(//output[. = "0.5 seconds"])');
  expect(await opensAfter()).toBeGreaterThanOrEqual(500);
  await slideTo(settings, 0);
  await settings.waitForSelector('::-p-xpath(//output[. = "not at all"])');
  // The default is 300 milliseconds. A busy machine is given more than one chance.
  await expect(async () => expect(await opensAfter()).toBeLessThan(280)).toPass();
  await tab.mouse.move(1150, 20);
  await expect.poll(() => hasCard(tab)).toBe(false);

  await settings.$eval('input[value=click]', (input) => (input as HTMLInputElement).click());
  await settings.waitForFunction(() => !document.querySelector('input[type=range]'));
  await settle();
  await akar.hover();
  await settle();
  expect(await hasCard(tab)).toBe(false);
  await akar.click();
  await tab.waitForSelector(card);
  // It stays when the pointer leaves, until a press elsewhere.
  await tab.mouse.move(1150, 20);
  await settle();
  expect(await hasCard(tab)).toBe(true);
  await tab.mouse.click(1150, 20);
  await expect.poll(() => hasCard(tab)).toBe(false);
  await tab.goto(`${site.url}/linked`);
  await tab.waitForSelector('dramatis-name');
  await (await named(tab, 'Hulusi Akar')).click();
  await expect.poll(() => tab.url()).toContain('#followed');
  await settle();
  expect(await hasCard(tab)).toBe(false);

  await settings.$eval('input[value=key]', (input) => (input as HTMLInputElement).click());
  await settle();
  const tokayev = await named(tab, 'Tokayev');
  await tokayev.hover();
  await tokayev.click();
  await settle();
  expect(await hasCard(tab)).toBe(false);
  await tab.focus('dramatis-cast >>> .cast-stop');
  await tab.keyboard.press('ArrowRight');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector(card);
});

test('only sites that are listed are annotated, and the popup’s switch lists them', async ({
  tab,
  site,
  opened,
  openPopup,
}) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  const settings = await opened.openExtensionPage('options.html');
  await choose(settings, 'Only on the sites listed here');
  await expect.poll(() => marks(tab)).toEqual([]);
  const { popup } = await openPopup(({ kind }) => kind === 'off');
  await popup.waitForSelector('.switch');
  await (await popup.$$('.switch input'))[1]?.click();
  await tab.bringToFront();
  await expect.poll(async () => (await marks(tab)).length).toBeGreaterThan(20);
  const listed = () =>
    settings.$$eval('.site-list li span', (all) => all.map(({ textContent }) => textContent));
  expect(await listed()).toEqual([new URL(site.url).host]);

  await settings.bringToFront();
  await settings.click('.site-list li button');
  await expect.poll(listed).toEqual([]);
  await expect.poll(() => marks(tab)).toEqual([]);
  // What is typed may be an address.
  await settings.type('.adding input', `${site.url}/article`);
  await settings.keyboard.press('Enter');
  await tab.bringToFront();
  await expect.poll(async () => (await marks(tab)).length).toBeGreaterThan(20);
});

test('settings are saved as a file, reset, and restored from it; a file that does not fit changes nothing', async ({
  tab: _,
  opened,
}) => {
  const settings = await opened.openExtensionPage('options.html');
  // What is saved is read here, where a browser would put it into its downloads.
  await settings.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Object.assign(window, { saved: text }));
      return create.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      Object.assign(window, { savedAs: this.download });
    };
  });
  const chosen = () =>
    settings.$$eval('#look ~ .choice input:checked', (all) =>
      all.map((one) => (one as HTMLInputElement).value),
    );
  const said = () =>
    settings.$eval('[aria-labelledby=backup] [role=status]', ({ textContent }) => textContent ?? '');
  const press = async (words: string) => {
    const [button] = await settings.$$(
      `::-p-xpath(//section[@aria-labelledby="backup"]//button[. = "${words}"])`,
    );
    await button?.evaluate((one) => (one as HTMLElement).click());
  };
  const restore = (text: string) =>
    settings.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('[aria-labelledby=backup] input[type=file]');
      const files = new DataTransfer();
      files.items.add(new File([content], 'dramatis-settings.json'));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  const first = await chosen();
  await choose(settings, 'Shading');
  await choose(settings, 'Events');
  await press('Save settings as a file');
  await expect.poll(() => settings.evaluate(() => (window as { saved?: string }).saved)).toBeTruthy();
  const saved = await settings.evaluate(() => (window as { saved?: string }).saved ?? '');
  expect(await settings.evaluate(() => (window as { savedAs?: string }).savedAs)).toBe(
    'dramatis-settings.json',
  );
  expect(JSON.parse(saved)).toMatchObject({
    format: 'dramatis-settings',
    version: 1,
    settings: {
      enabled: true,
      look: { style: 'ground', kinds: ['person', 'country', 'organisation', 'place'] },
    },
  });
  const changed = await chosen();

  await press('Reset all settings');
  await settings.waitForSelector('.asking');
  await press('Reset all settings');
  await expect.poll(chosen).toEqual(first);
  await restore(saved);
  await expect.poll(said).toContain('The settings were restored.');
  await expect.poll(chosen).toEqual(changed);
  await restore(saved.replace('"ground"', '"neon"'));
  await expect.poll(said).toContain('“How names are marked”. Nothing was changed.');
  expect(await chosen()).toEqual(changed);
});

test('what an administrator has set holds, and the settings say so', async ({ browserKind, site }) => {
  test.skip(browserKind === 'chromium', 'Chromium reads policies from a directory of the machine only.');
  const home = await mkdtemp(join(tmpdir(), 'dramatis-home-'));
  const name = 'dramatis@dramatis.example';
  const data = { look: { style: 'line' }, sitesOff: ['mail.example'] };
  await mkdir(join(home, '.mozilla/managed-storage'), { recursive: true });
  await writeFile(
    join(home, `.mozilla/managed-storage/${name}.json`),
    JSON.stringify({ name, description: 'Set for a test', type: 'storage', data }),
  );
  const opened = await openBrowser(browserKind, {
    headless: true,
    extension: builtDirectory('firefox'),
    home,
  });
  try {
    const settings = await opened.openExtensionPage('options.html');
    const fixed = await settings.$$eval('fieldset:disabled', (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    expect(fixed).toHaveLength(2);
    expect(fixed.every((text) => text.endsWith('Set by your organisation.'))).toBe(true);
    const tab = await opened.browser.newPage();
    await tab.goto(`${site.url}/article`);
    await tab.waitForSelector('article p dramatis-name');
    expect(await lineOf(tab)).toBe('solid');
  } finally {
    await opened.browser.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
});
