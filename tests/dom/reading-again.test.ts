import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startReader } from '../../page/reader.ts';
import type { Annotation } from '../../recognition/annotate.ts';
import type { Article } from '../../recognition/article.ts';
import { mentionsOf, paintedIn, stage } from './marking.ts';

/** An article long enough to be one, about a city. */
const articleOn = (city: string) => `
  <article>
    <p>In ${city} the ministers of both of the countries met on Monday, and talked about what they were to do next.</p>
    <p>The talks in ${city} lasted for the whole of the day, and it is not known what came of them in the end at all.</p>
    <p>It was said that they would go on in ${city} on the day after, and that nobody was to leave before they were over.</p>
  </article>`;

describe('an article whose page', () => {
  let root: HTMLElement;
  const declaration = Object.assign(document.createElement('script'), {
    type: 'application/ld+json',
    text: JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      datePublished: '2022-01-10',
    }),
  });
  let life: AbortController;

  beforeEach(async () => {
    document.head.append(declaration);
    root = stage(articleOn('Ankara'));
    life = new AbortController();
    startReader(
      document,
      {
        annotate,
        texts: { language: 'en', direction: 'ltr', message: () => '' },
        turnOffHere() {},
        correctionsAt: () => ({
          isPrivate: false,
          alternatives: async () => undefined,
          correct: async () => false,
          takeBack: async () => false,
        }),
      },
      life.signal,
    );
    await until(() => marks().join() === 'Ankara,Ankara,Ankara');
  });
  afterEach(() => {
    life.abort();
    declaration.remove();
  });

  const marks = () => Array.from(root.querySelectorAll('dramatis-name'), ({ textContent }) => textContent);

  it('puts another in its place is read again', async () => {
    root.innerHTML = articleOn('London');
    await until(() => marks().join() === 'London,London,London');
  });

  it('takes a mark out and leaves the text as it was has its marks again', async () => {
    const text = root.textContent;
    root.querySelector('dramatis-name')?.remove();
    expect(marks()).toHaveLength(2);
    // Where a page has once touched what we put into its text, names are painted.
    await until(() => paintedIn(root).length === 1);
    expect(marks()).toHaveLength(2);
    expect(root.textContent).toBe(text);
  });
});

async function annotate({ blocks }: Article): Promise<{ ok: true; value: Annotation }> {
  const mentions = mentionsOf(blocks, /Ankara|London/g);
  const cast = { members: [], stances: [], links: [] } as unknown as Annotation['cast'];
  const value = { mentions, unknown: [], notInDataset: [], cast, isNewerThanData: false };
  return { ok: true, value: { ...value, dayFrom: 'dataset' } };
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It did not come to be.');
    await new Promise((wait) => setTimeout(wait, 10));
  }
}
