import { test as base } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { PageState } from '../../extension/messages.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import { builtDirectory } from '../../scripts/build-extension.ts';
import { type OpenedBrowser, openBrowser } from '../../scripts/open-browser.ts';
import type { Site } from '../../scripts/server.ts';
import { waitForState } from '../../scripts/tab-state.ts';
import { type LoggingProxy, startLoggingProxy } from './proxy.ts';
import { serveTestPages } from './site.ts';

interface Fixtures {
  /** A fresh tab; the settings are as after installation. */
  tab: Page;
  /** Waits until the one open page has been read, and opens the popup for it in a tab. */
  openPopup(isReached?: (state: PageState) => boolean): Promise<{ popup: Page; state: PageState }>;
}

interface WorkerFixtures {
  browserKind: BrowserName;
  opened: OpenedBrowser;
  site: Site;
  outgoing: LoggingProxy;
}

/**
 * The built extension in a real browser, Chromium or Firefox by the name of the project, both driven by Puppeteer, so
 * that one set of tests holds for both. Everything the browser sends goes through a proxy that writes it down.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  browserKind: [
    async ({}, use, { project }) => use(project.name === 'firefox' ? 'firefox' : 'chromium'),
    { scope: 'worker' },
  ],
  outgoing: [
    async ({}, use) => {
      const outgoing = await startLoggingProxy();
      await use(outgoing);
      outgoing.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({}, use) => {
      await using site = await serveTestPages();
      await use(site);
    },
    { scope: 'worker' },
  ],
  opened: [
    async ({ browserKind, outgoing }, use) => {
      const opened = await openBrowser(browserKind, {
        headless: !process.env.HEADED,
        extension: builtDirectory(browserKind === 'firefox' ? 'firefox' : 'chrome'),
        proxy: { host: '127.0.0.1', port: outgoing.port },
      });
      await use(opened);
      await opened.browser.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  tab: async ({ opened }, use) => {
    const tab = await opened.browser.newPage();
    await tab.setViewport({ width: 1200, height: 900 });
    for (const other of await opened.browser.pages()) if (other !== tab) await other.close();
    const settings = await opened.openExtensionPage('popup.html');
    await settings.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
      const { browser, chrome } = globalThis as any;
      return (browser ?? chrome).storage.local.clear();
    });
    await settings.close();
    await tab.bringToFront();
    await use(tab);
  },
  openPopup: async ({ opened }, use) => {
    await use((isReached = ({ kind }) => kind !== 'reading') => waitForState(opened, isReached));
  },
});
export { expect } from '@playwright/test';
