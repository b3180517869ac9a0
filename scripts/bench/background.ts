import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { ensureBrowsers } from '../browsers.ts';
import { buildExtension } from '../build-extension.ts';
import { loadDataset } from '../dataset.ts';
import { median } from '../median.ts';
import { openBrowser } from '../open-browser.ts';
import { randomArticle } from './random-article.ts';

const RUNS = 20;
const WORDS = 5_000;
const MEGABYTE = 2 ** 20;

/** How soon a background that the browser had stopped answers for a long article, and what memory it then holds. */
export async function backgroundBench(): Promise<void> {
  await ensureBrowsers(['chromium']);
  const extension = buildExtension('chrome');
  printSizes(extension);
  const { dataset } = await loadDataset();
  const opened = await openBrowser('chromium', { headless: true, extension });
  try {
    const page = await opened.openExtensionPage('popup.html');
    const cold: number[] = [];
    const warm: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const article = randomArticle(dataset, WORDS, run);
      await stopBackground(opened.browser);
      cold.push(await ask(page, article));
      warm.push(await ask(page, article));
    }
    const [stopped, running] = [median(cold), median(warm)];
    console.log(`Background, for an article of ${WORDS} words in Chromium (median of ${RUNS})`);
    console.log(`  stopped: ${stopped.toFixed(0)} ms (slowest ${Math.max(...cold).toFixed(0)} ms)`);
    console.log(
      `  running: ${running.toFixed(0)} ms; stopped takes ${(stopped / running).toFixed(2)} times as long`,
    );
    console.log(`  memory: ${((await memoryOf(opened.browser)) / MEGABYTE).toFixed(1)} MB\n`);
  } finally {
    await opened.browser.close();
  }
}

function printSizes(extension: string): void {
  const files = ['dataset.bin', 'gazetteer.bin'].map((name) => join(extension, 'dataset', name));
  const raw = files.map((file) => statSync(file).size / MEGABYTE);
  const packed = files.map((file) => gzipSync(readFileSync(file), { level: 9 }).byteLength / MEGABYTE);
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0).toFixed(2);
  console.log('Dataset as shipped');
  console.log(`  ${sum(raw)} MB, ${sum(packed)} MB gzip; largest file ${Math.max(...raw).toFixed(2)} MB\n`);
}

const backgroundOf = (browser: Browser) =>
  browser.waitForTarget((target) => target.type() === 'service_worker');

async function stopBackground(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === 'service_worker');
  if (!target) return;
  await (await target.worker())?.close();
  while (browser.targets().some((one) => one.type() === 'service_worker'))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Milliseconds until the background has answered, as a content script sees it. */
function ask(page: Page, paragraphs: string[]): Promise<number> {
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
    const begin = performance.now();
    const answer = (await runtime.sendMessage({ type: 'annotate', article })) as { ok: boolean };
    if (!answer?.ok) throw new Error('The background did not annotate the article.');
    return performance.now() - begin;
  }, paragraphs);
}

/** Heap and the buffers outside it: that is where the dataset lies. */
async function memoryOf(browser: Browser): Promise<number> {
  const session = await (await backgroundOf(browser)).createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return usedSize + backingStorageSize;
}
