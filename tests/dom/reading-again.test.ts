import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../../knowledge/entity.ts';
import { PLAIN_LOOK } from '../../page/highlight/look.ts';
import { type Reader, type ReaderPorts, startReader } from '../../page/reader.ts';
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
  let reader: Reader;
  let look: ReturnType<ReaderPorts['look']>;

  beforeEach(async () => {
    document.head.append(declaration);
    root = stage(articleOn('Ankara'));
    life = new AbortController();
    look = { ...PLAIN_LOOK, density: 'all', kinds: KINDS };
    asked = 0;
    reader = startReader(
      document,
      {
        annotate,
        texts: { language: 'en', direction: 'ltr', message: () => '' },
        look: () => look,
        manners: () => ({ opensOn: 'rest', delay: 300 }),
        turnOffHere() {},
        onReading() {},
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

  it('stays as it is has fewer or other names marked when the reader wants so, and is not annotated anew', async () => {
    const text = root.textContent;
    look = { ...look, density: 'first' };
    reader.restyle();
    expect(marks()).toEqual(['Ankara']);
    look = { ...look, density: 'all', kinds: ['person'] };
    reader.restyle();
    expect(marks()).toEqual([]);
    look = { ...look, style: 'ground', kinds: KINDS };
    reader.restyle();
    await until(() => marks().length === 3);
    const [mark] = root.querySelectorAll('dramatis-name');
    expect(mark && getComputedStyle(mark).textDecorationLine).toBe('none');
    expect(asked).toBe(1);
    expect(root.textContent).toBe(text);
  });
});

/** How often an article was given to be annotated. */
let asked = 0;

async function annotate({ blocks }: Article): Promise<{ ok: true; value: Annotation }> {
  asked++;
  const mentions = mentionsOf(blocks, /Ankara|London/g);
  const roster = [{ id: 'Ankara', kind: 'place', name: 'Ankara' }] as unknown as Annotation['roster'];
  const cast = { members: [], stances: [], links: [] } as unknown as Annotation['cast'];
  const value = { mentions, notInDataset: [], roster, cast, isNewerThanData: false };
  return { ok: true, value: { ...value, dayFrom: 'dataset' } };
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It did not come to be.');
    await new Promise((wait) => setTimeout(wait, 10));
  }
}
