import { beforeEach, describe, expect, it } from 'vitest';
import type { Edtf } from '../../knowledge/edtf.ts';
import { readArticle } from '../../page/article/read.ts';
import { readInSlices } from '../../page/article/read-in-slices.ts';
import { stage } from './marking.ts';

const TODAY = '2024-09-01' as Edtf;
const PARAGRAPHS = 2_000;

/** Long enough not to be read in one slice. */
const longArticle = () => {
  const paragraph = (i: number) =>
    `<p>On day ${i} of the session the <b>members</b> of the <a href="#">assembly</a> spoke about the <i>ferry</i>, and put it off.</p>`;
  return `<article itemprop="articleBody">${Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i)).join('\n')}</article>`;
};

describe('an article that is read in slices', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = stage(longArticle());
  });

  it('lets the page have its turn, and is the same as when it is read in one go', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const page = await readInSlices(document, TODAY);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(page?.blocks.length).toBeGreaterThanOrEqual(PARAGRAPHS);
    expect(page?.article).toEqual(readArticle(document, TODAY)?.article);
  });

  it('is read again when the page changes it meanwhile', async () => {
    setTimeout(() => {
      (root.querySelector('p') as Element).textContent =
        'What stood here was taken back by those who wrote it, as they say themselves in a note below.';
      for (const paragraph of [...root.querySelectorAll('p')].slice(PARAGRAPHS / 2)) paragraph.remove();
    });
    const page = await readInSlices(document, TODAY);
    expect(page?.article).toEqual(readArticle(document, TODAY)?.article);
    expect(page?.blocks.every(({ segments }) => segments.every(({ node }) => node.isConnected))).toBe(true);
  });

  it('is read in the end though the page never stops changing', async () => {
    const clock = document.createElement('i');
    root.append(clock);
    const timer = setInterval(() => {
      clock.textContent = String(performance.now());
    }, 0);
    const page = await readInSlices(document, TODAY);
    clearInterval(timer);
    expect(page?.blocks.length).toBeGreaterThanOrEqual(PARAGRAPHS);
  });
});
