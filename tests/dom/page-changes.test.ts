import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mark, stage } from './marking.ts';

/**
 * The page holds on to its text nodes, as React and the like do, and changes them behind our backs. What it reads and
 * shows afterwards must be what it wrote.
 */
describe('a change that the page makes to marked text', () => {
  let root: HTMLElement;
  let paragraph: HTMLElement;
  let text: Text;
  let end: (() => void) | undefined;

  beforeEach(async () => {
    root = stage('<p>In Ankara today and in Ankara tomorrow</p>');
    paragraph = root.querySelector('p') as HTMLElement;
    text = paragraph.firstChild as Text;
    const { highlighter, undo } = mark(root, /Ankara/g);
    const observer = new MutationObserver((records) => {
      highlighter.yieldTo(records);
      observer.takeRecords();
    });
    observer.observe(root, { childList: true, characterData: true, subtree: true });
    end = () => {
      observer.disconnect();
      undo();
    };
    expect(root.querySelectorAll('dramatis-name')).toHaveLength(2);
  });
  afterEach(() => end?.());

  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('shows new text that was written into the node', async () => {
    text.data = 'In London';
    await settled();
    expect(paragraph.textContent).toBe('In London');
    end?.();
    expect(paragraph.textContent).toBe('In London');
  });

  it('leaves nothing behind when the node is removed', async () => {
    text.remove();
    await settled();
    expect(paragraph.textContent).toBe('');
    expect(text.data).toBe('In Ankara today and in Ankara tomorrow');
  });

  it('moves whole text with the node', async () => {
    const other = document.createElement('p');
    root.append(other);
    other.append(text);
    await settled();
    expect(paragraph.textContent).toBe('');
    expect(other.textContent).toBe('In Ankara today and in Ankara tomorrow');
  });

  it('keeps an element that was put before or after the text', async () => {
    paragraph.insertBefore(document.createElement('b'), text).textContent = 'Now: ';
    paragraph.append(Object.assign(document.createElement('i'), { textContent: '!' }));
    await settled();
    expect(paragraph.textContent).toBe('Now: In Ankara today and in Ankara tomorrow!');
    end?.();
    expect(paragraph.innerHTML).toBe('<b>Now: </b>In Ankara today and in Ankara tomorrow<i>!</i>');
  });

  it('does not bring back text that was replaced by the whole', async () => {
    paragraph.textContent = 'Something else';
    await settled();
    end?.();
    expect(paragraph.textContent).toBe('Something else');
  });

  it('leaves no mark behind when the page has written its own markup back', async () => {
    root.innerHTML = `${root.innerHTML}`;
    await settled();
    expect(root.querySelectorAll('dramatis-name')).toHaveLength(2);
    end?.();
    expect(root.innerHTML).toBe('<p>In Ankara today and in Ankara tomorrow</p>');
  });

  it('gives the node its text back when one of our marks was taken out', async () => {
    root.querySelector('dramatis-name')?.remove();
    await settled();
    expect(paragraph.childNodes).toHaveLength(1);
    expect(paragraph.firstChild).toBe(text);
    expect(text.data).toBe('In Ankara today and in Ankara tomorrow');
  });

  it('leaves our pieces to a page that has written to them', async () => {
    // As hydration does: it takes the text nodes that it finds for its own, and removes the elements it does not know.
    const [, first, middle, second, last] = paragraph.childNodes as unknown as [
      Text,
      Element,
      Text,
      Element,
      Text,
    ];
    text.data = 'In London ';
    first.replaceWith(Object.assign(document.createElement('b'), { textContent: 'now' }));
    middle.data = ' and then';
    second.remove();
    last.remove();
    await settled();
    expect(paragraph.innerHTML).toBe('In London <b>now</b> and then');
    middle.data = ' and never again';
    await settled();
    end?.();
    expect(paragraph.innerHTML).toBe('In London <b>now</b> and never again');
  });

  it('keeps what a script has made of each text, in our marks too', async () => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    while (walker.nextNode())
      (walker.currentNode as Text).data = (walker.currentNode as Text).data.toUpperCase();
    await settled();
    expect(paragraph.innerHTML).toBe('IN ANKARA TODAY AND IN ANKARA TOMORROW');
    end?.();
    expect(paragraph.innerHTML).toBe('IN ANKARA TODAY AND IN ANKARA TOMORROW');
  });
});
