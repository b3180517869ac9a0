import { describe, expect, it } from 'vitest';
import { structuredData } from '../../../page/article/structured-data.ts';
import { documentOf } from './fixture-pages.ts';

const data = (...values: unknown[]) =>
  structuredData(
    documentOf(
      '',
      values
        .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
        .map((json) => `<script type="application/ld+json">${json}</script>`)
        .join(''),
    ),
  );
const ld = (...values: unknown[]) => data(...values).article;
const ARTICLE = { '@type': 'NewsArticle', headline: 'Ferries agree', datePublished: '2021-06-03' };
const FOUND = { headline: 'Ferries agree', datePublished: '2021-06-03' };

describe('structuredData finds the article', () => {
  it.each([
    ['alone', ARTICLE],
    ['in a list', [{ '@type': 'WebSite' }, ARTICLE]],
    ['in a graph', { '@graph': [{ '@type': 'WebPage', datePublished: '2001-01-01' }, ARTICLE] }],
    ['as the main entity of the page', { '@type': 'WebPage', mainEntity: ARTICLE }],
    ['by one of several types', { ...ARTICLE, '@type': ['CreativeWork', 'NewsArticle'] }],
    ['by the address of its type', { ...ARTICLE, '@type': 'https://schema.org/NewsArticle' }],
    ['by a prefixed type', { ...ARTICLE, '@type': 'schema:NewsArticle' }],
  ])('%s', (_, value) => {
    expect(ld(value)).toEqual(FOUND);
  });

  it('after blocks that are not JSON', () => {
    expect(ld('{ "@type": "NewsArticle", }', '', ARTICLE)).toEqual(FOUND);
  });

  it.each([
    [
      'with a line break within a text',
      '{"@type":"NewsArticle","headline":"Ferries\nagree","datePublished":"2021-06-03"}',
    ],
    ['in a comment', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['with a semicolon behind it', `${JSON.stringify([ARTICLE])};`],
  ])('%s', (_, json) => {
    expect(ld(json)).toEqual(FOUND);
  });

  const OTHER = { '@type': 'NewsArticle', headline: 'Crane moves', datePublished: '2020-02-02' };

  it.each([
    ['its address', { url: 'https://news.example/story' }],
    ['the address of its page', { mainEntityOfPage: { '@id': '/story' } }],
  ])('of several the one of %s', (_, address) => {
    expect(ld([OTHER, { ...ARTICLE, ...address }, OTHER])).toEqual(FOUND);
  });

  it('of two the first, and none of a list', () => {
    expect(ld([ARTICLE, OTHER])).toEqual(FOUND);
    expect(ld([ARTICLE, OTHER, OTHER])).toBeUndefined();
  });

  it('with a name and a date of creation where it has no headline and no date of publication', () => {
    expect(ld({ '@type': 'Article', name: ' Ferries agree ', dateCreated: '2021-06-03' })).toEqual(FOUND);
  });
});

describe('structuredData finds none', () => {
  it.each([
    ['in other types', { '@type': 'Product', headline: 'Jacket', datePublished: '2021-06-03' }],
    ['in a list of what the page links to', { '@type': 'ItemList', itemListElement: [ARTICLE] }],
    ['in null', null],
    ['in a number', 3],
    ['without a type', { headline: 'Ferries agree' }],
  ])('%s', (_, value) => {
    expect(ld(value)).toBeUndefined();
  });

  it('deeper than anybody writes it', () => {
    const deep = Array.from({ length: 9 }).reduce<unknown>((inner) => [inner], ARTICLE);
    expect(ld(deep)).toBeUndefined();
  });
});

it('passes over fields that are not text', () => {
  expect(
    ld({ ...ARTICLE, headline: ['Ferries'], datePublished: 20210603, inLanguage: { name: 'English' } }),
  ).toEqual({});
});

it('names the types of what the page is about, and not those of what it lists', () => {
  const { types } = data({
    '@graph': [
      { '@type': ['CollectionPage', 'https://schema.org/WebPage'], author: { '@type': 'Person' } },
      { '@type': 'ItemList', itemListElement: [ARTICLE] },
    ],
  });
  expect([...types]).toEqual(['CollectionPage', 'WebPage', 'ItemList']);
});
