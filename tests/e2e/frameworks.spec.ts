import type { Page } from 'puppeteer-core';
import type {} from '../fixtures/frameworks/page.ts';
import type { Outcome } from '../fixtures/frameworks/probe.ts';
import { KINDS, type Kind } from '../fixtures/frameworks/story.ts';
import { expect, test } from './extension.fixture.ts';

/**
 * A page whose text a framework owns must go on as if nothing were there: the framework finds its nodes, no error
 * reaches the page, and what is painted after each update is what the framework was told to show.
 */
const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'];
const RENDERINGS = {
  client: 'rendered by the client',
  served: 'served as markup and hydrated at once',
  late: 'served as markup and hydrated after it was annotated',
};

const HALF = KINDS.length / 2;

for (const framework of FRAMEWORKS)
  for (const [rendering, how] of Object.entries(RENDERINGS))
    test(`${framework}, ${how}, updates a page that is annotated, switched off and on again`, async ({
      tab,
      site,
      opened,
    }) => {
      const settings = await opened.openExtensionPage('popup.html');
      await tab.bringToFront();

      await test.step('annotated, and the framework has started', async () => {
        await tab.goto(`${site.url}/frameworks/${framework}/${rendering}.html`);
        await untilNamed(tab, 'Kazakhstan');
        if (rendering === 'late') expect(await tab.evaluate(() => window.isReady)).toBe(false);
        await tab.waitForFunction(() => window.isReady);
        await expectIntact(tab);
        const replaced = await tab.evaluate(
          () => window.served.filter(({ isConnected }) => !isConnected).length,
        );
        expect.soft(replaced, 'elements that hydration threw away').toBe(0);
      });

      await test.step('updated while it is on', async () => {
        expectShown(await updateAll(tab, KINDS, true));
        await untilNamed(tab, 'Azerbaijan');
        await expectIntact(tab);
      });

      await test.step('switched off half-way', async () => {
        expectShown(await updateAll(tab, KINDS.slice(0, HALF), true));
        await switchTo(settings, false);
        await untilBare(tab);
        await expectIntact(tab);
        expectShown(await updateAll(tab, KINDS.slice(HALF), false), false);
      });

      await test.step('switched on again', async () => {
        await switchTo(settings, true);
        await untilNamed(tab, 'Kazakhstan');
        await expectIntact(tab);
        expectShown(await updateAll(tab, KINDS, true));
        await expectIntact(tab);
      });
    });

/** Writes what the switch in the popup writes. */
function switchTo(settings: Page, enabled: boolean): Promise<void> {
  return settings.evaluate((enabled) => {
    // biome-ignore lint/suspicious/noExplicitAny: the browser's own global, which has no type in this context
    const { browser, chrome } = globalThis as any;
    return (browser ?? chrome).storage.local.set({ settings: { enabled, sitesOff: [] } });
  }, enabled);
}

/** Waits until there are names in each part of the article, and a certain one among them. */
async function untilNamed(tab: Page, name: string): Promise<void> {
  await tab.waitForFunction(
    (kinds, name) =>
      window.namesIn?.('all-rewritten').includes(name) &&
      kinds.every((kind) => window.namesIn(kind).length > 0),
    { timeout: 6_000, polling: 'raf' },
    KINDS,
    name,
  );
}

/** Waits until nothing of ours is left. */
async function untilBare(tab: Page): Promise<void> {
  await tab.waitForFunction(() => window.namesIn('all-rewritten').length === 0, {
    timeout: 2_000,
    polling: 'raf',
  });
  expect.soft(await tab.$eval('article', ({ innerHTML }) => innerHTML)).not.toContain('dramatis');
}

const updateAll = (tab: Page, kinds: readonly Kind[], isAnnotated: boolean) =>
  tab.evaluate((...args) => window.updateAll(...args), kinds, isAnnotated);

function expectShown(outcomes: Outcome[], isAnnotated = true): void {
  for (const { kind, text, expected, errors, wasMarked } of outcomes)
    expect
      .soft({ kind, text, errors, wasMarked })
      .toEqual({ kind, text: expected, errors: [], wasMarked: isAnnotated });
}

async function expectIntact(tab: Page): Promise<void> {
  const { text, expected, errors } = await tab.evaluate(() => ({
    text: window.seenText(),
    expected: window.expected(),
    errors: window.errors.splice(0),
  }));
  expect.soft({ text, errors }).toEqual({ text: expected, errors: [] });
}
