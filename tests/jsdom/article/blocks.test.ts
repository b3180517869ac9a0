import { describe, expect, it } from 'vitest';
import { blocksUnder, linkShare, type PageBlock } from '../../../page/article/blocks.ts';
import { documentOf, expectationOf, openPage, PAGES } from './fixture-pages.ts';

const textsOf = (html: string) => blocksUnder(documentOf(html).body).map(({ text }) => text);

/** What the block's text should be where a segment stands: the node's own, line breaks as spaces. */
function misplaced({ text, segments }: PageBlock): string[] {
  return segments
    .filter(
      ({ node, start }) => text.slice(start, start + node.length) !== node.data.replace(/[\n\r\t\f]/g, ' '),
    )
    .map(({ node }) => node.data);
}

describe('the offsets of blocks', () => {
  it.each(PAGES)('lead back to the text nodes in the page %s', (name) => {
    const blocks = blocksUnder(openPage(name, expectationOf(name)).body);
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.flatMap(misplaced)).toEqual([]);
  });

  it('count what stands between two nodes: a line break, a control', () => {
    const [block] = blocksUnder(documentOf('<p>Oslo<br><b>Bergen</b><button>Map</button>Narvik</p>').body);
    expect(block?.text).toBe('Oslo\nBergen Narvik');
    expect(block?.segments.map(({ node, start }) => [node.data, start])).toEqual([
      ['Oslo', 0],
      ['Bergen', 5],
      ['Narvik', 12],
    ]);
  });

  it('are in UTF-16 code units, as those of text nodes are', () => {
    const [block] = blocksUnder(documentOf('<p>🚢 <i>𝕊plit</i> and Zadar</p>').body);
    expect(block?.segments.map(({ start }) => start)).toEqual([0, 3, 9]);
    expect(block && misplaced(block)).toEqual([]);
  });
});

describe('where a block ends', () => {
  it.each([
    ['inline elements do not break a text', '<p>Ma<b>rta <i>Orl</i></b>ova</p>', ['Marta Orlova']],
    ['paragraphs do', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['text around a block element is two blocks', '<div>One<p>Two</p>Three</div>', ['One', 'Two', 'Three']],
    [
      'list items and cells do',
      '<ul><li>One</li><li>Two</li></ul><table><tr><td>3</td><td>4</td></tr></table>',
      ['One', 'Two', '3', '4'],
    ],
    ['br is a line break within one block', '<p>One<br>Two<br/><br/>Three</p>', ['One\nTwo\n\nThree']],
    ['br before any text is none', '<p><br>One</p>', ['One']],
    ['a line break of the source is one space', '<p>One\ntwo\r\n\tthree</p>', ['One two  three']],
    ['blocks of white space are no blocks', '<p> </p><p>\n</p><p>One</p>', ['One']],
    ['comments are no text', '<p>Marta<!-- 1 --> Orlova</p>', ['Marta Orlova']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });

  it('names the element whose text it is', () => {
    const [first, second] = blocksUnder(documentOf('<div id="d">One<p id="p">T<b>w</b>o</p></div>').body);
    expect([first?.element.id, second?.element.id]).toEqual(['d', 'p']);
  });
});

describe('what is no article text', () => {
  it.each([
    '<nav>x</nav>',
    '<aside>x</aside>',
    '<footer>x</footer>',
    '<div role="navigation">x</div>',
    '<div role="search">x</div>',
    '<div role="dialog">x</div>',
    '<p hidden>x</p>',
    '<p aria-hidden="true">x</p>',
    '<p translate="no">x</p>',
    '<p contenteditable>x</p>',
    '<p contenteditable="true">x</p>',
    '<p contenteditable="plaintext-only">x</p>',
    '<pre>x</pre>',
    '<code>x</code>',
    '<textarea>x</textarea>',
    '<select><option>x</option></select>',
    '<button>x</button>',
    '<label>x</label>',
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<svg><text>x</text></svg>',
    '<iframe>x</iframe>',
    '<form><p>x</p></form>',
    '<div class="related-stories">x</div>',
    '<div id="newsletter">x</div>',
    '<section class="comments">x</section>',
    '<ul class="c-share share">x</ul>',
    '<div class="ad-slot ad">x</div>',
    '<p class="copyright">x</p>',
  ])('%s', (html) => {
    const prose = '<p>The council of the town met on Monday and put off its decision until the autumn.</p>';
    expect(textsOf(`${prose}${html}`)).toHaveLength(1);
  });

  it.each([
    '<p aria-hidden="false">x</p>',
    '<p translate="yes">x</p>',
    '<p contenteditable="false">x</p>',
    '<p class="shared-border">x</p>',
    '<p class="headline">x</p>',
    '<p class="badge">x</p>',
    '<p class="commentary">x</p>',
    '<p class="unrelated">x</p>',
    '<div role="main">x</div>',
  ])('but %s is', (html) => {
    expect(textsOf(html)).toEqual(['x']);
  });

  it('is what the browser does not show', () => {
    const document = documentOf(
      '<p>One</p><p style="display:none">Two</p><p style="visibility:hidden">Three</p>',
    );
    // jsdom has no layout: this stands in for the answer that a browser gives.
    Object.defineProperty(document.defaultView?.Element.prototype, 'checkVisibility', {
      value(this: HTMLElement, options?: { visibilityProperty?: boolean }) {
        const { display, visibility } = this.style;
        return display !== 'none' && !(options?.visibilityProperty && visibility === 'hidden');
      },
    });
    expect(blocksUnder(document.body).map(({ text }) => text)).toEqual(['One']);
  });

  it('is no form and no widget name that holds most of the paragraphs', () => {
    const prose = '<p>The council of the town met on Monday.</p><p>It put off its decision.</p>';
    expect(textsOf(`<form>${prose}</form>`)).toHaveLength(2);
    expect(textsOf(`<div class="has-sidebar sidebar">${prose}</div><p>Imprint</p>`)).toHaveLength(3);
  });
});

describe('linkShare', () => {
  it.each([
    ['<p>No link at all</p>', 0],
    ['<p><a href="/x">All link</a></p>', 1],
    ['<p>Half <a href="/x"><b>link</b></a></p>', 4 / 9],
    ['<p><a name="x">An anchor</a></p>', 0],
  ])('of %s is %d', (html, share) => {
    const [block] = blocksUnder(documentOf(html).body);
    expect(block && linkShare(block)).toBeCloseTo(share);
  });
});
