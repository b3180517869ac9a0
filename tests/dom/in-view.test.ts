import { afterEach, describe, expect, it } from 'vitest';
import type { EntityId } from '../../knowledge/entity.ts';
import { namesInView, watchInView } from '../../page/in-view.ts';
import { mark, stage } from './marking.ts';

const CITIES = /Ankara|London|Paris|Rome/g;
const tall = 'height: 200vh';

describe('who is in view', () => {
  let life = new AbortController();
  let undo: (() => void) | undefined;
  afterEach(() => {
    life.abort();
    life = new AbortController();
    undo?.();
    scrollTo(0, 0);
    document.querySelector('#stage')?.remove();
  });

  function show(markup: string) {
    const root = stage(markup);
    const marking = mark(root, CITIES, 'near');
    undo = marking.undo;
    return { root, highlighter: marking.highlighter };
  }
  const bringIn = (element: Element | null) => element?.scrollIntoView({ block: 'center' });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

  it('is told at first, and when the reader has scrolled to others', async () => {
    const { root, highlighter } = show(
      `<p>To Ankara and London.</p><div style="${tall}"></div><p id="below">To Paris, Rome and Paris.</p>`,
    );
    const told: EntityId[][] = [];
    root.firstElementChild?.scrollIntoView();
    watchInView(document, highlighter, (inView) => told.push(inView), life.signal);
    expect(told).toEqual([['Ankara', 'London']]);
    bringIn(root.querySelector('#below'));
    await settled();
    expect(told.slice(1)).toEqual([['Paris', 'Rome']]);
    root.firstElementChild?.scrollIntoView();
    await settled();
    expect(told.at(-1)).toEqual(['Ankara', 'London']);
  });

  it('is not told again while it stays the same, nor after the end', async () => {
    const { root, highlighter } = show(`<p>To Ankara.</p><div style="${tall}"></div><p>To Paris.</p>`);
    const told: EntityId[][] = [];
    root.firstElementChild?.scrollIntoView();
    watchInView(document, highlighter, (inView) => told.push(inView), life.signal);
    scrollBy(0, 2);
    await settled();
    expect(told).toHaveLength(1);
    life.abort();
    bringIn(root.lastElementChild);
    await settled();
    expect(told).toHaveLength(1);
  });

  it('is the names in view, not the paragraphs', () => {
    const { root, highlighter } = show(
      `<p>To Ankara.<br><span style="display: inline-block; ${tall}"></span><br>To Paris.</p>`,
    );
    root.firstElementChild?.scrollIntoView();
    expect(namesInView(document, highlighter).map(({ mention }) => mention.entity)).toEqual(['Ankara']);
  });

  it('follows what scrolls by itself', async () => {
    const { root, highlighter } = show(
      `<div id="box" style="height: 100vh; overflow: auto"><p>To Ankara.</p><div style="${tall}"></div><p>To Paris.</p></div>`,
    );
    root.scrollIntoView();
    const told: EntityId[][] = [];
    watchInView(document, highlighter, (inView) => told.push(inView), life.signal);
    root.querySelector('#box')?.scrollBy(0, 10_000);
    await settled();
    expect(told).toEqual([['Ankara'], ['Paris']]);
  });
});
