import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const BOX = 'dramatis-cast >>> .card-box';
/** Windows from a phone's to a desktop's; the small ones are also what 400 % zoom leaves of a large one. */
const SIZES = [
  [320, 256],
  [320, 640],
  [480, 320],
  [768, 1024],
  [900, 500],
  [1280, 720],
  [1600, 900],
] as const;

/** Where a card stands to the line of its name and to the window. */
interface Placed {
  name: string;
  covers: boolean;
  outside: boolean;
  height: number;
}

/** Scrolls to a part of the page. Names that can be pointed at there: the middle of their first line, in the window. */
const namesAt = (tab: Page, part: number) =>
  tab.evaluate(async (scrolled) => {
    scrollTo(0, scrolled * document.documentElement.scrollHeight);
    // Names are marked when they come near.
    await new Promise((done) => setTimeout(done, 30));
    return [...document.querySelectorAll('dramatis-name')].flatMap((mark) => {
      const [line] = mark.getClientRects();
      if (!line) return [];
      const { left, top, right, bottom } = line;
      const isIn = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return isIn ? [{ x: (left + right) / 2, y: (top + bottom) / 2 }] : [];
    });
  }, part);

async function placedAt(tab: Page, { x, y }: { x: number; y: number }): Promise<Placed | undefined> {
  await tab.mouse.move(x, y);
  await tab.waitForSelector(`${BOX} .card`, { timeout: 5_000 });
  return tab.evaluate(
    (x, y) => {
      const box = document.querySelector('dramatis-cast')?.shadowRoot?.querySelector('.card-box');
      const mark = document.elementsFromPoint(x, y).find(({ localName }) => localName === 'dramatis-name');
      const line = [...(mark?.getClientRects() ?? [])].find(({ top, bottom }) => top <= y && y <= bottom);
      if (!box || !line) return undefined;
      const card = box.getBoundingClientRect();
      return {
        name: mark?.textContent ?? '',
        covers: card.top < line.bottom && card.bottom > line.top,
        outside: card.left < 0 || card.top < 0 || card.right > innerWidth || card.bottom > innerHeight,
        height: card.height,
      };
    },
    x,
    y,
  );
}

test('no card covers the line that is read or leaves the window, wherever the name stands', async ({
  tab,
  site,
  browserKind,
  opened,
}) => {
  test.setTimeout(180_000);
  const runs = browserKind === 'firefox' && process.env.TEST_FULL !== '1' ? 60 : 200;
  const page = await opened.openExtensionPage('popup.html');
  await page.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    const { browser, chrome } = globalThis as any;
    return (browser ?? chrome).storage.local.set({ settings: { card: { delay: 0 } } });
  });
  await page.close();
  await tab.bringToFront();
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');

  const wrong: string[] = [];
  let placed = 0;
  // The same windows, places and names each time.
  const random = fc.sample(fc.tuple(fc.double({ min: 0, max: 1 }), fc.double({ min: 0, max: 1 })), {
    numRuns: runs,
    seed: 20220110,
  });
  for (const [size, [width, height]] of SIZES.entries()) {
    await tab.setViewport({ width, height });
    const own = random.filter((_, i) => i % SIZES.length === size);
    for (const [scrolled, chosen] of own) {
      const names = await namesAt(tab, scrolled);
      const name = names[Math.floor(chosen * names.length)];
      if (!name) continue;
      const at = await placedAt(tab, name);
      if (at) {
        placed++;
        if (at.covers || at.outside || at.height < 60)
          wrong.push(`${width} × ${height}: ${JSON.stringify(at)}`);
      }
      await tab.mouse.move(1, 1);
      await tab.keyboard.press('Escape');
    }
  }
  expect(wrong).toEqual([]);
  expect(placed).toBeGreaterThan(runs / 2);
});
