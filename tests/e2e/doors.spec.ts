import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText).catch(() => '');
const marks = (tab: Page) => tab.$$eval('dramatis-name', ({ length }) => length);
const activeName = (tab: Page) =>
  tab.$eval('dramatis-name[data-active]', ({ textContent }) => textContent).catch(() => '');
const cardName = (tab: Page) =>
  tab
    .$eval('dramatis-cast', (host) => host.shadowRoot?.querySelector('.card h2')?.textContent ?? '')
    .catch(() => '');

/** Calls a function of the browser's own interface from a page of the extension. */
async function call<T>(page: Page, path: string, ...given: unknown[]): Promise<T> {
  const answer = await page.evaluate(
    async (way, json) => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      const { browser, chrome } = globalThis as any;
      const names = way.split('.');
      const last = names.pop() as string;
      const owner = names.reduce((object, name) => object[name], browser ?? chrome);
      return JSON.stringify((await owner[last](...JSON.parse(json))) ?? null);
    },
    path,
    JSON.stringify(given),
  );
  return JSON.parse(answer) as T;
}

test('the side panel reads along: it follows the scroll, the page and the switch', async ({
  tab,
  site,
  opened,
  openPopup,
}) => {
  await tab.setViewport({ width: 1200, height: 400 });
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  const id = Number(new URL(await popup.evaluate(() => location.href)).searchParams.get('tab'));
  const panel = await opened.openExtensionPage(`sidepanel.html?tab=${id}`);
  await tab.bringToFront();
  const inView = () => textOf(panel, '.in-view');
  await expect.poll(inView).toContain('Mevlüt Çavuşoğlu');
  expect(await inView()).not.toContain('Serdyukov');
  expect(await inView()).toContain('Minister of Foreign Affairs of Turkey');

  await tab.evaluate(() => document.querySelector('article > p:last-of-type')?.scrollIntoView());
  await expect.poll(inView).toContain('Andrey Serdyukov');
  expect(await inView()).not.toContain('Çavuşoğlu');

  await tab.goto(`${site.url}/no-article`);
  await expect.poll(() => textOf(panel, '#app')).toContain('nothing is annotated');
  await tab.goto(`${site.url}/article`);
  await expect.poll(inView).toContain('Mevlüt Çavuşoğlu');
  await call(panel, 'storage.local.set', { settings: { enabled: false, sitesOff: [] } });
  await expect.poll(() => textOf(panel, '#app')).toContain('Annotation is off');
  await call(panel, 'storage.local.clear');
  await expect.poll(inView).toContain('Mevlüt Çavuşoğlu');
});

test('the popup opens the side panel, which shows the article of the tab in front', async ({
  tab,
  site,
  opened,
  openPopup,
  browserKind,
}) => {
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  if (browserKind === 'firefox') {
    await (await popup.$('.read-along'))?.click();
    // Firefox does not show its sidebar to tests, but says whether it is there.
    const page = await opened.openExtensionPage('welcome.html');
    const isOpen = () => call<boolean>(page, 'sidebarAction.isOpen', {});
    await expect.poll(isOpen).toBe(true);
    await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      const { browser } = globalThis as any;
      document.addEventListener('click', () => browser.sidebarAction.close(), { once: true });
    });
    await page.click('h1');
    await expect.poll(isOpen).toBe(false);
    return;
  }
  const panelTarget = opened.browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
  await (await popup.$('.read-along'))?.click();
  const panel = await (await panelTarget).asPage();
  if (!popup.isClosed()) await popup.close();
  await tab.bringToFront();
  await expect.poll(() => textOf(panel, '.in-view')).toContain('Mevlüt Çavuşoğlu');
  const other = await opened.browser.newPage();
  await other.goto(`${site.url}/no-article`);
  await expect.poll(() => textOf(panel, '#app')).toContain('nothing is annotated');
  await other.close();
  await tab.bringToFront();
  await expect.poll(() => textOf(panel, '.in-view')).toContain('Mevlüt Çavuşoğlu');
  await panel.close();
});

test('the badge has the number of names of the article, and goes with them', async ({
  tab,
  site,
  openPopup,
}) => {
  await tab.goto(`${site.url}/article`);
  const { popup, state } = await openPopup(({ kind }) => kind === 'annotated');
  const tabId = Number(new URL(await popup.evaluate(() => location.href)).searchParams.get('tab'));
  const badge = () => call<string>(popup, 'action.getBadgeText', { tabId });
  const count = state.kind === 'annotated' ? String(state.annotation.cast.members.length) : '';
  expect(count).not.toBe('');
  await expect.poll(badge).toBe(count);
  expect(await call<string>(popup, 'action.getTitle', { tabId })).toBe(
    `Dramatis: cast of this article, ${count}`,
  );

  await call(popup, 'storage.local.set', { settings: { enabled: false, sitesOff: [] } });
  await expect.poll(badge).toBe('');
  await call(popup, 'storage.local.clear');
  await tab.bringToFront();
  await expect.poll(badge).toBe(count);
  await tab.goto(`${site.url}/no-article`);
  await expect.poll(badge).toBe('');
  // The page comes back as it was, from the memory of the browser.
  await tab.evaluate(() => history.back());
  await expect.poll(badge).toBe(count);
});

