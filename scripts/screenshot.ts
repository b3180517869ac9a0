import type { ElementHandle, Page } from 'puppeteer-core';
import type { Annotation } from '../recognition/annotate.ts';

/** Opens the card of the cast member about whom most is recorded, by resting the pointer on the first mark, and saves the page. */
export async function screenshotCard(page: Page, annotation: Annotation, path: string): Promise<void> {
  const { views, members } = annotation.cast;
  const recorded = (id: string) => views.filter(({ holder }) => holder === id).length;
  const people = members.filter(({ entity }) => entity.kind === 'person');
  const [subject] = (people.length > 0 ? people : members).toSorted(
    (a, b) => recorded(b.entity.id) - recorded(a.entity.id),
  );
  if (!subject) throw new Error('Nobody in this article is known: there is no card to show.');
  await page.bringToFront();
  await page.waitForSelector('dramatis-name');
  const marked = await page.evaluateHandle((name) => {
    const all = [...document.querySelectorAll('dramatis-name')];
    const textOf = ({ textContent }: Element) => textContent ?? '';
    return all.find((mark) => textOf(mark) === name) ?? all.find((mark) => name.includes(textOf(mark)));
  }, subject.entity.name);
  await (marked.asElement() as ElementHandle<Element> | null)?.hover();
  await page.waitForSelector('dramatis-cast >>> .card');
  await page.evaluate(() => new Promise((drawn) => setTimeout(drawn, 250)));
  await page.screenshot({ path: path as `${string}.png` });
}

/** Saves the popup as tall as its content, within what a browser shows of a popup. */
export async function screenshotPopup(popup: Page, path: string, deviceScaleFactor = 1): Promise<void> {
  await popup.bringToFront();
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor });
  await popup.waitForSelector('#app .panel, #app .notice');
  await popup.screenshot({ path: path as `${string}.png` });
}
