import type { Page } from 'puppeteer-core';
import type { OpenedBrowser } from '../open-browser.ts';
import { reachState } from '../tab-state.ts';
import { type Difference, watchPage } from './harm.ts';
import { scrollThrough } from './scroll-through.ts';

/** What one page must stand: the checks, in the order in which they are told. */
export const CHECKS = {
  errors: 'no new error',
  text: 'text as before',
  undo: 'undone exactly',
  places: 'marks in the text only',
  layout: 'nothing moves',
  time: 'annotated in time',
} as const;

export type Check = keyof typeof CHECKS;

export interface Visit {
  /** What the content script made of the page, such as "annotated" or "no-article". */
  state: string;
  /** Names that were found in the article. */
  names: number;
  /** Names that are elements, several where one crosses elements of the page, and names that are painted. */
  marks: { elements: number; painted: number };
  /** From switching on until the state was reached, in milliseconds. */
  time: number;
  /** What failed, with a sample of the difference. */
  failures: Partial<Record<Check, string>>;
}

/** Time for a page to come to rest after loading, and after annotation, in milliseconds. */
const REST = 1_000;
/** A page that never becomes quiet is read after two seconds; one more is for the rest. */
const MAX_TIME = 3_000;

const rest = () => new Promise((done) => setTimeout(done, REST));

/**
 * Opens a page with annotation off, switches it on and off again, and compares. A page of the extension does the
 * switching through storage, as the popup does.
 */
export async function visit({ browser }: OpenedBrowser, extensionPage: Page, url: string): Promise<Visit> {
  await turn(extensionPage, false);
  const tab = await browser.newPage();
  try {
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await tab.setViewport({ width: 1200, height: 900 });
    await tab.goto(url);
    // Only what is in front is laid out and painted.
    await tab.bringToFront();
    await tab.evaluate(scrollThrough);
    await rest();
    const own = new Set(errors.splice(0));

    const page = await tab.evaluateHandle(watchPage);
    const start = performance.now();
    await turn(extensionPage, true);
    const { state } = await reachState(extensionPage, ({ kind }) => kind !== 'off' && kind !== 'reading');
    const time = performance.now() - start;
    if (state.kind === 'annotated') await tab.evaluate(scrollThrough);
    await rest();
    const marks = await page.evaluate((watched) => watched.countMarks());
    const during: Difference = JSON.parse(await page.evaluate((watched) => watched.whileAnnotated()));
    await turn(extensionPage, false);
    await reachState(extensionPage, ({ kind }) => kind === 'off');
    const undo = await page.evaluate((watched) => watched.afterwards());

    const failures: Visit['failures'] = {
      errors: errors.find((error) => !own.has(error)),
      undo,
      ...during,
      time: time > MAX_TIME ? `${Math.round(time)} ms` : undefined,
    };
    const names = state.kind === 'annotated' ? state.annotation.mentions.length : 0;
    return { state: state.kind, names, marks, time, failures };
  } catch (error) {
    const failures = { errors: `not checked: ${error}` };
    return { state: 'unknown', names: 0, marks: { elements: 0, painted: 0 }, time: 0, failures };
  } finally {
    await tab.close();
  }
}

async function turn(extensionPage: Page, enabled: boolean): Promise<void> {
  await extensionPage.evaluate((isOn) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    const { browser, chrome } = globalThis as any;
    return (browser ?? chrome).storage.local.set({ settings: { enabled: isOn, sitesOff: [] } });
  }, enabled);
}
