import type { Page } from 'puppeteer-core';
import { expect, test } from './extension.fixture.ts';

const marks = (tab: Page) =>
  tab.$$eval('dramatis-name', (all) => all.map(({ textContent }) => textContent ?? ''));
/** Names shown in an element, as elements or painted. */
const namesIn = (tab: Page, selector: string) =>
  tab.evaluate((within) => {
    const element = document.querySelector(within);
    const painted = [...(CSS.highlights.get('dramatis-name') ?? [])].filter((range) =>
      element?.contains(range.startContainer),
    );
    return [
      ...Array.from(element?.querySelectorAll('dramatis-name') ?? [], ({ textContent }) => textContent ?? ''),
      ...painted.map(String),
    ];
  }, selector);

test.describe('an article whose page changes it', () => {
  let errors: unknown[];
  test.beforeEach(async ({ tab, site }) => {
    errors = [];
    tab.on('pageerror', (error) => errors.push(error));
    await tab.goto(`${site.url}/article`);
    await tab.waitForSelector('dramatis-name');
  });
  test.afterEach(() => expect(errors).toEqual([]));

  test('has the names of what is added marked, and those that were there stay the same', async ({ tab }) => {
    await tab.$$eval('dramatis-name', (all) => {
      for (const mark of all) Object.assign(mark, { isOld: true });
    });
    const before = (await marks(tab)).length;
    await tab.evaluate(() => {
      const more = document.createElement('p');
      more.id = 'more';
      more.textContent =
        'In Warsaw, the Polish government said on Tuesday that it would follow the talks between all of them.';
      document.querySelector('article p:last-of-type')?.after(more);
      more.scrollIntoView();
    });
    await expect.poll(() => namesIn(tab, '#more')).toEqual(['Warsaw', 'Polish']);
    const old = await tab.$$eval(
      'dramatis-name',
      (all) => all.filter((mark) => (mark as { isOld?: true }).isOld).length,
    );
    // Taken out while the page was read again, and put back: the same names, at the same places.
    expect(await marks(tab)).toHaveLength(before + 2);
    expect(old).toBeLessThanOrEqual(before);
  });

  test('is followed like a live blog, whose news come on top', async ({ tab }) => {
    for (const [i, town] of ['Warsaw', 'Prague', 'Vienna'].entries()) {
      await tab.evaluate(
        (id, name) => {
          const entry = document.createElement('p');
          entry.id = id;
          entry.textContent = `The next of the reports that came in on the day was from ${name}, where it was quiet.`;
          document.querySelector('article p')?.before(entry);
        },
        `entry-${i}`,
        town,
      );
      await expect.poll(() => namesIn(tab, `#entry-${i}`)).toEqual([town]);
    }
  });

  test('shows what the page writes, a thousand times a second, and is given up in the end', async ({
    tab,
    openPopup,
    browserKind,
  }) => {
    test.skip(browserKind === 'firefox', 'It takes long, and how often a page is read is the same in both.');
    await tab.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')];
      let count = 0;
      const write = () => {
        count++;
        for (const [i, paragraph] of paragraphs.entries())
          paragraph.textContent = `Turkey and Kazakhstan have now been named ${count} times in paragraph ${i} of this page.`;
      };
      Object.assign(window, { rewriting: setInterval(write, 1), written: () => count });
    });
    const { state, popup } = await openPopup(({ kind }) => kind === 'restless');
    expect(state.kind).toBe('restless');
    await expect
      .poll(() => popup.$eval('main', ({ textContent }) => textContent))
      .toContain('keeps rewriting its text');
    expect(await marks(tab)).toEqual([]);
    const [shown, written] = await tab.evaluate(() => {
      const page = window as unknown as { rewriting: number; written(): number };
      clearInterval(page.rewriting);
      return [document.querySelector('article p')?.textContent, page.written()];
    });
    expect(shown).toBe(
      `Turkey and Kazakhstan have now been named ${written} times in paragraph 0 of this page.`,
    );
  });

  test('is annotated once it comes, when it comes late', async ({ tab, site }) => {
    const html = await tab.evaluate(async () => (await fetch(location.href)).text());
    await tab.goto(`${site.url}/no-article`);
    await tab.evaluate((markup) => {
      const page = new DOMParser().parseFromString(markup, 'text/html');
      setTimeout(() => {
        document.head.append(...page.head.children);
        document.body.append(...page.body.children);
      }, 1_500);
    }, html);
    await tab.waitForSelector('dramatis-name', { timeout: 15_000 });
  });

  test('is there again when the reader comes back to it', async ({ tab, site }) => {
    await tab.goto(`${site.url}/newer`);
    await tab.waitForSelector('dramatis-name');
    // A page that the browser has kept as it was fires no load event to wait for.
    await tab.evaluate(() => history.back());
    // On the way there is no page to ask.
    await expect.poll(() => marks(tab).catch(() => [])).toContain('Kazakhstan');
  });
});

