import { describe, expect, it } from 'vitest';
import { structuredArticle } from '../../../page/article/structured-data.ts';
import { documentOf } from './fixture-pages.ts';

const ld = (...values: unknown[]) =>
  structuredArticle(
    documentOf(
      '',
      values
        .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
        .map((json) => `<script type="application/ld+json">${json}</script>`)
        .join(''),
    ),
  );
const ARTICLE = { '@type': 'NewsArticle', headline: 'Ferries agree', datePublished: '2021-06-03' };
const FOUND = { headline: 'Ferries agree', datePublished: '2021-06-03' };

describe('structuredArticle finds the article', () => {
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

  it('with a name and a date of creation where it has no headline and no date of publication', () => {
    expect(ld({ '@type': 'Article', name: ' Ferries agree ', dateCreated: '2021-06-03' })).toEqual(FOUND);
  });
});

describe('structuredArticle finds none', () => {
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
