import { afterEach, describe, expect, it } from 'vitest';
import type { EntityId } from '../../knowledge/entity.ts';
import { blocksUnder } from '../../page/article/blocks.ts';
import { entitiesInView, watchInView } from '../../page/in-view.ts';
import { mentionsOf, stage } from './marking.ts';

const CITIES = /Ankara|London|Paris|Rome/g;
const tall = 'height: 200vh';

describe('who is in view', () => {
  let life = new AbortController();
  afterEach(() => {
    life.abort();
    life = new AbortController();
    scrollTo(0, 0);
    document.querySelector('#stage')?.remove();
  });

  /** Shows markup, and looks who of the cities in it is in view. */
  function show(markup: string) {
    const root = stage(markup);
    root.firstElementChild?.scrollIntoView();
    const blocks = blocksUnder(root).map((block, i) => ({ ...block, id: String(i) }));
    const mentions = mentionsOf(blocks, CITIES);
    const look = () => entitiesInView(blocks, mentions);
    const told: EntityId[][] = [];
    watchInView(document, look, (inView) => told.push(inView), life.signal);
    return { root, told, look };
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('is told at first, and when the reader has scrolled to others', async () => {
    const { root, told } = show(
      `<p>To Ankara and London.</p><div style="${tall}"></div><p id="below">To Paris, Rome and Paris.</p>`,
    );
    expect(told).toEqual([['Ankara', 'London']]);
    root.querySelector('#below')?.scrollIntoView({ block: 'center' });
    await settled();
    expect(told.slice(1)).toEqual([['Paris', 'Rome']]);
    root.firstElementChild?.scrollIntoView();
    await settled();
    expect(told.at(-1)).toEqual(['Ankara', 'London']);
  });

  it('is not told again while it stays the same, nor after the end', async () => {
    const { root, told } = show(`<p>To Ankara.</p><div style="${tall}"></div><p>To Paris.</p>`);
    scrollBy(0, 2);
    await settled();
    expect(told).toHaveLength(1);
    life.abort();
    root.lastElementChild?.scrollIntoView();
    await settled();
    expect(told).toHaveLength(1);
  });

  it('is who is named in view, not in the paragraphs that are', () => {
    const lines = 'and on and on<br>'.repeat(200);
    const { look } = show(`<p>To Ankara ${lines} to Paris.</p>`);
    expect(look()).toEqual(['Ankara']);
  });

  it('is found where an element has no box of its own', () => {
    const { look } = show(
      `<div><p style="display: contents">To Ankara.</p></div><div style="${tall}"></div><div><p style="display: contents">To Paris.</p></div>`,
    );
    expect(look()).toEqual(['Ankara']);
  });

  it('follows what scrolls by itself', async () => {
    const { root, told } = show(
      `<div id="box" style="height: 100vh; overflow: auto"><p>To Ankara.</p><div style="${tall}"></div><p>To Paris.</p></div>`,
    );
    root.querySelector('#box')?.scrollBy(0, 10_000);
    await settled();
    expect(told).toEqual([['Ankara'], ['Paris']]);
  });
});
