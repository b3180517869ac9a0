import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

/** The article, or the whole page, as an assistive tool gets it: roles and names, texts side by side as one. */
async function heard(tab: Page, part?: 'article'): Promise<string[]> {
  const root = part && (await tab.$(part));
  const tree = await tab.accessibility.snapshot({ ...(root && { root }), interestingOnly: false });
  const lines: string[] = [];
  let text = '';
  const close = () => {
    if (text) lines.push(text);
    text = '';
  };
  const visit = ({ role, name, children = [] }: SerializedAXNode) => {
    if (role === 'StaticText') {
      text += name ?? '';
      return;
    }
    // Lines of text are a matter of layout; a mark is nothing by itself.
    if (role === 'InlineTextBox') return;
    const isNothing = role === 'generic' || role === 'none';
    if (!isNothing) close();
    if (!isNothing) lines.push(`${role} ${name ?? ''}`);
    // What is in a button is not heard beside its name.
    if (role !== 'button') for (const child of children) visit(child);
    if (!isNothing) close();
  };
  if (tree) visit(tree);
  close();
  return lines;
}

test('an annotated article sounds like the plain one, and the page has one summary of its cast', async ({
  tab,
  site,
  browserKind,
}) => {
  test.skip(browserKind === 'firefox', 'Only Chromium tells its accessibility tree to tests.');
  await tab.goto(`${site.url}/opted-out`);
  const plain = await heard(tab, 'article');
  const page = await heard(tab);
  expect(plain.length).toBeGreaterThan(10);
  expect(page.length).toBeGreaterThan(plain.length);
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  await tab.waitForSelector('dramatis-cast');
  expect(await heard(tab, 'article')).toEqual(plain);
  const summary = expect.stringMatching(/^button Cast of this article: .*Kazakhstan/);
  const all = await heard(tab);
  expect(all.filter((line) => !page.includes(line))).toEqual([summary]);
  expect(all.filter((line) => !line.startsWith('button Cast of'))).toEqual(page);
});

/** Where the lines of an article's text stand, in whole pixels, and how it is set. */
const looksOf = (tab: Page) =>
  tab.$$eval('article *', (all) =>
    all
      .filter(({ localName }) => localName !== 'dramatis-name')
      .map((element) => {
        const box = element.getBoundingClientRect();
        const { color, backgroundColor, textDecorationLine, font } = getComputedStyle(element);
        const places = [box.left, box.top, box.width, box.height].map(Math.round);
        return [element.localName, ...places, color, backgroundColor, textDecorationLine, font].join(' ');
      }),
  );
/** How marks look beside the text that they stand in. */
const looksOfMarks = (tab: Page) =>
  tab.$$eval('dramatis-name', (marks) => [
    ...new Set(
      marks.map((mark) => {
        const [own, around] = [mark, mark.parentElement as Element].map((one) => getComputedStyle(one));
        const { textDecorationLine, backgroundColor } = own as CSSStyleDeclaration;
        return `${textDecorationLine} ${backgroundColor} ${own?.color === around?.color && own?.font === around?.font}`;
      }),
    ),
  ]);
const LIKE_THE_TEXT = ['none rgba(0, 0, 0, 0) true'];

