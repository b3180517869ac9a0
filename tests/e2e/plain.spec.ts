import type { Page, SerializedAXNode } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

/** The article as an assistive tool gets it: roles and names, texts side by side as one. */
async function heard(tab: Page): Promise<string[]> {
  const root = await tab.$('article');
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
    for (const child of children) visit(child);
    if (!isNothing) close();
  };
  if (tree) visit(tree);
  close();
  return lines;
}

test('an annotated article sounds like the plain one', async ({ tab, site, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Only Chromium tells its accessibility tree to tests.');
  await tab.goto(`${site.url}/opted-out`);
  const plain = await heard(tab);
  expect(plain.length).toBeGreaterThan(10);
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  expect(await heard(tab)).toEqual(plain);
});

test('an annotated article prints like the plain one', async ({ tab, site, browserKind }) => {
  test.skip(browserKind === 'firefox', 'Only Chromium lets tests set the medium.');
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  await tab.emulateMediaType('print');
  const looks = await tab.$$eval('dramatis-name', (marks) =>
    marks.map((mark) => {
      const { textDecorationLine, backgroundColor } = getComputedStyle(mark);
      return `${textDecorationLine} ${backgroundColor}`;
    }),
  );
  expect(new Set(looks)).toEqual(new Set(['none rgba(0, 0, 0, 0)']));
  await tab.emulateMediaType();
});

test('the browser finds words across marks', async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('article p dramatis-name');
  const sentence = await tab.$eval('article p dramatis-name', (mark) => {
    const [before, after] = [mark.previousSibling?.textContent ?? '', mark.nextSibling?.textContent ?? ''];
    return `${before.slice(-8)}${mark.textContent}${after.slice(0, 8)}`.replace(/\s+/g, ' ').trim();
  });
  const found = await tab.evaluate(
    (words) => (window as never as { find(w: string): boolean }).find(words),
    sentence,
  );
  expect(found).toBe(true);
});