test('a page that asks not to be annotated is left alone, and the popup says so', async ({
  tab,
  site,
  openPopup,
}) => {
  await tab.goto(`${site.url}/opted-out`);
  const { state, popup } = await openPopup();
  expect(state.kind).toBe('left-alone');
  expect(await popup.$eval('main', ({ textContent }) => textContent)).toContain('asks not to be annotated');
  expect(await tab.$('dramatis-name, dramatis-cast')).toBeNull();
});

test('what a reader copies is the page’s own markup', async ({ tab, site }) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('article p dramatis-name');
  const plain = await tab.evaluate(async () => {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    return page.querySelector('article p:nth-of-type(3)')?.innerHTML;
  });
  await tab.evaluate(() => {
    const paragraph = document.querySelector('article p:nth-of-type(3)') as Element;
    getSelection()?.selectAllChildren(paragraph);
    // After all of the page's own listeners: what the browser is about to take.
    addEventListener('copy', () => {
      const holder = document.createElement('div');
      holder.append(getSelection()?.getRangeAt(0).cloneContents() as DocumentFragment);
      Object.assign(window, { copied: holder.innerHTML });
    });
  });
  await tab.keyboard.down('Control');
  await tab.keyboard.press('c');
  await tab.keyboard.up('Control');
  await expect.poll(() => tab.evaluate(() => (window as { copied?: string }).copied)).toBe(plain);
  // The names there are still shown.
  expect((await namesIn(tab, 'article p:nth-of-type(3)')).length).toBeGreaterThan(0);
});

test('a page that the browser translates is left alone, and annotated again when that is undone', async ({
  tab,
  site,
  openPopup,
}) => {
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  const text = await tab.$eval('article', ({ textContent }) => textContent);
  // As Chrome does it: text nodes give way to two elements each, and come back.
  await tab.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    const fonts = texts.map((node) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      for (const font of [outer, inner]) font.style.verticalAlign = 'inherit';
      inner.textContent = node.data.replaceAll('Turkey', 'Turquía');
      outer.append(inner);
      node.replaceWith(outer);
      return outer;
    });
    document.documentElement.classList.add('translated-ltr');
    const undo = () => {
      document.documentElement.classList.remove('translated-ltr');
      for (const [i, font] of fonts.entries()) font.replaceWith(texts[i] as Text);
    };
    Object.assign(window, { undo });
  });
  const { state } = await openPopup(({ kind }) => kind === 'left-alone');
  expect(state).toMatchObject({ why: 'translated' });
  expect(await tab.$('dramatis-name, dramatis-cast')).toBeNull();
  expect(await tab.$eval('article', ({ textContent }) => textContent)).toContain('Turquía backed Baku');

  await tab.bringToFront();
  await tab.evaluate(() => (window as never as { undo(): void }).undo());
  await tab.waitForSelector('dramatis-name');
  expect(await tab.$eval('article', ({ textContent }) => textContent)).toBe(text);
});