test('an annotated article prints like the plain one', async ({ tab, site, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Only Chromium lets tests set the medium.');
  const looks = async (path: string) => {
    await tab.emulateMediaType();
    await tab.goto(`${site.url}${path}`);
    if (path !== '/opted-out') await tab.waitForSelector('dramatis-cast');
    await tab.emulateMediaType('print');
    return looksOf(tab);
  };
  const plain = await looks('/opted-out');
  expect(await looks('/article')).toEqual(plain);
  expect(await looksOfMarks(tab)).toEqual(LIKE_THE_TEXT);
  expect(await looks('/rendered')).toEqual(plain);
  const painted = await tab.$eval('article p', (paragraph) => {
    const { textDecorationLine, backgroundColor } = getComputedStyle(paragraph, '::highlight(dramatis-name)');
    return `${CSS.highlights.get('dramatis-name')?.size} ${textDecorationLine} ${backgroundColor}`;
  });
  expect(painted).toMatch(/^[1-9]\d+ none rgba\(0, 0, 0, 0\)$/);
  await tab.emulateMediaType();
});

test('a page that is saved while it is annotated is the plain page, to the eye and to a reader mode', async ({
  tab,
  site,
}, testInfo) => {
  const read = () =>
    tab.evaluate(() => {
      // Reader modes work on a copy of the document.
      const copy = document.cloneNode(true) as Document;
      const texts = [...copy.querySelectorAll('h1, p, time')].map(({ textContent }) => textContent);
      return { texts, shown: document.body.innerText };
    });
  await tab.goto(`${site.url}/opted-out`);
  const plain = { ...(await read()), looks: await looksOf(tab) };

  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  const marks = await tab.$$eval('dramatis-name', ({ length }) => length);
  expect(await read()).toEqual({ texts: plain.texts, shown: plain.shown });
  const saved = testInfo.outputPath('saved.html');
  await writeFile(saved, await tab.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`));

  // As a file, where the extension does not run.
  await tab.goto(pathToFileURL(saved).href);
  expect({ ...(await read()), looks: await looksOf(tab) }).toEqual(plain);
  expect(await tab.$$eval('dramatis-name', ({ length }) => length)).toBe(marks);
  expect(await looksOfMarks(tab)).toEqual(LIKE_THE_TEXT);
  expect(
    await tab.$$eval('dramatis-cast', (all) =>
      all.map((host) => [host.shadowRoot, host.childNodes.length, host.getClientRects().length]),
    ),
  ).toEqual([[null, 0, 0]]);
});

test('what a reader drags is the page’s own markup', async ({ tab, site }) => {
  const paragraph = 'article p:nth-of-type(3)';
  const drag = async () => {
    const { left, right, top, bottom } = await tab.$eval(paragraph, (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()];
      return {
        ...range.getBoundingClientRect().toJSON(),
        right: boxes.at(-1)?.right,
      } as { left: number; right: number; top: number; bottom: number };
    });
    await tab.mouse.move(left + 1, top + 5);
    await tab.mouse.down();
    await tab.mouse.move(right - 1, bottom - 5, { steps: 5 });
    await tab.mouse.up();
    await tab.evaluate(() =>
      addEventListener('dragstart', (event) => {
        const data = ['text/plain', 'text/html'].map((type) => event.dataTransfer?.getData(type));
        Object.assign(window, { dragged: data });
        event.preventDefault();
      }),
    );
    await tab.mouse.move(left + 40, top + 14);
    await tab.mouse.down();
    await tab.mouse.move(left + 70, top + 50, { steps: 5 });
    const dragged = () => tab.evaluate(() => (window as { dragged?: string[] }).dragged);
    await expect.poll(dragged).toBeDefined();
    await tab.mouse.up();
    return dragged();
  };
  await tab.goto(`${site.url}/opted-out`);
  const plain = await drag();
  expect(plain?.[0]).toContain('Kazakhstan');
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector(`${paragraph} dramatis-name`);
  expect(await drag()).toEqual(plain);
});

test('the browser finds words across marks', async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('article p dramatis-name');
  const sentence = await tab.$eval('article p dramatis-name', (mark) => {
    const [before, after] = [mark.previousSibling?.textContent ?? '', mark.nextSibling?.textContent ?? ''];
    return `${before.slice(-8)}${mark.textContent}${after.slice(0, 8)}`.replace(/\s+/g, ' ').trim();
  });
  const found = await tab.evaluate((words) => {
    const isFound = (window as never as { find(w: string): boolean }).find(words);
    return isFound && String(getSelection()).replace(/\s+/g, ' ');
  }, sentence);
  expect(found).toBe(sentence);
});
