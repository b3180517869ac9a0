import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { loadDataset } from '../dataset.ts';
import { median } from '../median.ts';
import { openBrowser } from '../open-browser.ts';
import { serve } from '../server.ts';
import { articlePage } from './page/article-page.ts';
import type { Row } from './table.ts';

const ROUNDS = 9;
const WORDS = 5_000;

/** Milliseconds that the messages and their replies may cost the page. */
const GOAL = 15;

/** What the messages cost the main thread of a page, in milliseconds. */
interface Cost {
  /** The first use of the browser's interface, which any content script pays. */
  first: number;
  /** As long as sending blocks: the text of the article, then whose cast is asked for. */
  send: number;
  /** The tasks in which the replies arrive. */
  receive: number;
  /** Reading the marks out of it. */
  read: number;
}

/**
 * What the way to the background and back costs the main thread of a page in Firefox, whose content scripts pay for each
 * object that they pass on. Measured by a content script of its own in a copy of the built extension, in fresh pages.
 */
export async function messageRows(extension: string): Promise<Row[]> {
  const { dataset } = await loadDataset();
  const body = articlePage(dataset, { words: WORDS, seed: 2 });
  await using site = await serve(() => ({ body }));
  const copy = await mkdtemp(join(tmpdir(), 'dramatis-bench-'));
  try {
    await cp(extension, copy, { recursive: true });
    const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8'));
    manifest.content_scripts = [{ matches: ['*://*/*'], js: ['probe.js'], run_at: 'document_idle' }];
    await writeFile(join(copy, 'manifest.json'), JSON.stringify(manifest));
    await writeFile(join(copy, 'probe.js'), `(${probe})();`);
    const { browser } = await openBrowser('firefox', {
      headless: true,
      extension: copy,
      // Else its clock goes in whole milliseconds.
      firefoxPrefs: { 'privacy.reduceTimerPrecision': false },
    });
    try {
      const costs: Cost[] = [];
      for (let round = 0; round < ROUNDS; round++) costs.push(await costIn(browser, site.url));
      return [rowOf(costs)];
    } finally {
      await browser.close();
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function rowOf(costs: Cost[]): Row {
  const middle = (part: keyof Cost) => median(costs.map((cost) => cost[part]));
  const parts = `sending ${middle('send').toFixed(1)}, receiving ${middle('receive').toFixed(1)}, reading ${middle('read').toFixed(1)} ms`;
  return {
    group: 'Firefox',
    what: 'Main thread of a page, for the messages about 5,000 words and their replies',
    value: median(costs.map(({ send, receive, read }) => send + receive + read)),
    unit: 'ms',
    goal: { most: GOAL },
    of: `${parts}; the first use of the browser's interface on a page: ${middle('first').toFixed(1)} ms`,
  };
}

async function costIn(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const told = await page.waitForSelector('[data-cost]');
    return JSON.parse((await told?.evaluate((root) => root.getAttribute('data-cost'))) as string) as Cost;
  } finally {
    await page.close();
  }
}

/** Runs as a content script: asks as ours does, and tells the page what that has cost. */
async function probe(): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
  const { runtime, storage } = (globalThis as any).browser;
  const timed = <T>(act: () => T): { took: number; result: T } => {
    const begin = performance.now();
    const result = act();
    return { took: performance.now() - begin, result };
  };
  const first = timed(() => storage.local.get('settings'));
  await first.result;
  const blocks = Array.from(document.querySelectorAll('article p'), ({ textContent }, i) => ({
    id: String(i),
    text: textContent ?? '',
  }));
  const article = {
    url: location.href,
    title: document.title,
    published: { date: '2022-01-10', foundIn: 'meta' },
    language: 'en',
    blocks,
  };
  // A message that goes round all the time tells when the main thread was last free.
  const { port1, port2 } = new MessageChannel();
  let free = 0;
  port1.onmessage = () => {
    free = performance.now();
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  await new Promise((done) => setTimeout(done, 500));
  const ask = async (message: object) => {
    const sent = timed(() => runtime.sendMessage(message));
    const { value } = await sent.result;
    return { send: sent.took, receive: performance.now() - free, value };
  };
  const names = await ask({ type: 'annotate', article, corrections: [] });
  const read = timed(() => JSON.parse(names.value));
  const appearances = read.result.roster.map(({ id: entity }: { id: string }, first: number) => ({
    entity,
    mentions: 1,
    inTitle: false,
    first,
  }));
  const cast = await ask({ type: 'cast', appearances, day: article.published.date });
  port1.close();
  const cost = {
    first: first.took,
    send: names.send + cast.send,
    receive: names.receive + cast.receive,
    read: read.took,
  };
  document.documentElement.setAttribute('data-cost', JSON.stringify(cost));
}