test('shortcuts and menu go on, open a card, look up and turn the site off', async ({
  tab,
  site,
  openPopup,
  opened,
  browserKind,
}) => {
  await tab.goto(`${site.url}/article`);
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  const { id, windowId } = await call<{ id: number; windowId: number }>(
    popup,
    'tabs.get',
    Number(new URL(await popup.evaluate(() => location.href)).searchParams.get('tab')),
  );
  await tab.bringToFront();
  const worker = await opened.browser
    .targets()
    .find((target) => target.type() === 'service_worker')
    ?.worker();
  /** Keys of the browser itself cannot be pressed from here: Chromium's event is set off, Firefox's page is asked. */
  const press = async (shortcut: 'next' | 'previous' | 'open') => {
    if (browserKind === 'firefox' || !worker)
      return call(popup, 'tabs.sendMessage', id, { type: 'act', act: shortcut });
    await worker.evaluate(
      (command, front) =>
        // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
        (globalThis as any).chrome.commands.onCommand.dispatch(command, front),
      shortcut,
      { id, windowId },
    );
  };
  await press('next');
  await expect.poll(() => activeName(tab)).toBe('Kazakhstan');
  await press('next');
  await expect.poll(() => activeName(tab)).not.toBe('Kazakhstan');
  await press('previous');
  await expect.poll(() => activeName(tab)).toBe('Kazakhstan');
  await press('open');
  await expect.poll(() => cardName(tab)).toBe('Kazakhstan');
  // The keyboard is in the card then.
  await tab.keyboard.press('Escape');
  await expect.poll(() => cardName(tab)).toBe('');

  const act = (message: object) => call(popup, 'tabs.sendMessage', id, { type: 'act', ...message });
  expect(await act({ act: 'look-up', text: 'Minister  Hulusi Akar,' })).toBe(true);
  await expect.poll(() => cardName(tab)).toBe('Hulusi Akar');
  expect(await act({ act: 'look-up', text: 'Collective Security' })).toBe(true);
  await expect.poll(() => cardName(tab)).toBe('Collective Security Treaty Organization');
  expect(await act({ act: 'look-up', text: 'Napoleon' })).toBe(false);

  await act({ act: 'toggle-site' });
  await expect.poll(() => marks(tab)).toBe(0);
  expect(await act({ act: 'next' })).toBe(false);
  await act({ act: 'toggle-site' });
  await expect.poll(() => marks(tab)).toBeGreaterThan(20);
});

test('each shortcut has the key that is suggested for it, and menus are made', async ({
  opened,
  browserKind,
}) => {
  const page = await opened.openExtensionPage('welcome.html');
  const commands = await call<{ name: string; shortcut: string }[]>(page, 'commands.getAll');
  const keys = Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut]));
  expect(keys).toMatchObject({
    toggle: 'Alt+Shift+U',
    next: 'Alt+Shift+J',
    previous: 'Alt+Shift+K',
    open: 'Alt+Shift+O',
    ...(browserKind === 'firefox' && { _execute_sidebar_action: 'Alt+Shift+R' }),
  });
  // An item that there is can be changed; Firefox answers only to who has made it.
  if (browserKind === 'chromium') await call(page, 'contextMenus.update', 'look-up', {});
});

test('the welcome page shows the marks on a sample, by pointer and keyboard, and leads on', async ({
  opened,
}) => {
  const page = await opened.openExtensionPage('welcome.html');
  await page.setViewport({ width: 1200, height: 900 });
  await page.waitForSelector('article dramatis-name');
  const [name] = await page.$$('::-p-xpath(//article//dramatis-name[. = "Sauli Niinistö"])');
  await name?.hover();
  await expect.poll(() => cardName(page)).toBe('Sauli Niinistö');
  await page.mouse.move(1, 1);
  await expect.poll(() => cardName(page)).toBe('');
  // The explanation is about what the extension itself has found.
  await expect
    .poll(() => textOf(page, '.explained'))
    .toMatch(/President of Finland[\s\S]*supports[\s\S]*NATO/);
  expect(await textOf(page, 'main')).toContain('No request leaves your browser');
  await expect.poll(() => textOf(page, '[role=status]')).toContain('can see the pages you open');

  await page.focus('.how .button');
  await page.keyboard.press('Enter');
  await expect.poll(() => cardName(page)).toBe('Sauli Niinistö');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardName(page)).toBe('');
  await page.setViewport({ width: 320, height: 700 });
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scrollWidth, clientWidth };
  });
  expect(scrollWidth).toBe(clientWidth);
});
