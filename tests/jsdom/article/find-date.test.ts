import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../knowledge/edtf.ts';
import { findDate } from '../../../page/article/date.ts';
import { documentOf } from './fixture-pages.ts';

const TODAY = '2024-09-01' as Edtf;

/** A page that gives a different day in every place. */
const EVERYWHERE = {
  jsonLd: { datePublished: '2024-01-01' },
  meta: '<meta property="article:published_time" content="2024-02-02">',
  time: '<article><time datetime="2024-03-03"></time><div id="text"></div></article>',
  datelines: ['4 April 2024'],
  url: 'https://news.example/2024/05/05/story',
};

function find(places: Partial<typeof EVERYWHERE>, today = TODAY) {
  const { jsonLd, meta = '', time = '<div id="text"></div>', datelines = [], url } = places;
  const document = documentOf(time, meta, url);
  const container = document.getElementById('text') ?? document.body;
  return findDate(document, jsonLd, container, datelines, today);
}

describe('findDate asks the most reliable place first', () => {
  const { jsonLd, meta, time, datelines, url } = EVERYWHERE;

  it.each([
    ['json-ld', '2024-01-01', { jsonLd, meta, time, datelines, url }],
    ['meta', '2024-02-02', { meta, time, datelines, url }],
    ['time', '2024-03-03', { time, datelines, url }],
    ['dateline', '2024-04-04', { datelines, url }],
    ['address', '2024-05-05', { url }],
  ])('%s', (foundIn, date, places) => {
    expect(find(places)).toEqual({ date, foundIn });
  });

  it('finds nothing where no place has a date', () => {
    expect(find({})).toBeUndefined();
  });
});

describe('what findDate believes', () => {
  it.each([
    ['today', '2024-09-01'],
    // Sites east of the reader are a day ahead.
    ['tomorrow', '2024-09-02'],
    ['the first year of the web', '1990-01-01'],
  ])('%s', (_, datePublished) => {
    expect(find({ jsonLd: { datePublished } })).toEqual({ date: datePublished, foundIn: 'json-ld' });
  });

  it.each([
    ['the day after tomorrow', '2024-09-03'],
    ['the day that an empty time stamp gives', '1970-01-01'],
    ['no date at all', 'yesterday'],
  ])('not %s', (_, datePublished) => {
    expect(find({ jsonLd: { datePublished } })).toBeUndefined();
  });

  it('goes on to the next place when one is not believed', () => {
    expect(find({ jsonLd: { datePublished: '2030-01-01' }, meta: EVERYWHERE.meta })?.foundIn).toBe('meta');
  });

  it('does not take a long text for a dateline', () => {
    const prose = `${'The council met for the first time since its members had been chosen, '.repeat(2)} on 3 June 2021.`;
    expect(find({ datelines: [prose] })).toBeUndefined();
  });

  it('prefers the time marked as the publication to one that stands before it', () => {
    const time =
      '<article><time datetime="2024-03-09"></time><time itemprop="datePublished" datetime="2024-03-03"></time><div id="text"></div></article>';
    expect(find({ time })?.date).toBe('2024-03-03');
  });

  it.each([
    ['/2024/05/05/story', '2024-05-05'],
    ['/news/story-2024-05-05', '2024-05-05'],
    ['/news/20240505/story.html', '2024-05-05'],
  ])('reads the day in the address %s', (path, date) => {
    expect(find({ url: `https://news.example${path}` })?.date).toBe(date);
  });

  it.each(['/2024/05/story', '/news/1234567820240505', '/2024/13/05/story', '/item/2024050512'])(
    'reads none in the address %s',
    (path) => {
      expect(find({ url: `https://news.example${path}` })).toBeUndefined();
    },
  );
});
