import { beforeEach, describe, expect, it } from 'vitest';
import { createWayBack } from '../../page/way-back.ts';

// jsdom has no layout: elements here are scrolled by hand, and scroll to where they are told.
let [inner, outer]: HTMLElement[] = [];

beforeEach(() => {
  document.body.innerHTML = '<div><section><p>Text</p></section></div>';
  [outer, inner] = ['div', 'section'].map((tag) => {
    const element = document.querySelector(tag) as HTMLElement;
    element.scrollTo = (options) => {
      if (typeof options === 'object')
        Object.assign(element, { scrollTop: options.top, scrollLeft: options.left });
    };
    return element;
  }) as [HTMLElement, HTMLElement];
});

const paragraph = () => document.querySelector('p') as HTMLElement;
const scroll = (element: HTMLElement | undefined, top: number) => () =>
  Object.assign(element ?? {}, { scrollTop: top });
const tops = () => [outer?.scrollTop, inner?.scrollTop];

describe('the way back', () => {
  it('leads to where all that scrolls was before the jump', () => {
    const way = createWayBack();
    scroll(outer, 120)();
    expect(way.isOpen).toBe(false);
    way.leave(paragraph(), () => {
      scroll(outer, 900)();
      scroll(inner, 300)();
    });
    expect(way.isOpen).toBe(true);
    way.goBack();
    expect(tops()).toEqual([120, 0]);
    expect(way.isOpen).toBe(false);
  });

  it('leads over several jumps to where the first began', () => {
    const way = createWayBack();
    scroll(outer, 120)();
    for (const top of [900, 1_800, 400]) way.leave(paragraph(), scroll(outer, top));
    way.goBack();
    expect(tops()).toEqual([120, 0]);
  });

  it('leads to where the reader went on reading after a jump', () => {
    const way = createWayBack();
    way.leave(paragraph(), scroll(outer, 900));
    scroll(outer, 1_500)();
    way.leave(paragraph(), scroll(outer, 300));
    way.goBack();
    expect(tops()).toEqual([1_500, 0]);
  });

  it('takes a little scrolling for none', () => {
    const way = createWayBack();
    way.leave(paragraph(), scroll(outer, 900));
    scroll(outer, 920)();
    way.leave(paragraph(), scroll(outer, 300));
    way.goBack();
    expect(tops()).toEqual([0, 0]);
  });

  it('is not there where a jump moved nothing', () => {
    const way = createWayBack();
    way.leave(paragraph(), () => {});
    expect(way.isOpen).toBe(false);
    way.goBack();
    expect(tops()).toEqual([0, 0]);
  });
});
