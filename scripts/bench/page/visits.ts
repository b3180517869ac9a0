import type { Browser, Page } from 'puppeteer-core';
import { median } from '../../median.ts';
import type { Site } from '../../server.ts';
import type { Way } from './in-page/run.ts';

/** One measurement: a way to do something on one of the pages. */
export interface Visit {
  page: string;
  way: Way;
  options?: object;
  /** How many times slower than it is the processor is to seem. Chromium only. */
  slowdown?: number;
  /** More or fewer rounds than the others have. */
  rounds?: number;
  /** Looks on from outside while the page measures. */
  watch?: (page: Page, measure: () => Promise<Times>) => Promise<Times>;
}
export type Times = Record<string, number>;

/** What came of the visits by their names: the median of each time that they took. */
export type Medians<Name extends string> = (name: Name, time: string) => number;

/**
 * Pays each visit once a round, in another order each time, so that a slow spell of the machine meets all alike. Each has a
 * fresh page in which nothing of ours has run before, as a reader's has.
 */
export async function payVisits<Name extends string>(
  browser: Browser,
  site: Site,
  visits: Record<Name, Visit>,
  rounds: number,
  onTimes: (name: Name, times: Times) => void = () => {},
): Promise<Medians<Name>> {
  const times = new Map<Name, Times[]>();
  const names = Object.keys(visits) as Name[];
  const last = Math.max(rounds, ...names.map((name) => visits[name].rounds ?? 0));
  for (let round = 0; round < last; round++) {
    const turn = names.map((_, i) => names[(i * STEP + round) % names.length] as Name);
    for (const name of new Set(turn)) {
      if (round >= (visits[name].rounds ?? rounds)) continue;
      process.stderr.write(`\r\x1b[K  round ${round + 1} of ${last}: ${name}`);
      const own = await pay(browser, site, visits[name]);
      onTimes(name, own);
      times.set(name, [...(times.get(name) ?? []), own]);
    }
  }
  process.stderr.write('\r\x1b[K');
  return (name, time) => median((times.get(name) ?? []).map((one) => one[time] as number));
}

/** A prime that no number of visits is a multiple of: steps of it come to all of them. */
const STEP = 37;

async function pay(browser: Browser, site: Site, visit: Visit): Promise<Times> {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}/${visit.page}`);
    await page.addScriptTag({ url: '/mark.js' });
    await page.addScriptTag({ url: '/bench.js' });
    if (visit.slowdown) await page.emulateCPUThrottling(visit.slowdown);
    const measure = () =>
      page.evaluate(
        (way, options) =>
          (globalThis as unknown as { measure(way: string, options: object): Promise<Times> }).measure(
            way,
            options,
          ),
        visit.way,
        visit.options ?? {},
      );
    return await (visit.watch ? visit.watch(page, measure) : measure());
  } finally {
    await page.close();
  }
}
