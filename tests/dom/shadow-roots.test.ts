import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHighlighter } from '../../page/highlight/highlighter.ts';
import { mark, paintedIn, stage, textNodesOf, textsOf } from './marking.ts';

/** Text in the shadow root of an element, with a slot, and text of the page in that slot. */
function stageShadow(styles = ''): { host: Element; shadow: ShadowRoot } {
  const root = stage('<x-text><b>Oslo</b> and <p>Then in Bergen, not in Oslo.</p></x-text>');
  const host = root.querySelector('x-text') as Element;
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<style>${styles}</style><p>From Oslo to Bergen, and to <i>Narvik</i>.</p><div><slot></slot></div>`;
  return { host, shadow };
}

const namesIn = (root: ParentNode) =>
  Array.from(root.querySelectorAll('dramatis-name'), ({ textContent }) => textContent);
const NAMES = /Oslo|Bergen|Narvik/g;

describe('names in an open shadow root', () => {
  let host: Element;
  let shadow: ShadowRoot;
  let undo: () => void;
  afterEach(() => undo?.());

  it('are marked where they stand, and in what is put into slots, and all is put back', () => {
    ({ host, shadow } = stageShadow());
    const [inside, outside, nodes, light] = [
      shadow.innerHTML,
      host.innerHTML,
      textNodesOf(shadow),
      textNodesOf(host),
    ];
    const marking = mark(host.parentElement as Element, NAMES);
    undo = marking.undo;
    expect(textsOf(marking.highlighter)).toEqual(['Oslo', 'Bergen', 'Narvik', 'Oslo', 'Bergen', 'Oslo']);
    expect(namesIn(shadow)).toEqual(['Oslo', 'Bergen', 'Narvik']);
    // The component is told of what comes directly into its slot.
    expect(namesIn(host)).toEqual(['Bergen', 'Oslo']);
    expect(paintedIn(host)).toEqual(['Oslo']);
    const look = getComputedStyle(shadow.querySelector('dramatis-name') as Element);
    expect(look.textDecorationStyle).toBe('dotted');

    undo();
    expect([shadow.innerHTML, host.innerHTML]).toEqual([inside, outside]);
    expect(textNodesOf(shadow)).toEqual(nodes);
    expect(textNodesOf(host)).toEqual(light);
    expect(shadow.adoptedStyleSheets).toHaveLength(0);
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it('are painted where elements would change the layout, and are found under the pointer', () => {
    ({ host, shadow } = stageShadow('p { display: flex }'));
    const marking = mark(host.parentElement as Element, NAMES);
    undo = marking.undo;
    expect(namesIn(shadow)).toEqual([]);
    expect(paintedIn(shadow)).toEqual(['Oslo', 'Bergen', 'Narvik']);
    const narvik = marking.highlighter.names()[2];
    const [box] = narvik ? marking.highlighter.boxesOf(narvik) : [];
    if (!box) throw new Error('The third name has no box.');
    const element = shadow.querySelector('i') as Element;
    expect(marking.highlighter.nameAt(element, box.x + box.width / 2, box.y + box.height / 2)).toBe(narvik);
    expect(marking.highlighter.nameAt(element, box.x - 20, box.y)).toBeUndefined();
    expect(shadow.adoptedStyleSheets.length).toBeGreaterThan(0);
    undo();
    expect(paintedIn(shadow)).toEqual([]);
    expect(shadow.adoptedStyleSheets).toHaveLength(0);
  });

  it('are taken out where the page changes the text under them', async () => {
    ({ host, shadow } = stageShadow());
    const marking = mark(host.parentElement as Element, NAMES);
    const observer = new MutationObserver((records) => {
      marking.highlighter.yieldTo(records);
      observer.takeRecords();
    });
    observer.observe(shadow, { childList: true, characterData: true, subtree: true });
    undo = () => {
      observer.disconnect();
      marking.undo();
    };
    const paragraph = shadow.querySelector('p') as Element;
    (paragraph.firstChild as Text).data = 'To Trondheim, and to ';
    await new Promise((resolve) => setTimeout(resolve));
    expect(paragraph.textContent).toBe('To Trondheim, and to Narvik.');
  });

  it('leave with the copies that the page has made of them', () => {
    ({ host, shadow } = stageShadow());
    const { innerHTML } = shadow;
    undo = mark(host.parentElement as Element, NAMES).undo;
    const copy = (shadow.querySelector('p') as Element).cloneNode(true);
    shadow.append(copy);
    undo();
    expect(namesIn(shadow)).toEqual([]);
    (copy as Element).remove();
    expect(shadow.innerHTML).toBe(innerHTML);
  });

  it('are painted where they are selected', () => {
    ({ host, shadow } = stageShadow());
    const paragraph = shadow.querySelector('p') as Element;
    getSelection()?.setBaseAndExtent(paragraph.firstChild as Node, 0, paragraph.firstChild as Node, 4);
    undo = mark(host.parentElement as Element, NAMES).undo;
    expect(namesIn(paragraph)).toEqual([]);
    getSelection()?.removeAllRanges();
  });
});

describe('a page without shadow roots', () => {
  beforeEach(() => stage('<p>In Oslo</p>'));

  it('has our styles in its document only', () => {
    const controller = new AbortController();
    createHighlighter(document, controller.signal);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    controller.abort();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });
});
