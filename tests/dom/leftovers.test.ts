import { afterEach, describe, expect, it } from 'vitest';
import { adoptStyles } from '../../page/adopt-styles.ts';
import { removeLeftovers } from '../../page/leftovers.ts';
import { mark, stage } from './marking.ts';

const OURS = '@layer dramatis { dramatis-name { color: rgb(1, 2, 3) } }';

describe('an earlier copy of the script that was ended without a word', () => {
  const after: (() => void)[] = [];
  afterEach(() => {
    for (const undo of after.splice(0)) undo();
  });

  it('leaves a page whose own texts, styles and highlights are as they were', () => {
    const root = stage('<p>Ankara and <b>Baku</b>, and Ankara<br>Baku</p>');
    const original = root.cloneNode(true);
    const texts = [...(root.firstElementChild as Element).childNodes].filter(
      ({ nodeType }) => nodeType === 3,
    );
    const own = new CSSStyleSheet();
    document.adoptedStyleSheets = [own];
    CSS.highlights.set('of-the-page', new Highlight());
    after.push(() => {
      document.adoptedStyleSheets = [];
      CSS.highlights.clear();
    });
    after.push(mark(root, /Ankara|Baku/g).undo);
    CSS.highlights.set('dramatis-name', new Highlight());
    document.documentElement.append(document.createElement('dramatis-cast'));
    expect(root.querySelectorAll('dramatis-name')).toHaveLength(4);

    removeLeftovers(document);
    expect(document.querySelector('dramatis-cast')).toBeNull();
    expect(root.isEqualNode(original)).toBe(true);
    expect(texts.every((text) => text.isConnected)).toBe(true);
    expect([...document.adoptedStyleSheets]).toEqual([own]);
    expect([...CSS.highlights.keys()]).toEqual(['of-the-page']);
  });

  it('leaves a saved page without our elements in its text', () => {
    const root = stage(
      '<p><dramatis-name>Ankara</dramatis-name>, in <dramatis-name>Baku</dramatis-name> too</p>',
    );
    document.documentElement.append(document.createElement('dramatis-cast'));
    removeLeftovers(document);
    expect(root.querySelector('p')?.childNodes).toHaveLength(1);
    expect(root.innerHTML).toBe('<p>Ankara, in Baku too</p>');
  });
});

describe('where a browser takes no style sheet of ours', () => {
  it('an element holds the styles, and no text that would be saved with the page', () => {
    const root = stage('<dramatis-name>Ankara</dramatis-name>');
    const colour = () => getComputedStyle(root.firstElementChild as Element).color;
    const before = colour();
    Object.defineProperty(document, 'adoptedStyleSheets', {
      configurable: true,
      get: () => {
        throw new Error('Accessing from Xray wrapper is not supported.');
      },
    });
    try {
      const remove = adoptStyles(document, OURS);
      expect(colour()).toBe('rgb(1, 2, 3)');
      expect(document.documentElement.outerHTML).not.toContain('@layer dramatis');
      remove();
      expect(colour()).toBe(before);

      adoptStyles(document, OURS);
      document.documentElement.append(document.createElement('dramatis-cast'));
      removeLeftovers(document);
      expect(document.querySelector('html > style')).toBeNull();
    } finally {
      Reflect.deleteProperty(document, 'adoptedStyleSheets');
    }
  });
});
