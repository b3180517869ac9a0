import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../knowledge/edtf.ts';
import { findDate } from '../../../page/article/date.ts';
import { documentOf } from './fixture-pages.ts';

const TODAY = '2024-09-01' as Edtf;

/** A page that gives a different day in every place. */
const EVERYWHERE = {
  jsonLd: '2024-01-01',
  meta: '<meta property="article:published_time" content="2024-02-02">',
  time: '<time datetime="2024-03-03"></time>',
  dateline: '4 April 2024',
  url: 'https://news.example/2024/05/05/story',
};

function find(places: Partial<typeof EVERYWHERE>, today = TODAY) {
  const { jsonLd, meta = '', time = '', dateline = '', url } = places;
  const body = `<article><h1>Ferries agree</h1><p class="date">${dateline}</p>${time}<div id="text"></div></article>`;
  const document = documentOf(body, meta, url);
  const container = document.getElementById('text') ?? document.body;
  const heading = document.querySelector('h1') ?? undefined;
  return findDate(document, jsonLd, { container, heading, blocks: [] }, today);
}

describe('findDate asks the most reliable place first', () => {
  const { jsonLd, meta, time, dateline, url } = EVERYWHERE;

  it.each([
    ['json-ld', '2024-01-01', { jsonLd, meta, time, dateline, url }],
    ['meta', '2024-02-02', { meta, time, dateline, url }],
    ['time', '2024-03-03', { time, dateline, url }],
    ['dateline', '2024-04-04', { dateline, url }],
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
  ])('%s', (_, jsonLd) => {
    expect(find({ jsonLd })).toEqual({ date: jsonLd, foundIn: 'json-ld' });
  });

  it.each([
    ['the day after tomorrow', '2024-09-03'],
    ['the day that an empty time stamp gives', '1970-01-01'],
    ['no date at all', 'yesterday'],
  ])('not %s', (_, jsonLd) => {
    expect(find({ jsonLd })).toBeUndefined();
  });

  it('goes on to the next place when one is not believed', () => {
    expect(find({ jsonLd: '2030-01-01', meta: EVERYWHERE.meta })?.foundIn).toBe('meta');
  });

  it('does not take a long text for a dateline', () => {
    const prose = `${'The council met for the first time since its members had been chosen, '.repeat(2)} on 3 June 2021.`;
    expect(find({ dateline: prose })).toBeUndefined();
  });

  it.each([
    ['a sentence', 'The bridge was opened on 3 June 2021.'],
    ['a change', 'Last updated: 3 June 2021'],
    ['a term', 'Effective 3 June 2021'],
    ['how long ago', '3 hours ago'],
  ])('does not take %s for a dateline', (_, dateline) => {
    expect(find({ dateline })).toBeUndefined();
  });

  it('does not take a row of facts for a dateline', () => {
    const time = '<table><tr><th>Opened</th><td class="date">3 June 2021</td></tr></table>';
    expect(find({ time })).toBeUndefined();
  });

  it.each([
    ['of a change', '<p>Updated: <time datetime="2024-03-03">3 March</time></p>'],
    ['of a change, by its class', '<time class="updated" datetime="2024-03-03"></time>'],
    ['of a comment', '<ol class="comment-list"><li><time datetime="2024-03-03"></time></li></ol>'],
    ['of a teaser', '<a href="/crane">The last crane <time datetime="2024-03-03"></time></a>'],
    [
      'of a video',
      '<div itemscope itemtype="https://schema.org/VideoObject"><time itemprop="datePublished" datetime="2024-03-03"></time></div>',
    ],
    [
      'that a paragraph tells of',
      `<p>The council met on <time datetime="2011-03-03">3 March 2011</time>${', and again and again'.repeat(6)}.</p>`,
    ],
    ['without a date', '<time>3 hours ago</time>'],
  ])('does not take the time %s', (_, time) => {
    expect(find({ time })).toBeUndefined();
  });

  it.each([
    ['that was never changed', '<time class="entry-date published updated" datetime="2024-03-03"></time>'],
    [
      'after that of a change',
      '<p>Updated <time>9 March 2024</time>, published <time>3 March 2024</time></p>',
    ],
    ['that is a link itself', '<a href="/2024/03/"><time datetime="2024-03-03">3 March</time></a>'],
    [
      'below a headline that speaks of a change',
      '<h1>Deadline for updated rules</h1><p><time>3 March 2024</time></p>',
    ],
    ['of an hour ago', '<time datetime="2024-03-03T10:00:00-05:00">an hour ago</time>'],
    ['whose stamp is broken', '<time datetime="yesterday">3 March 2024</time>'],
  ])('takes the time %s', (_, time) => {
    expect(find({ time })).toEqual({ date: '2024-03-03', foundIn: 'time' });
  });

  it.each([
    '<meta name="parsely-pub-date" content="2024-02-02T10:00:00+02:00">',
    '<meta name="DC.date.issued" content="2024-02-02">',
    '<meta name="dcterms.created" content="2 February 2024">',
    '<meta name="citation_publication_date" content="2024/02/02">',
    '<meta name="OriginalPublicationDate" content="2024/02/02 10:00:00">',
    '<meta name="sailthru.date" content="Fri, 02 Feb 2024 10:00:00 +0000">',
    '<meta itemprop="datePublished" content="2024-02-02">',
    '<meta name="article:published_time" value="Fri Feb 02 12:45:00 EST 2024">',
    '<meta name="article:modified_time" content="2024-03-03"><meta name="pubdate" content="2024-02-02">',
    '<meta name="pubdate" content=""><meta name="pubdate" content="2024-02-02">',
  ])('reads %s', (meta) => {
    expect(find({ meta })).toEqual({ date: '2024-02-02', foundIn: 'meta' });
  });

  it('does not read when the page was changed', () => {
    expect(find({ meta: '<meta property="article:modified_time" content="2024-02-02">' })).toBeUndefined();
  });

  it('prefers the time marked as the publication to one that stands before it', () => {
    const time =
      '<time datetime="2024-03-09"></time><time itemprop="datePublished" datetime="2024-03-03"></time>';
    expect(find({ time })?.date).toBe('2024-03-03');
  });

  it.each([
    ['/2024/05/05/story', '2024-05-05'],
    ['/news/story-2024-05-05', '2024-05-05'],
    ['/news/20240505/story.html', '2024-05-05'],
    ['/2024/may/05/story', '2024-05-05'],
    ['/2024/5/5/story', '2024-05-05'],
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

describe('findDate gives the day that the newsroom had', () => {
  const UNIVERSAL = '2024-02-03T02:25:54Z';

  it.each([
    ['beside the headline', { dateline: '2 February 2024, 9.25 p.m.' }],
    ['in a time', { time: '<time datetime="2024-02-03T02:25:54Z">2 February 2024</time>' }],
    ['in a time of its zone', { time: '<time datetime="2024-02-02T21:25:54-05:00">an hour ago</time>' }],
    ['in its address', { url: 'https://news.example/2024/02/02/story' }],
  ])('where the stamp is of universal time and the page writes the day %s', (_, places) => {
    expect(find({ jsonLd: UNIVERSAL, ...places })).toEqual({ date: '2024-02-02', foundIn: 'json-ld' });
    expect(find({ meta: `<meta name="date" content="${UNIVERSAL}">`, ...places })?.date).toBe('2024-02-02');
  });

  it.each([
    ['2024-02-03T02:25:54Z', '2024-02-03', 'the same day'],
    ['2024-02-03T02:25:54Z', '2024-02-04', 'a day that begins eight hours later at the earliest'],
    ['2024-02-03T22:25:54Z', '2024-02-02', 'a day that was over everywhere'],
    ['2024-02-03T02:25:54Z', '2024-01-31', 'another day altogether'],
    ['2024-02-03T02:25:54+02:00', '2024-02-02', 'a day that the stamp knows better'],
    ['2024-02-03', '2024-02-02', 'a day that the date does not leave open'],
  ])('and keeps the day of %s beside %s, %s', (jsonLd, dateline) => {
    expect(find({ jsonLd, dateline })?.date).toBe('2024-02-03');
  });

  it('east of Greenwich too', () => {
    expect(find({ jsonLd: '2024-02-02T22:30:00.000Z', dateline: '3 February 2024' })?.date).toBe(
      '2024-02-03',
    );
  });
});
