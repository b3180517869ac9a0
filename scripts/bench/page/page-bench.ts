import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import {
  type BrowserName,
  CHROMIUM_ARGS,
  ensureBrowsers,
  findChromium,
  findFirefox,
} from '../../browsers.ts';
import { loadDataset } from '../../dataset.ts';
import { serveBench } from './bench-site.ts';
import { manyNames } from './many-names.ts';
import { markingRows } from './marking.ts';
import { printTable } from './table.ts';
import { viewportRows } from './viewport.ts';

/** What Dramatis costs on a page, in real browsers, beside other ways to do the same. */
export async function pageBench(): Promise<void> {
  await ensureBrowsers(['chromium', 'firefox']);
  const { dataset } = await loadDataset();
  const names = manyNames(dataset);
  await using site = await serveBench(dataset, names);
  for (const name of ['chromium', 'firefox'] as const) {
    const browser = await openPlain(name);
    try {
      const rows = [
        ...(await markingRows(browser, name, site, names.texts)),
        ...(name === 'chromium' ? await viewportRows(browser, site) : []),
      ];
      console.log(await browser.version());
      printTable(rows);
      console.log();
    } finally {
      await browser.close();
    }
  }
}

/** A browser without the extension: what is measured runs in the page's own world. */
async function openPlain(name: BrowserName): Promise<Browser> {
  const common = { headless: true, defaultViewport: { width: 1200, height: 900 } };
  if (name === 'chromium')
    return puppeteer.launch({
      ...common,
      browser: 'chrome',
      executablePath: findChromium() as string,
      pipe: true,
      args: CHROMIUM_ARGS,
    });
  return puppeteer.launch({
    ...common,
    browser: 'firefox',
    executablePath: (await findFirefox()) as string,
    // Else its clock goes in whole milliseconds.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
}
