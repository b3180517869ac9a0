import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { builtDirectory } from '../../scripts/build-extension.ts';
import { openBrowser } from '../../scripts/open-browser.ts';
import { expect, test } from './extension.fixture.ts';
import { keepTexts, PLAIN, tracesIn } from './kept-texts.ts';

/** A copy of the built extension, which can become another version. */
async function ownCopy(target: 'chrome' | 'firefox') {
  const directory = await mkdtemp(join(tmpdir(), 'dramatis-extension-'));
  await cp(builtDirectory(target), directory, { recursive: true });
  const manifest = join(directory, 'manifest.json');
  return {
    directory,
    async becomeNewer() {
      const before = JSON.parse(await readFile(manifest, 'utf8'));
      await writeFile(manifest, JSON.stringify({ ...before, version: '99.0.0' }));
    },
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Texts of the popup that belongs to the toolbar, opened as a reader does it. */
async function popupOf(tab: Page, id: string): Promise<string> {
  const browser = tab.browser();
  const isPopup = (target: { url(): string }) => target.url().endsWith('/popup.html');
  await tab.bringToFront();
  await (await browser.extensions()).get(id)?.triggerAction(tab);
  const popup = await (await browser.waitForTarget(isPopup)).asPage();
  return popup.$eval('.notice', ({ textContent }) => textContent ?? '');
}

test('an update while pages are open leaves nothing of the old script on them', async ({
  browserKind,
  site,
}) => {
  const isFirefox = browserKind === 'firefox';
  await using copy = await ownCopy(isFirefox ? 'firefox' : 'chrome');
  const opened = await openBrowser(browserKind, { headless: true, extension: copy.directory });
  const errors: unknown[] = [];
  const open = async (path: string) => {
    const tab = await opened.browser.newPage();
    tab.on('pageerror', (error) => errors.push(error));
    await keepTexts(tab);
    await tab.goto(`${site.url}${path}`);
    return tab;
  };
  try {
    const hidden = await open('/article');
    await hidden.waitForSelector('dramatis-name');
    await hidden.$$eval('dramatis-name', (all) => {
      for (const mark of all) Object.assign(mark, { isOld: true });
    });
    const shown = await open('/rendered');
    await expect.poll(() => tracesIn(shown)).toMatchObject({ marks: 0, hosts: 1, sheets: 2 });
    // What comes near the viewport is painted piece by piece.
    let painted = 0;
    const isDone = async () => {
      const before = painted;
      ({ painted } = await tracesIn(shown));
      return painted > 20 && painted === before;
    };
    await expect.poll(isDone, { intervals: [500] }).toBe(true);

    await copy.becomeNewer();
    const id = await opened.browser.installExtension(copy.directory);

    if (isFirefox) {
      // The old script was ended without a word, and the new one runs in the same page.
      await hidden.bringToFront();
      await expect
        .poll(() => hidden.$$eval('dramatis-name', (all) => all.filter((mark) => !('isOld' in mark)).length))
        .toBeGreaterThan(20);
      expect(await hidden.$$eval('dramatis-name', (all) => all.some((mark) => 'isOld' in mark))).toBe(false);
      expect(await tracesIn(hidden)).toMatchObject({ hosts: 1, painted: 0, sheets: 1 });
      await hidden.hover('article p dramatis-name');
      await hidden.waitForSelector('dramatis-cast >>> .card');
      await shown.bringToFront();
      await expect
        .poll(() => tracesIn(shown))
        .toEqual({ marks: 0, hosts: 1, painted, sheets: 2, isSameText: true });
      const popup = await opened.openExtensionPage('popup.html');
      await popup.click('.switch input');
      for (const tab of [hidden, shown]) await expect.poll(() => tracesIn(tab)).toEqual(PLAIN);
    } else {
      // The old script is left behind, and the new one comes with the next load.
      await expect.poll(() => tracesIn(shown)).toEqual(PLAIN);
      await hidden.bringToFront();
      await expect.poll(() => tracesIn(hidden)).toEqual(PLAIN);
      expect(await popupOf(hidden, id)).toContain('Reload it to go on');
      expect(await tracesIn(hidden)).toEqual(PLAIN);
      await hidden.reload();
      await hidden.waitForSelector('dramatis-name');
    }
    expect(errors).toEqual([]);
  } finally {
    await opened.browser.close();
  }
});
