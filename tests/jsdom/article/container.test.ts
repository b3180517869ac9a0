import { describe, expect, it } from 'vitest';
import { blocksUnder } from '../../../page/article/blocks.ts';
import { findContainer, isProse } from '../../../page/article/container.ts';
import { documentOf } from './fixture-pages.ts';

const paragraph = (i: number) =>
  `<p>In year ${i} of the survey the herring came back to the bay earlier than before, and in larger numbers than expected.</p>`;
const paragraphs = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(from + i)).join('');
const wrapped = (html: string, depth: number) => `${'<div>'.repeat(depth)}${html}${'</div>'.repeat(depth)}`;

describe('findContainer', () => {
  it.each([0, 1, 2])('finds the element around paragraphs that are wrapped %d times', (depth) => {
    const html = `<div id="text">${wrapped(paragraphs(0, 6), depth)}</div><div><p>Imprint.</p></div>`;
    const found = findContainer(documentOf(html).body);
    expect(found?.blocks).toHaveLength(6);
    expect(found?.element.closest('#text')).not.toBeNull();
  });

  it.each([1, 2])('finds the element around unequal parts that are wrapped %d times', (depth) => {
    const parts = [paragraphs(0, 6), paragraphs(6, 2), paragraphs(8, 1)].map((part) => wrapped(part, depth));
    const found = findContainer(documentOf(`<div id="text">${parts.join('')}</div>`).body);
    expect(found?.element.id).toBe('text');
    expect(found?.blocks).toHaveLength(9);
  });

  it('prefers the article to a long list of links', () => {
    const links = Array.from(
      { length: 20 },
      (_, i) => `<p><a href="/${i}">${paragraph(i).slice(3, -4)}</a></p>`,
    );
    const html = `<div id="links">${links.join('')}</div><div id="text">${paragraphs(0, 5)}</div>`;
    expect(findContainer(documentOf(html).body)?.element.id).toBe('text');
  });

  it('keeps the short blocks that stand between the prose', () => {
    const html = `<div id="text">${paragraphs(0, 3)}<h2>Since then</h2>${paragraphs(3, 3)}</div>`;
    const found = findContainer(documentOf(html).body);
    expect(found?.blocks.map(({ text }) => text)).toContain('Since then');
  });

  it('finds nothing where there is no prose', () => {
    expect(findContainer(documentOf('<ul><li>One</li><li>Two</li></ul>').body)).toBeUndefined();
  });
});

describe('isProse', () => {
  const SENTENCE =
    'The herring came back to the bay earlier than before, and in larger numbers than expected.';

  it.each([
    ['a sentence', `<p>${SENTENCE}</p>`, true],
    ['a quotation', `<p>“${SENTENCE}”</p>`, true],
    ['a sentence with a link', `<p>${SENTENCE} <a href="/x">Survey</a></p>`, true],
    ['a label', '<p>Herring, 1970.</p>', false],
    ['a sentence that is a link', `<p><a href="/x">${SENTENCE}</a></p>`, false],
    ['a row of names without a stop', `<p>${'Herring Mackerel Cod '.repeat(6)}</p>`, false],
  ])('of %s', (_, html, is) => {
    const [block] = blocksUnder(documentOf(html).body);
    expect(block && isProse(block)).toBe(is);
  });
});
