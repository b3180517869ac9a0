import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { loadDataset } from '../dataset.ts';
import { median } from '../median.ts';
import type { OpenedBrowser } from '../open-browser.ts';
import { randomArticle } from './random-article.ts';
import type { Row } from './table.ts';

const RUNS = 20;
const WORDS = 5_000;
const MANY_WORDS = 50_000;
/** A new background for each would take minutes. */
const LONG_RUNS = 7;
const MEGABYTE = 2 ** 20;

/** Milliseconds within which it is to answer for an article of 5,000 words: awake, and stopped by the browser before. */
const GOALS = { running: 15, stopped: 150, besideLong: 50 };

/** How soon the background answers with the names in a long article, awake and after the browser had stopped it. */
export async function backgroundRows(opened: OpenedBrowser): Promise<Row[]> {
  const { dataset } = await loadDataset();
  const page = await opened.openExtensionPage('popup.html');
  const cast: number[] = [];
  const cold: number[] = [];
  const second: number[] = [];
  const warm: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const article = randomArticle(dataset, WORDS, run);
    await stopBackground(opened.browser);
    cold.push((await ask(page, article)).names);
    second.push((await ask(page, article)).names);
  }
  // What is asked for often enough is compiled.
  for (let run = 0; run < 2 * RUNS; run++) {
    const times = await ask(page, randomArticle(dataset, WORDS, run));
    warm.push(times.names);
    cast.push(times.cast);
  }
  const besideLong: number[] = [];
  for (let run = 0; run < LONG_RUNS; run++) {
    const long = ask(page, randomArticle(dataset, MANY_WORDS, run));
    besideLong.push((await ask(page, randomArticle(dataset, WORDS, run))).names);
    await long;
  }
  const memory = (await memoryOf(opened.browser)) / MEGABYTE;
  await page.close();
  const row = (what: string, times: number[], most: number, of: string): Row => ({
    group: 'Chromium',
    what: `Background answers with the names in 5,000 words, ${what}`,
    value: median(times),
    unit: 'ms',
    goal: { most },
    of,
  });
  const ratio = median(cold) / median(warm.slice(RUNS));
  return [
    row(
      'awake',
      warm.slice(RUNS),
      GOALS.running,
      `then the cast: ${median(cast.slice(RUNS)).toFixed(1)} ms; its second answer: ${median(second).toFixed(1)} ms; holds ${memory.toFixed(1)} MB`,
    ),
    row(
      'while it annotates 50,000',
      besideLong,
      GOALS.besideLong,
      `${(median(besideLong) / median(warm.slice(RUNS))).toFixed(1)} times as long as awake`,
    ),
    row('stopped before', cold, GOALS.stopped, `${ratio.toFixed(1)} times as long as awake`),
  ];
}

export function printSizes(extension: string): void {
  const files = ['dataset.bin', 'gazetteer.bin'].map((name) => join(extension, 'dataset', name));
  const raw = files.map((file) => statSync(file).size / MEGABYTE);
  const packed = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).byteLength / MEGABYTE);
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0).toFixed(2);
  console.log('Dataset as shipped');
  console.log(`  ${sum(raw)} MB, ${sum(packed)} MB gzip; largest file ${Math.max(...raw).toFixed(2)} MB\n`);
}

const backgroundOf = (browser: Browser) =>
  browser.waitForTarget((target) => target.type() === 'service_worker');

export function isBackgroundRunning(browser: Browser): boolean {
  return browser.targets().some((one) => one.type() === 'service_worker');
}

export async function stopBackground(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return;
  await (await target.worker())?.close();
  while (isBackgroundRunning(browser)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Milliseconds until the background has answered with the names, and then with the cast, as a content script sees it. */
function ask(page: Page, paragraphs: string[]): Promise<{ names: number; cast: number }> {
  return page.evaluate(async (texts) => {
    const article = {
      url: 'https://bench.example/',
      title: 'Bench',
      published: { date: '2022-01-10', foundIn: 'meta' },
      language: 'en',
      blocks: texts.map((text, i) => ({ id: String(i), text })),
    };
    const { runtime } = (
      globalThis as never as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }
    ).chrome;
    const answered = async (message: object) => {
      const answer = (await runtime.sendMessage(message)) as { ok: boolean; value: string };
      if (!answer?.ok) throw new Error('The background did not annotate the article.');
      return answer.value;
    };
    const begin = performance.now();
    const marks = JSON.parse(await answered({ type: 'annotate', article, corrections: [] }));
    const names = performance.now() - begin;
    const appearances = marks.roster.map(({ id: entity }: { id: string }, first: number) => ({
      entity,
      mentions: 1,
      inTitle: false,
      first,
    }));
    const asked = performance.now();
    await answered({ type: 'cast', appearances, day: article.published.date });
    return { names, cast: performance.now() - asked };
  }, paragraphs);
}

/** Heap and the buffers outside it: that is where the dataset lies. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await (await backgroundOf(browser)).createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
