import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../../knowledge/entity.ts';
import { startCards } from '../../page/card/cards.tsx';
import { createHighlighter } from '../../page/highlight/highlighter.ts';
import { PLAIN_LOOK } from '../../page/highlight/look.ts';
import { type Reader, type ReaderPorts, startReader } from '../../page/reader.ts';
import type { Annotation, Marks } from '../../recognition/annotate.ts';
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
    tell = async (value) => ({ ok: true, value });
    reader = start();
    await until(() => marks().join() === 'Ankara,Ankara,Ankara');
  });
  afterEach(() => {
    life.abort();
    declaration.remove();
  });

  const start = () =>
    startReader(
      document,
      {
        annotate,
        showing: async () => ({ ok: true, value: { createHighlighter, startCards } }),
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
  /** On the same page, of which nothing is known yet. */
  const startAnew = () => {
    life.abort();
    life = new AbortController();
    reader = start();
  };
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

  it('has its names marked, as the reader wants it, before it is told what is known of them', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    tell = (value) => promise.then(() => ({ ok: true, value }));
    startAnew();
    await until(() => marks().length === 3);
    expect(reader.reading.kind).toBe('reading');
    look = { ...look, density: 'first' };
    reader.restyle();
    expect(marks()).toEqual(['Ankara']);
    resolve();
    await until(() => reader.reading.kind === 'annotated');
    expect(marks()).toEqual(['Ankara']);
  });

  it('opens a card that was asked for before it is told what is known', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    tell = (value) => promise.then(() => ({ ok: true, value: { ...value, cast: CAST } }));
    startAnew();
    await until(() => marks().length === 3);
    expect(reader.act('open')).toBe(true);
    const card = () => document.querySelector('dramatis-cast')?.shadowRoot?.querySelector('.card');
    expect(card()).toBeNull();
    resolve();
    await until(() => card() != null);
    expect(card()?.textContent).toContain('Capital of Turkey');
  });

  it('has its text back where nobody can tell what is known of its names', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    tell = () => promise.then(() => ({ ok: false, reason: 'nobody there' }));
    startAnew();
    await until(() => marks().length === 3);
    resolve();
    await until(() => marks().length === 0);
    expect(reader.reading).toEqual({ kind: 'failed', reason: 'nobody there' });
    expect(document.querySelector('dramatis-cast')).toBeNull();
  });

  it('keeps the marks it has where what is known is to be told again, and is not', async () => {
    tell = async () => ({ ok: false, reason: 'nobody there' });
    root.querySelector('p')?.append(' London.');
    await until(() => asked === 2);
    await new Promise((wait) => setTimeout(wait, 50));
    expect(reader.reading.kind).toBe('annotated');
    expect(marks()).toEqual(['Ankara', 'Ankara', 'Ankara']);
  });
});

/** Of a city alone. */
const CAST = {
  day: '2022-01-10',
  members: [
    {
      entity: { id: 'Ankara', kind: 'place', type: 'city', name: 'Ankara', description: 'Capital of Turkey' },
      mentions: 3,
      offices: [],
      identity: [],
      since: { left: [], took: [], renamed: [] },
    },
  ],
  relations: [],
  views: [],
  entities: {},
  sources: {},
  dataset: { version: '1', date: '2022-01-10' },
} as unknown as Annotation['cast'];

/** How often an article was given to be annotated. */
let asked = 0;
/** How it is told what is known of those in it. */
let tell: (value: Annotation) => Promise<{ ok: true; value: Annotation } | { ok: false; reason: string }>;

function annotate({ blocks }: Article): ReturnType<ReaderPorts['annotate']> {
  asked++;
  const mentions = mentionsOf(blocks, /Ankara|London/g);
  const roster = [{ id: 'Ankara', kind: 'place', name: 'Ankara' }] as unknown as Annotation['roster'];
  const cast = { members: [], stances: [], links: [] } as unknown as Annotation['cast'];
  const marks: Marks = { mentions, notInDataset: [], roster, isNewerThanData: false, dayFrom: 'dataset' };
  return Promise.resolve({ ok: true, value: { marks, annotation: tell({ ...marks, cast }) } });
}

async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!isSo()) {
    if (performance.now() > end) throw new Error('It did not come to be.');
    await new Promise((wait) => setTimeout(wait, 10));
  }
}
