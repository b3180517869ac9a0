import type { Page } from 'puppeteer-core';
import { median } from '../median.ts';
import type { OpenedBrowser } from '../open-browser.ts';
import { serve } from '../server.ts';
import { waitForState } from '../tab-state.ts';
import type { Row } from './table.ts';

const RUNS = 15;

/** How soon a reader sees what they asked for: the popup of an annotated tab, and the card of a name. */
export async function viewRows(opened: OpenedBrowser, article: string): Promise<Row[]> {
  await using site = await serve(() => ({ file: article }));
  await withoutDelay(opened);
  const tab = await opened.browser.newPage();
  await tab.setViewport({ width: 1200, height: 900 });
  await tab.goto(`${site.url}/article.html`);
  const { popup } = await waitForState(opened, ({ kind }) => kind === 'annotated');
  const ready: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await popup.reload();
    await popup.waitForSelector('#panel');
    // Nothing is painted before the popup has its answers: the first paint is that of the cast.
    const first = await popup.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    ready.push((await first.jsonValue()) as number);
  }
  await popup.close();
  await tab.bringToFront();
  const drawn = await cardTimes(tab);
  await tab.close();
  const row = (what: string, times: number[], most: number): Row => ({
    group: 'Chromium',
    what,
    value: median(times),
    unit: 'ms',
    goal: { most },
    of: `${times.length} times`,
  });
  return [row('Popup shows the cast', ready, 150), row('Card drawn and laid out', drawn, 16)];
}

/** A card opens at once, so that what is measured is the drawing and not the waiting. */
async function withoutDelay(opened: OpenedBrowser): Promise<void> {
  const page = await opened.openExtensionPage('popup.html');
  await page.evaluate(() =>
    (
      globalThis as never as { chrome: { storage: { local: { set(items: unknown): Promise<void> } } } }
    ).chrome.storage.local.set({ settings: { card: { delay: 0 } } }),
  );
  await page.close();
}

/** Milliseconds from the pointer's event on a name until the card stands there, laid out. */
async function cardTimes(tab: Page): Promise<number[]> {
  await tab.waitForSelector('dramatis-cast');
  await tab.evaluate(() => {
    const times: number[] = [];
    let begin = 0;
    addEventListener('pointerover', () => (begin ||= performance.now()), { capture: true });
    const root = document.querySelector('dramatis-cast')?.shadowRoot as ShadowRoot;
    new MutationObserver(() => {
      const card = root.querySelector('.card');
      if (!card || begin === 0) return;
      card.getBoundingClientRect();
      times.push(performance.now() - begin);
      begin = 0;
    }).observe(root, { childList: true, subtree: true });
    Object.assign(globalThis, { times, forget: () => (begin = 0) });
  });
  const marks = await tab.$$('article p dramatis-name');
  for (const mark of marks.slice(0, RUNS)) {
    await tab.evaluate('forget()');
    await mark.hover();
    await tab.waitForSelector('dramatis-cast >>> .card');
    await tab.keyboard.press('Escape');
    await tab.mouse.move(2, 2);
    await tab.waitForFunction(
      () => !document.querySelector('dramatis-cast')?.shadowRoot?.querySelector('.card'),
    );
  }
  return tab.evaluate('times') as Promise<number[]>;
}
