import { afterEach, describe, expect, it } from 'vitest';
import type { ShownName } from '../../page/highlight/shown-name.ts';
import { mark, paintedIn, shownByViewport, stage, textNodesOf, textsOf } from './marking.ts';

const marked = (root: Element) =>
  [...root.querySelectorAll('dramatis-name')].map(({ textContent }) => textContent);
const centre = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;

let undo: (() => void) | undefined;
afterEach(() => {
  undo?.();
  scrollTo(0, 0);
});

describe('names near the viewport', () => {
  const TALL = '<p>Ankara</p><div style="height: 9000px"></div><p>Baku and Ankara</p>';

  it('are shown, those far away when they come near', async () => {
    const root = stage(TALL);
    const { highlighter, undo: end } = mark(root, /Ankara|Baku/g, 'near');
    undo = end;
    await shownByViewport();
    expect(marked(root)).toEqual(['Ankara']);
    expect(textsOf(highlighter)).toEqual(['Ankara', 'Baku', 'Ankara']);
    root.lastElementChild?.scrollIntoView();
    await shownByViewport();
    expect(marked(root)).toEqual(['Ankara', 'Baku', 'Ankara']);
  });

  it('are shown in the next turn where the reader can see them', async () => {
    const root = stage(`<div style="height: 9000px"></div>${TALL}`);
    root.querySelector('p')?.scrollIntoView();
    undo = mark(root, /Ankara|Baku/g, 'near').undo;
    await new Promise((resolve) => setTimeout(resolve));
    expect(marked(root)).toEqual(['Ankara']);
  });

  it('are shown where their element has no box of its own', async () => {
    const root = stage(
      '<div style="height: 9000px"></div><section><p style="display: contents">In <b>Ankara</b></p></section>',
    );
    undo = mark(root, /Ankara/g, 'near').undo;
    await shownByViewport();
    expect(marked(root)).toEqual([]);
    root.lastElementChild?.scrollIntoView();
    await shownByViewport();
    expect(marked(root)).toEqual(['Ankara']);
  });

  it('are joined by one that is brought into sight', () => {
    const root = stage(`<div style="height: 9000px"></div>${TALL}`);
    const { highlighter, undo: end } = mark(root, /Ankara|Baku/g, 'near');
    undo = end;
    const baku = highlighter.names()[1];
    if (!baku) throw new Error('There is no second name.');
    highlighter.reveal(baku);
    expect(marked(root)).toEqual(['Baku', 'Ankara']);
    const { top, bottom } = highlighter.boxesOf(baku)[0] as DOMRect;
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
  });
});

describe('names are painted, and no element put in the text,', () => {
  it.each([
    ['that is an item of a flex container', '<p style="display: flex">To Ankara now</p>'],
    [
      'that is an item of a grid through an element without a box',
      '<div style="display: grid"><p style="display: contents">To Ankara now</p></div>',
    ],
    ['of markup that a framework may yet hydrate', '<div data-reactroot=""><p>To Ankara now</p></div>'],
    ['beside comments that a framework left', '<p><!--$-->To Ankara now<!--/$--></p>'],
    [
      'where the site’s rules for children would then be others',
      '<style>#stage p a:last-child { display: block }</style><p><a>See</a> Ankara now</p>',
    ],
    [
      'where the site styles what follows',
      '<style>#stage p * + a { padding-left: 40px }</style><p>To Ankara, <a>see</a></p>',
    ],
  ])('%s', (_, markup) => {
    const root = stage(markup);
    const [before, html] = [textNodesOf(root), root.innerHTML];
    undo = mark(root, /Ankara/g).undo;
    expect(root.innerHTML).toBe(html);
    expect(paintedIn(root)).toEqual(['Ankara']);
    undo();
    expect(textNodesOf(root)).toEqual(before);
    expect(CSS.highlights.has('dramatis-name')).toBe(false);
  });

  it('that the reader has selected', () => {
    const root = stage('<p>To Ankara now</p><p>To Ankara then</p>');
    const range = document.createRange();
    range.setStart(root.querySelector('p')?.firstChild as Text, 4);
    range.setEnd(root.querySelector('p')?.firstChild as Text, 9);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    undo = mark(root, /Ankara/g).undo;
    expect(String(getSelection())).toBe('nkara');
    expect(paintedIn(root)).toEqual(['Ankara']);
    expect(root.querySelectorAll('dramatis-name')).toHaveLength(1);
    getSelection()?.removeAllRanges();
  });

  it('that the page has changed under marks before', () => {
    const root = stage('<p>To Ankara now</p><p>In Ankara</p>');
    const { highlighter, reread, undo: end } = mark(root, /Ankara/g);
    undo = end;
    const text = root.querySelector('p')?.firstChild as Text;
    const observer = new MutationObserver(() => {});
    observer.observe(root, { characterData: true, subtree: true });
    text.data = 'Back to Ankara';
    expect(highlighter.yieldTo(observer.takeRecords())).toBe(true);
    observer.disconnect();
    reread(/Ankara/g);
    expect(root.querySelector('p')?.innerHTML).toBe('Back to Ankara');
    expect(paintedIn(root)).toEqual(['Ankara']);
    expect(marked(root)).toEqual(['Ankara']);
  });
});

