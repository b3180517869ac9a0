import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../knowledge/edtf.ts';
import { readArticle } from '../../../page/article/read.ts';
import { expectationOf, openPage, PAGES } from './fixture-pages.ts';

const TODAY = '2024-09-01' as Edtf;

const expectations = PAGES.map((name) => ({ name, expected: expectationOf(name) }));
const articles = expectations.flatMap(({ name, expected }) =>
  expected.article ? [{ name, about: expected.about, expected }] : [],
);
const others = expectations.flatMap(({ name, expected }) =>
  expected.article ? [] : [{ name, about: expected.about, expected }],
);

describe.each(articles)('$name ($about)', ({ name, expected }) => {
  const document = openPage(name, expected);
  const before = document.documentElement.outerHTML;
  const page = readArticle(document, TODAY);
  const texts = page?.article.blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim()) ?? [];

  it('is an article', () => {
    expect(page).toBeDefined();
    expect(page?.article.url).toBe(expected.url);
  });

  it('has its headline', () => {
    expect(page?.article.title).toBe(expected.title);
  });

  it('has its date, and where it was found', () => {
    expect(page?.article.published ?? null).toEqual(expected.published);
  });

  it('has its language', () => {
    expect(page?.article.language).toBe(expected.language);
  });

  it.each(expected.contains)('has in one block: %s', (phrase) => {
    expect(texts.filter((text) => text.includes(phrase))).toHaveLength(1);
  });

  it.each(expected.lacks)('has nowhere: %s', (phrase) => {
    expect(page).toBeDefined();
    expect(texts.filter((text) => text.includes(phrase))).toEqual([]);
  });

  it('is left as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe.each(others)('$name ($about)', ({ name, expected }) => {
  it('is no article', () => {
    const page = readArticle(openPage(name, expected), TODAY);
    expect(page?.article.title).toBeUndefined();
  });
});
