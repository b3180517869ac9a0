import type { Browser } from 'puppeteer-core';
import puppeteer from 'puppeteer-core';
import { type BrowserName, CHROMIUM_ARGS, findChromium, findFirefox } from '../../browsers.ts';
import { loadDataset } from '../../dataset.ts';
import { openBrowser } from '../../open-browser.ts';
import type { Row } from '../table.ts';
import { addingNodesRows } from './adding-nodes.ts';
import { serveBench } from './bench-site.ts';
import { manyNames } from './many-names.ts';
import { markingRows, type Notes } from './marking.ts';
import { noArticleRows } from './no-article.ts';
import { onAndOffRows } from './on-and-off.ts';
import { viewportRows } from './viewport.ts';

/** Why a browser is far from a goal that was set for the other. */
const NOTES: Record<BrowserName, Notes> = {
  chromium: {},
  firefox: {
    painting: 'telling Firefox of the ranges (CSS.highlights.set) takes most of it',
    unmark: 'NodeIterators, which slow it down in Chromium, cost Firefox nothing',
  },
};

const BROWSERS = { chromium: 'Chromium', firefox: 'Firefox' };

/** What Dramatis costs on a page, in real browsers, beside other ways to do the same. */
export async function pageRows(extension: string, browsers: BrowserName[]): Promise<Row[]> {
  const { dataset } = await loadDataset();
  const names = manyNames(dataset);
  await using site = await serveBench(dataset, names);
  const rows: Row[] = [];
  for (const name of browsers) {
    const plain = await openPlain(name);
    const own: Row[] = [];
    try {
      own.push(...(await markingRows(plain, site, names.texts, NOTES[name])));
      if (name === 'chromium') {
        own.push(...(await viewportRows(plain, site)));
        const opened = await openBrowser(name, { headless: true, extension });
        try {
          own.push(
            ...(await addingNodesRows(opened.browser, site)),
            ...(await noArticleRows(opened.browser, plain, site)),
            ...(await onAndOffRows(opened, site)),
          );
        } finally {
          await opened.browser.close();
        }
      }
      rows.push(...own.map((row) => ({ ...row, group: BROWSERS[name] })));
    } finally {
      await plain.close();
    }
  }
  return rows;
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