describe('a painted name', () => {
  const paint = (markup: string) => {
    const root = stage(`<div data-reactroot="">${markup}</div>`);
    const marking = mark(root, /Ankara|Baku/g);
    undo = marking.undo;
    const paragraph = root.querySelector('p') as HTMLElement;
    return { root, paragraph, ...marking };
  };

  it('is found under the pointer, and nothing beside it', () => {
    const { paragraph, highlighter } = paint('<p>From Ankara to Baku and back</p>');
    for (const name of highlighter.names())
      expect(highlighter.nameAt(paragraph, ...centre(highlighter.boxesOf(name)[0] as DOMRect))).toBe(name);
    const { left, top } = paragraph.getBoundingClientRect();
    expect(highlighter.nameAt(paragraph, left + 1, top + 5)).toBeUndefined();
    expect(highlighter.nameAt(document.body, left + 1, top + 5)).toBeUndefined();
  });

  it('is found where it has been scrolled to', async () => {
    const { root, paragraph, highlighter } = paint(
      '<p>From Ankara to Baku</p><div style="height: 9000px"></div>',
    );
    root.style.paddingTop = '50px';
    const boxOf = () => highlighter.boxesOf(highlighter.names()[0] as ShownName)[0] as DOMRect;
    const before = boxOf();
    expect(highlighter.nameAt(paragraph, ...centre(before))).toBe(highlighter.names()[0]);
    scrollBy({ top: 40, behavior: 'instant' });
    await new Promise((resolve) => document.addEventListener('scroll', resolve, { once: true }));
    expect(boxOf().top).toBe(before.top - 40);
    expect(highlighter.nameAt(paragraph, ...centre(before))).toBeUndefined();
    expect(highlighter.nameAt(paragraph, ...centre(boxOf()))).toBe(highlighter.names()[0]);
  });

  it('costs the page no live range, which each of its own changes would have to visit', () => {
    const create = document.createRange;
    let live = 0;
    document.createRange = () => {
      live++;
      return create.call(document);
    };
    try {
      const { paragraph, highlighter } = paint('<p>From Ankara to Baku and back to Ankara</p>');
      highlighter.nameAt(paragraph, 0, 0);
      expect(highlighter.names()).toHaveLength(3);
      expect(live).toBeLessThanOrEqual(1);
    } finally {
      Reflect.deleteProperty(document, 'createRange');
    }
  });

  it('is shown as the one that is meant', () => {
    const { highlighter } = paint('<p>From Ankara to Baku</p>');
    highlighter.setActive(highlighter.names()[1]);
    const active = () => paintedIn(document, 'dramatis-name-active');
    expect(active()).toEqual(['Baku']);
    highlighter.setActive(undefined);
    expect(active()).toEqual([]);
  });

  it('goes where the page writes other text under it, and comes back with the text', () => {
    const { root, paragraph, highlighter, reread } = paint('<p>From Ankara to Baku</p><p>Ankara</p>');
    const observer = new MutationObserver(() => {});
    observer.observe(root, { characterData: true, childList: true, subtree: true });
    (paragraph.firstChild as Text).data = 'Nowhere near Baku';
    expect(highlighter.yieldTo(observer.takeRecords())).toBe(true);
    expect(paintedIn(root)).toEqual(['Ankara']);
    reread(/Ankara|Baku/g);
    expect(paintedIn(root)).toEqual(['Baku', 'Ankara']);
    paragraph.append('!');
    expect(highlighter.yieldTo(observer.takeRecords())).toBe(false);
    observer.disconnect();
  });

  it('crosses inline elements, and lines of the source', () => {
    const root = stage(
      '<div data-reactroot=""><p>The Organization\n of <a>Turkic <em>States</em></a> met</p></div>',
    );
    undo = mark(root, /Organization\s+of\s+Turkic\s+States/g).undo;
    expect(paintedIn(root).map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'Organization of Turkic States',
    ]);
  });
});

