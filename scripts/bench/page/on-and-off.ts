import type { CDPSession, Page } from 'puppeteer-core';
import type { OpenedBrowser } from '../../open-browser.ts';
import type { Site } from '../../server.ts';
import type { Row } from '../table.ts';
import { bytesOfObjects } from './heap.ts';

const TIMES = 100;
/** Times beforehand, after which the browser has compiled what it will, and filled its caches. */
const BEFORE = 30;

/** What is left of us after the extension was switched on and off many times. */
export async function onAndOffRows(opened: OpenedBrowser, site: Site): Promise<Row[]> {
  const settings = await opened.openExtensionPage('options.html');
  const page = await opened.browser.newPage();
  try {
    await page.goto(`${site.url}/5000`);
    await page.bringToFront();
    const session = await page.createCDPSession();
    const alternate = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await turn(settings, true);
        // Not waitForSelector: the element that it hands out would stay alive.
        await page.waitForFunction(() => document.querySelector('dramatis-name') !== null);
        await turn(settings, false);
        await page.waitForFunction(() => !document.querySelector('dramatis-name'));
      }
    };
    await alternate(BEFORE);
    const before = await remains(session);
    await alternate(TIMES);
    const after = await remains(session);
    const more = (what: 'documents' | 'nodes' | 'jsEventListeners') => after[what] - before[what];
    const kilobytes = (bytes: number) => `${(bytes / 1_024).toFixed(0)} kB`;
    return [
      {
        what: `On and off ${TIMES} times: heap`,
        value: 100 * (after.heap / before.heap - 1),
        unit: '%',
        goal: { most: 1 },
        of: `${kilobytes(before.heap)}, then ${kilobytes(after.heap)}, without compiled code`,
      },
      { what: 'The same: more listeners', value: more('jsEventListeners'), goal: { most: 0 } },
      { what: 'The same: more nodes', value: more('nodes'), goal: { most: 0 } },
      { what: 'The same: more documents', value: more('documents'), goal: { most: 0 } },
    ];
  } finally {
    await turn(settings, true);
    await Promise.all([page.close(), settings.close()]);
  }
}

function turn(settings: Page, enabled: boolean): Promise<void> {
  return settings.evaluate((isOn) => {
    const { storage } = (
      globalThis as never as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
    ).chrome;
    return storage.local.set({ settings: { enabled: isOn, sitesOff: [] } });
  }, enabled);
}

async function remains(session: CDPSession) {
  // What a timer or a message still holds goes with it.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const counters = await session.send('Memory.getDOMCounters');
  return { ...counters, heap: await bytesOfObjects(session) };
}
