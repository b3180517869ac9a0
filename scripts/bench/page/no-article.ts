import type { Browser } from 'puppeteer-core';
import { median } from '../../median.ts';
import type { Site } from '../../server.ts';
import { isBackgroundRunning, stopBackground } from '../background.ts';
import type { Row } from '../table.ts';
import { NO_ARTICLE } from './bench-site.ts';
import { scriptTime } from './script-time.ts';

const ROUNDS = 9;
/** Milliseconds until the page has been looked at. */
const SETTLED = 2_500;
const MEGABYTE = 2 ** 20;

/** What a page that is no article costs with the extension beside the same without it. */
export async function noArticleRows(withUs: Browser, without: Browser, site: Site): Promise<Row[]> {
  const script: number[] = [];
  const heap: number[] = [];
  let messages = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await stopBackground(withUs);
    const plain = await costOf(without, site);
    const ours = await costOf(withUs, site);
    script.push(ours.script - plain.script);
    heap.push(ours.heap - plain.heap);
    if (isBackgroundRunning(withUs)) messages++;
  }
  return [
    { what: 'A page that is no article: script', value: median(script), unit: 'ms', goal: { most: 5 } },
    { what: 'The same: heap', value: median(heap), unit: 'MB', goal: { most: 1.5 } },
    { what: 'The same: loads that woke the background', value: messages, goal: { most: 0 } },
  ];
}

/** Milliseconds of script and megabytes of heap, of all scripts in the page. */
async function costOf(browser: Browser, site: Site): Promise<{ script: number; heap: number }> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    const script = await scriptTime(page, async () => {
      await page.goto(`${site.url}/${NO_ARTICLE}`);
      await new Promise((resolve) => setTimeout(resolve, SETTLED));
    });
    await session.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize = 0 } = await page.metrics();
    return { script, heap: JSHeapUsedSize / MEGABYTE };
  } finally {
    await page.close();
  }
}