it('while the page is read again it stands as it was, and nothing of ours is in it', () => {
  const root = stage('<p>From Ankara to <b>Baku</b></p>');
  const [before, html] = [textNodesOf(root), root.innerHTML];
  const { highlighter, undo: end } = mark(root, /Ankara|Baku/g);
  undo = end;
  expect(highlighter.withoutMarks(() => [root.innerHTML, textNodesOf(root)])).toEqual([html, before]);
  expect(marked(root)).toEqual(['Ankara', 'Baku']);
});

describe('a selection', () => {
  const select = (from: [Node, number], to: [Node, number]) =>
    getSelection()?.setBaseAndExtent(...from, ...to);
  const copied = (root: Element) => {
    root.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    const holder = document.createElement('div');
    holder.append(getSelection()?.getRangeAt(0).cloneContents() ?? '');
    return holder.innerHTML;
  };
  afterEach(() => getSelection()?.removeAllRanges());

  it.each<[string, (mark: Element, paragraph: Element) => [[Node, number], [Node, number]], string]>([
    [
      'from inside a mark to inside the text after it',
      (mark) => [
        [mark.firstChild as Node, 2],
        [mark.nextSibling as Node, 4],
      ],
      'kara to ',
    ],
    [
      'of a mark as a whole',
      (mark) => [
        [mark, 0],
        [mark, 1],
      ],
      'Ankara',
    ],
    [
      'of a paragraph as a whole',
      (_, paragraph) => [
        [paragraph, 0],
        [paragraph, paragraph.childNodes.length],
      ],
      'From Ankara to <b>Baku</b>!',
    ],
    [
      'between children',
      (mark, paragraph) => [
        [paragraph, [...paragraph.childNodes].indexOf(mark as ChildNode)],
        [paragraph, paragraph.childNodes.length - 1],
      ],
      'Ankara to <b>Baku</b>',
    ],
    [
      'backwards',
      (mark) => [
        [mark.nextSibling as Node, 1],
        [mark.previousSibling as Node, 2],
      ],
      'om Ankara ',
    ],
  ])('is copied as the page has it: %s', (_, ends, expected) => {
    const root = stage('<p>From Ankara to <b>Baku</b>!</p><p>Ankara</p>');
    undo = mark(root, /Ankara|Baku/g).undo;
    const paragraph = root.querySelector('p') as HTMLElement;
    select(...ends(root.querySelector('dramatis-name') as Element, paragraph));
    const text = String(getSelection());
    expect(copied(root)).toBe(expected);
    expect(String(getSelection())).toBe(text);
    // What was not selected keeps its marks.
    expect(marked(root)).toEqual(['Ankara']);
    expect(paintedIn(root)).toEqual(['Ankara', 'Baku']);
  });

  it.each([['pointerup'], ['keyup']])(
    'is the page’s own once it is made, before it is dragged: %s',
    async (type) => {
      const root = stage('<p>From Ankara to Baku</p><p>Ankara</p>');
      undo = mark(root, /Ankara|Baku/g).undo;
      const [first, second] = root.querySelectorAll('p');
      select([first as Node, 1], [first as Node, 3]);
      const text = String(getSelection());
      root.dispatchEvent(new Event(type, { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(first?.innerHTML).toBe('From Ankara to Baku');
      expect(String(getSelection())).toBe(text);
      expect(marked(second as Element)).toEqual(['Ankara']);
    },
  );
});
