import { afterEach, describe, expect, it } from 'vitest';
import { type Difference, watchPage } from '../../scripts/check-pages/harm.ts';
import { stage } from './marking.ts';

const PAGE = '<nav>The news</nav><p>Ankara is ready.</p><p>So is <b>Baku</b>.</p>';
const during = (watched: ReturnType<typeof watchPage>) => JSON.parse(watched.whileAnnotated()) as Difference;
const first = (root: Element, selector: string) => root.querySelector(selector) as HTMLElement;

/** Puts a mark around all the text of an element, and takes it away. */
function wrap(element: Element): () => void {
  const mark = document.createElement('dramatis-name');
  mark.append(...element.childNodes);
  element.append(mark);
  return () => element.replaceChildren(...mark.childNodes);
}

describe('watching a page for harm', () => {
  afterEach(() => CSS.highlights.delete('dramatis-test'));

  it('tells nothing of a page that is marked and put back as it was', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    const unwrap = wrap(first(root, 'p'));
    expect(during(watched)).toEqual({});
    expect(watched.countMarks()).toEqual({ elements: 1, painted: 0 });
    unwrap();
    expect(watched.afterwards()).toBeUndefined();
  });

  it('tells text that reads otherwise', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    first(root, 'b').hidden = true;
    expect(during(watched).text).toMatch(/So is Baku.*became.*So is \./);
  });

  it('tells a mark outside the text', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    wrap(first(root, 'nav'));
    expect(during(watched).places).toBe('“The news” in <nav> “The news”');
  });

  it('counts a name that is painted, and tells it outside the text', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    const range = new Range();
    range.selectNodeContents(first(root, 'b').firstChild as Text);
    CSS.highlights.set('dramatis-test', new Highlight(range));
    expect(watched.countMarks()).toEqual({ elements: 0, painted: 1 });
    expect(during(watched).places).toBeUndefined();
    range.selectNodeContents(first(root, 'nav').firstChild as Text);
    expect(during(watched).places).toMatch(/<nav>/);
  });

  it('tells the block that grew, and not those below it', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    first(root, 'p').style.paddingTop = '3px';
    expect(during(watched).layout).toMatch(/blocks moved.*<p> “Ankara is ready\.”/);
  });

  it('tells what was left behind', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    first(root, 'b').setAttribute('class', '');
    expect(watched.afterwards()).toMatch(/<b>Baku.*became.*<b class="">/);
  });

  it('tells a text node that was put in the place of the page’s own', () => {
    const root = stage(PAGE);
    const watched = watchPage();
    first(root, 'b').replaceChildren('Baku');
    expect(watched.afterwards()).toBe('another text node for “Baku”');
  });
});
