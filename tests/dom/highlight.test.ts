import { afterEach, describe, expect, it } from 'vitest';
import { type Marking, mark, paintedIn, stage, textNodesOf } from './marking.ts';

const NAMES = /Kazakhstan|Organization\s+of\s+Turkic\s+States|Ankara/g;

const entityAt = ({ highlighter }: Marking, element: Element) =>
  highlighter.nameAt(element, 0, 0)?.mention.entity;

describe('marking', () => {
  let undo: (() => void) | undefined;
  afterEach(() => undo?.());

  it('marks whole names and carries their entity, leaving the text as it was', async () => {
    const root = stage('<p>Ankara is ready to help Kazakhstan.</p>');
    const before = root.innerText;
    const marking = mark(root, NAMES);
    undo = marking.undo;
    const marks = [...root.querySelectorAll('dramatis-name')];
    expect(marks.map((element) => [element.textContent, entityAt(marking, element)])).toEqual([
      ['Ankara', 'Ankara'],
      ['Kazakhstan', 'Kazakhstan'],
    ]);
    expect(marks.flatMap((element) => element.getAttributeNames())).toEqual([]);
    expect(marks.flatMap((element) => Object.keys(element))).toEqual([]);
    expect(root.innerText).toBe(before);
  });

  it('marks a name across inline elements in its parts', async () => {
    const root = stage('<p>The Organization of <a href="#x">Turkic <em>States</em></a> met.</p>');
    const marking = mark(root, NAMES);
    undo = marking.undo;
    const marks = [...root.querySelectorAll('dramatis-name')];
    expect(marks.map(({ textContent }) => textContent)).toEqual(['Organization of ', 'Turkic ', 'States']);
    expect(new Set(marks.map((element) => entityAt(marking, element))).size).toBe(1);
    expect(root.textContent).toBe('The Organization of Turkic States met.');
  });

  it('marks a name that is wrapped over lines of the source', async () => {
    const root = stage('<p>The Organization\n      of Turkic\n\tStates met.</p>');
    const marking = mark(root, NAMES);
    undo = marking.undo;
    expect(root.querySelector('dramatis-name')?.textContent).toBe('Organization\n      of Turkic\n\tStates');
  });

  it('paints where an element would become an item of a flex or grid container', async () => {
    const root = stage(
      '<div style="display:flex">Visit Ankara today</div><div style="display:grid"><div style="display:contents">Ankara</div></div><p>Ankara</p>',
    );
    undo = mark(root, NAMES).undo;
    expect(
      [...root.querySelectorAll('dramatis-name')].map(({ parentElement }) => parentElement?.tagName),
    ).toEqual(['P']);
    expect(paintedIn(root)).toEqual(['Ankara', 'Ankara']);
    undo();
    expect(paintedIn(root)).toEqual([]);
  });

  it('gets nothing before and after it, and no rule that the page calls important', async () => {
    const root = stage(
      `<style>
        #stage *::before, #stage *::after { content: 'x'; display: block }
        #stage p * { display: block !important; margin: 9px !important }
      </style><p>To Ankara.</p>`,
    );
    const { height } = root.getBoundingClientRect();
    undo = (await mark(root, NAMES)).undo;
    expect(root.getBoundingClientRect().height).toBe(height);
    // An element, and not only painted because elements would have moved the text.
    expect(root.querySelector('dramatis-name')).not.toBeNull();
  });

  it('is not changed by rules of the page for all elements', async () => {
    const root = stage(
      '<style>#stage p * { display: block; font-size: 40px; color: red; padding: 9px }</style><p style="color: rgb(0, 0, 255)">To Ankara.</p>',
    );
    undo = mark(root, NAMES).undo;
    const style = getComputedStyle(root.querySelector('dramatis-name') as Element);
    expect([style.display, style.color, style.paddingTop]).toEqual(['inline', 'rgb(0, 0, 255)', '0px']);
    expect(style.fontSize).toBe(getComputedStyle(root.querySelector('p') as Element).fontSize);
  });

  it('passes over a block that the page has changed since it was read', async () => {
    const root = stage('<p>Ankara</p><p>Kazakhstan</p>');
    const marking = mark(root, NAMES);
    (root.querySelector('p')?.firstChild as Text).data = 'Nothing';
    undo = (await marking).undo;
    expect(
      [...root.querySelectorAll('dramatis-name')].every((element) => element.textContent !== 'Nothing'),
    ).toBe(true);
  });
});

describe('undo', () => {
  it('puts back the very same text nodes, unmerged, and the same markup', async () => {
    const root = stage('<p>Ankara and Kazakhstan, <b>Ankara</b>.</p>');
    const paragraph = root.querySelector('p') as HTMLElement;
    (paragraph.firstChild as Text).splitText(5);
    const [markup, nodes] = [root.innerHTML, textNodesOf(root)];
    const { undo } = mark(root, /Kazakhstan|Ankara|and/g);
    expect(root.querySelectorAll('dramatis-name').length).toBeGreaterThan(1);
    undo();
    expect(root.innerHTML).toBe(markup);
    const after = textNodesOf(root);
    expect(after.map(({ data }) => data)).toEqual(nodes.map(({ data }) => data));
    expect(after.every(({ node }, i) => node === nodes[i]?.node)).toBe(true);
  });

  it('leaves a caret where it is in the text before the first name', () => {
    const root = stage('<p>To Ankara and Kazakhstan</p>');
    const { undo } = mark(root, NAMES);
    const text = root.querySelector('p')?.firstChild as Text;
    getSelection()?.collapse(text, 2);
    undo();
    expect([getSelection()?.anchorNode, getSelection()?.anchorOffset]).toEqual([text, 2]);
    getSelection()?.removeAllRanges();
  });

  it('takes the styles away too', async () => {
    const root = stage('<p>Ankara</p>');
    const before = document.adoptedStyleSheets.length;
    const { undo } = mark(root, NAMES);
    expect(document.adoptedStyleSheets.length).toBe(before + 1);
    undo();
    expect(document.adoptedStyleSheets.length).toBe(before);
  });

  it('creates no NodeIterator that would slow down the page', async () => {
    const root = stage('<p>Ankara</p>'.repeat(50));
    const original = document.createNodeIterator;
    let created = 0;
    document.createNodeIterator = ((...all: Parameters<typeof original>) => {
      created++;
      return original.apply(document, all);
    }) as typeof original;
    const { undo } = mark(root, NAMES);
    document.createNodeIterator = original;
    undo();
    expect(created).toBe(0);
  });
});
