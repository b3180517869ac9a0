import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../knowledge/edtf.ts';
import { mayBeArticle, readArticle } from '../../../page/article/read.ts';
import { documentOf, expectationOf, openPage, PAGES } from './fixture-pages.ts';

const TODAY = '2024-09-01' as Edtf;
const DECLARED = '<meta property="og:type" content="article">';
const DATED = `${DECLARED}<meta property="article:published_time" content="2024-05-05">`;

const paragraph = (i: number) =>
  `<p>On day ${i} of the session the members of the assembly spoke about the ferry, the school and the road to the north, and put off all three.</p>`;
const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => paragraph(i)).join('\n');

describe('readArticle', () => {
  it('gives every block an id of its own, the headline first as the title', () => {
    const page = readArticle(documentOf(`<main><h1>Three days</h1>${paragraphs(4)}</main>`, DECLARED), TODAY);
    expect(page?.article.blocks.map(({ id }) => id)).toEqual(['title', '0', '1', '2', '3']);
    expect(page?.article.blocks[0]?.text).toBe('Three days');
  });

  it('hands the same blocks to the page and to the article', () => {
    const page = readArticle(documentOf(`<main><h1>Three days</h1>${paragraphs(4)}</main>`, DECLARED), TODAY);
    expect(page?.blocks.map(({ id, text }) => ({ id, text }))).toEqual(page?.article.blocks);
  });

  it('sends nothing but plain data in the article, which has to cross to the background', () => {
    const page = readArticle(documentOf(`<main><h1>Three days</h1>${paragraphs(4)}</main>`, DECLARED), TODAY);
    expect(page).toBeDefined();
    expect(structuredClone(page?.article)).toEqual(page?.article);
    expect(JSON.parse(JSON.stringify(page?.article))).toEqual(page?.article);
  });

  it.each([
    [
      'the structured data',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"From data"}</script><meta property="og:title" content="From meta">',
      'From data',
    ],
    [
      'the metadata',
      `${DATED}<meta property="og:title" content="From meta"><title>From title</title>`,
      'From meta',
    ],
    ['the title of the page', `${DATED}<title> From\n title </title>`, 'From title'],
  ])('takes the title from %s where there is no heading', (_, head, title) => {
    expect(readArticle(documentOf(`<main>${paragraphs(4)}</main>`, head), TODAY)?.article.title).toBe(title);
  });

  it.each([
    ['one paragraph', 1, false],
    ['three', 3, true],
  ])('takes a page that declares an article for one with %s: %j', (_, count, is) => {
    const page = readArticle(
      documentOf(`<main><h1>Three days</h1>${paragraphs(count)}</main>`, DECLARED),
      TODAY,
    );
    expect(page !== undefined).toBe(is);
  });

  it('asks more of a page that declares nothing', () => {
    const page = (count: number) =>
      readArticle(
        documentOf(`<main><h1>Three days</h1><p>3 June 2021</p>${paragraphs(count)}</main>`),
        TODAY,
      );
    expect(page(7)).toBeUndefined();
    expect(page(14)?.article.published?.date).toBe('2021-06-03');
  });

  it('takes no short paragraph from the middle of the text for the dateline', () => {
    const body = `<main><h1>Three days</h1>${paragraphs(4)}<p>The bridge was opened on 3 June 2011.</p></main>`;
    const page = readArticle(documentOf(body, DECLARED), TODAY);
    expect(page).toBeDefined();
    expect(page?.article.published).toBeUndefined();
  });

  it('reads nothing into a document that has no body', () => {
    const document = documentOf('');
    document.body.remove();
    expect(readArticle(document, TODAY)).toBeUndefined();
  });

  it('reads all of a huge page, and does not take for ever', { timeout: 20_000 }, () => {
    const count = 4_000;
    const noise = '<div><span><a href="/x">Link</a></span></div>'.repeat(5_000);
    const document = documentOf(
      `<div>${noise}</div><main><h1>Long session</h1>${paragraphs(count)}</main>`,
      DECLARED,
    );
    const page = readArticle(document, TODAY);
    expect(page?.article.blocks).toHaveLength(count + 1);
    expect(new Set(page?.article.blocks.map(({ id }) => id)).size).toBe(count + 1);
  });

  it('reads text that is nested more deeply than anybody writes it', () => {
    const depth = 400;
    const document = documentOf(
      `${'<div>'.repeat(depth)}<h1>Deep</h1>${paragraphs(5)}${'</div>'.repeat(depth)}`,
      DECLARED,
    );
    expect(readArticle(document, TODAY)?.article.blocks).toHaveLength(6);
  });
});

describe('mayBeArticle', () => {
  it.each(PAGES.filter((name) => expectationOf(name).article))('lets the article %s pass', (name) => {
    expect(mayBeArticle(openPage(name, expectationOf(name)))).toBe(true);
  });

  it.each([
    ['an empty page', ''],
    ['an application', '<div id="root"><button>Play</button><canvas></canvas></div>'],
    ['a page of one paragraph', '<p>Hello.</p>'],
  ])('stops at %s', (_, body) => {
    expect(mayBeArticle(documentOf(body))).toBe(false);
  });
});

describe('a page that is to be read whatever it is', () => {
  const read = (body: string, head = '') => readArticle(documentOf(body, head), TODAY, true)?.article;
  const texts = (body: string, head = '') => read(body, head)?.blocks.map(({ text }) => text.trim());

  it.each([
    ['too short for an article', '<h1>Word</h1><p>Ada Holm spoke.</p>', ''],
    [
      'declared to be something else',
      `<h1>Word</h1>${paragraphs(6)}`,
      '<meta property="og:type" content="product">',
    ],
    ['undated and unsigned', `<h1>Word</h1>${paragraphs(6)}`, ''],
  ])('is read though it is %s', (_, body, head) => {
    expect(readArticle(documentOf(body, head), TODAY)).toBeUndefined();
    expect(read(body, head)?.title).toBe('Word');
    expect(read(body, head)?.published).toBeUndefined();
  });

  it('is read in all its parts where the text is scattered, links included', () => {
    const teaser = (i: number) =>
      `<div><h2><a href="/${i}">Headline ${i} of the day with Ada Holm</a></h2><p><a href="/${i}">More about it.</a></p></div>`;
    const body = `<h1>News</h1>${[1, 2, 3, 4].map(teaser).join('')}`;
    expect(texts(body)).toEqual([
      'News',
      ...[1, 2, 3, 4].flatMap((i) => [`Headline ${i} of the day with Ada Holm`, 'More about it.']),
    ]);
  });

  it('is read where its text is, where most of it stands together', () => {
    expect(texts(`<main><h1>Word</h1>${paragraphs(6)}</main><div>Buy now</div>`)).not.toContain('Buy now');
  });

  it('has its language, also where it has no prose', () => {
    expect(read('<h1>Word</h1><ul><li>What the people of the north said of it</li></ul>')?.language).toBe(
      'en',
    );
  });

  it('keeps the date it gives', () => {
    expect(read('<h1>Word</h1><p>Ada Holm spoke.</p>', DATED)?.published?.date).toBe('2024-05-05');
  });

  it('is none where it has no text', () => {
    expect(read('<nav>Menu</nav><img src="a.png">')).toBeUndefined();
  });
});
