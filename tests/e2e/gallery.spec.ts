import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { GALLERY } from '../../scripts/gallery/config.ts';
import { type Site, serve } from '../../scripts/server.ts';
import { expect, test } from './extension.fixture.ts';

// Every component in every state, in every language, light and dark, as wide as its place and in 320 pixels: nothing runs
// over its edge, nothing is cut off, axe has nothing to say, and no text of ours is without a state that shows it.

const root = join(import.meta.dirname, '../..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const languages = readdirSync(join(root, 'public/_locales')).map((name) => name.replace('_', '-'));

interface StateOf {
  component: string;
  state: string;
  width: number;
}

let gallery: Site;
test.beforeAll(async () => {
  gallery = await serve((path) => ({ file: join(GALLERY, path) }));
});
test.afterAll(() => gallery[Symbol.asyncDispose]());

async function openGallery(tab: Page): Promise<StateOf[]> {
  await tab.goto(`${gallery.url}/state.html`);
  await tab.waitForFunction('globalThis.states');
  return tab.evaluate('globalThis.states') as Promise<StateOf[]>;
}

/** Shows a state in the open page. */
const show = (tab: Page, { component, state }: StateOf, language: string, scheme = 'light') =>
  tab.evaluate(async (hash) => {
    location.hash = hash;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, new URLSearchParams({ component, state, language, scheme }).toString());

/** What does not fit, said by where it is. */
const misfits = (tab: Page) =>
  tab.evaluate(() => {
    const faults: string[] = [];
    const describe = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.slice(0, 40)}”`;
    if (document.documentElement.scrollWidth > innerWidth + 1) faults.push('The page runs over its edge.');
    for (const element of document.querySelectorAll<HTMLElement>('#state *')) {
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
      if (clipPath !== 'none' || display === 'inline' || element.clientWidth === 0) continue;
      const scrolls = /auto|scroll/;
      if (element.scrollWidth > element.clientWidth + 1 && !scrolls.test(overflowX))
        faults.push(`Too wide: ${describe(element)}`);
      if (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        faults.push(`Cut off: ${describe(element)}`);
    }
    return faults;
  });

test('nothing runs over its edge or is cut off, in any state, language and width', async ({
  tab,
  browserKind,
}) => {
  test.setTimeout(180_000);
  const states = await openGallery(tab);
  expect(states.length).toBeGreaterThan(30);
  const faults: string[] = [];
  // Firefox lays out the same: three scripts and the longest words are enough there.
  const chosen = browserKind === 'firefox' ? languages.filter((one) => /^(?:en|de|ar)/.test(one)) : languages;
  for (const width of new Set([320, ...states.map(({ width }) => width)])) {
    await tab.setViewport({ width, height: 800 });
    for (const state of states)
      if (width === 320 || width === state.width)
        for (const language of chosen) {
          await show(tab, state, language);
          for (const fault of await misfits(tab))
            faults.push(`${state.component}, ${state.state}, ${language}, ${width} px: ${fault}`);
        }
  }
  expect(faults).toEqual([]);
});

test('axe has nothing to say, light and dark', async ({ tab, browserKind }) => {
  test.skip(browserKind === 'firefox', 'The same markup and colours in both.');
  test.setTimeout(180_000);
  const states = await openGallery(tab);
  await tab.evaluate(axe);
  const faults: string[] = [];
  for (const state of states)
    for (const scheme of ['light', 'dark']) {
      await tab.setViewport({ width: state.width, height: 800 });
      await show(tab, state, 'en', scheme);
      // A state is a part of a page: what only a whole page can have is not asked of it.
      const found = (await tab.evaluate(`axe.run('#state', {
        resultTypes: ['violations'],
        rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
      }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`)) as string[];
      for (const fault of found) faults.push(`${state.component}, ${state.state}, ${scheme}: ${fault}`);
    }
  expect(faults).toEqual([]);
});

test('every text of ours is shown by some state', async ({ tab }) => {
  const states = await openGallery(tab);
  const shown = new Set<string>();
  for (const state of states) {
    await show(tab, state, 'keys');
    const keys = await tab.$eval('#state', ({ outerHTML }) => outerHTML.match(/(?<=⟦)\w+(?=⟧)/g) ?? []);
    for (const key of keys) shown.add(key);
  }
  const code = readdirSync(join(root, 'components'))
    .map((file) => readFileSync(join(root, 'components', file), 'utf8'))
    .join('\n');
  const messages = Object.keys(
    JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')),
  );
  const asked = messages.filter((key) => code.includes(`'${key}'`));
  expect(asked.length).toBeGreaterThan(50);
  expect(asked.filter((key) => !shown.has(key))).toEqual([]);
});
