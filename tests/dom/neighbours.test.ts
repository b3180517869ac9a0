import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark, stage } from './marking.ts';

declare const __FULL__: boolean;

/**
 * Other highlighters on the same page: they wrap words into elements of theirs, inside our marks, around them and across
 * them, and take them away again, in all the ways they do. What they do is done to a twin of the page as well, on which
 * we are not.
 */
const NAMES = /Ankara|New York|Baku/g;
const WORDS = ['Ankara', 'New', 'York', 'Baku', 'and', 'In', 'today'];
const PHRASES = ['York today', 'Ankara and Baku', 'In New York', 'and New'];

/** The places of words in the joined text of a root. */
function placesOf(root: Element, words: string): Range[] {
  const nodes: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode as Text, start: text.length });
    text += (walker.currentNode as Text).data;
  }
  const at = (offset: number, isEnd: boolean) => {
    const found = nodes.find(({ node, start }) =>
      isEnd ? offset <= start + node.length : offset < start + node.length,
    );
    return [found?.node as Text, offset - (found?.start ?? 0)] as const;
  };
  return Array.from(text.matchAll(new RegExp(`\\b${words}\\b`, 'g')), ({ index }) => {
    const range = document.createRange();
    range.setStart(...at(index, false));
    range.setEnd(...at(index + words.length, true));
    return range;
  });
}

const other = () => Object.assign(document.createElement('span'), { className: 'other' });
const others = (root: Element) => [...root.querySelectorAll('.other')];

const WAYS: Record<string, (root: Element, words: string) => void> = {
  /** In each text node, as most highlighters do: of several words, they wrap what stands in one. */
  'wrap texts': (root, words) => {
    if (PHRASES.includes(words)) return;
    for (const range of placesOf(root, words).reverse()) {
      const { startContainer, endContainer, startOffset, endOffset } = range;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (walker.currentNode = startContainer; ; walker.nextNode()) {
        texts.push(walker.currentNode as Text);
        if (walker.currentNode === endContainer) break;
      }
      for (const text of texts) {
        const end = text === endContainer ? endOffset : text.length;
        const start = text === startContainer ? startOffset : 0;
        if (start >= end) continue;
        if (end < text.length) text.splitText(end);
        const part = start > 0 ? text.splitText(start) : text;
        const span = other();
        part.replaceWith(span);
        span.append(part);
      }
    }
  },
  /** As the DOM offers it. */
  'wrap ranges': (root, words) => {
    for (const range of placesOf(root, words).reverse()) {
      const span = other();
      span.append(range.extractContents());
      range.insertNode(span);
    }
  },
  'replace texts': (root, words) => {
    for (const range of placesOf(root, words).reverse()) {
      const span = other();
      span.textContent = String(range);
      range.deleteContents();
      range.insertNode(span);
    }
  },
  unwrap: (root) => {
    for (const span of others(root)) span.replaceWith(...span.childNodes);
  },
  'unwrap and normalize': (root) => {
    for (const span of others(root)) {
      const { parentNode } = span;
      span.replaceWith(...span.childNodes);
      parentNode?.normalize();
    }
  },
  'put text back': (root) => {
    for (const span of others(root)) span.replaceWith(span.textContent ?? '');
  },
  normalize: (root) => root.normalize(),
};

const settled = () => new Promise((resolve) => setTimeout(resolve));
const step = fc.record({
  way: fc.constantFrom(...Object.keys(WAYS), 'read again'),
  words: fc.constantFrom(...WORDS, ...PHRASES),
  isAtOnce: fc.boolean(),
});
/** Elements that hold nothing are left behind by taking contents out of ranges, ours and the page's alike. */
const joined = (root: Element) => {
  const copy = root.cloneNode(true) as Element;
  copy.normalize();
  return copy.innerHTML;
};

describe('beside another highlighter', () => {
  const markup = fc.constantFrom(
    '<p>Ankara and Baku and New York today</p><p>In New York today, In Ankara</p>',
    '<p>In <b>Ankara</b> and <i>New <b>York today</b></i> and Baku</p>',
    '<p><a>Baku</a> and Ankara<br>Ankara and Baku, In New York</p>',
  );
  it(
    'its marks and the text are what they would be without ours',
    () =>
      fc.assert(
        fc.asyncProperty(
          markup,
          fc.array(step, { maxLength: 3 }),
          fc.array(step, { minLength: 1, maxLength: 5 }),
          async (html, before, after) => {
            const root = stage(`<div>${html}</div><div>${html}</div>`);
            const [ours, twin] = root.children as unknown as [Element, Element];
            const act = ({ way, words }: { way: string; words: string }) => {
              for (const page of [ours, twin]) WAYS[way]?.(page, words);
            };
            before.forEach(act);
            const { highlighter, reread, undo } = mark(ours, NAMES);
            const observer = new MutationObserver((records) => {
              highlighter.yieldTo(records);
              observer.takeRecords();
            });
            observer.observe(root, { childList: true, characterData: true, subtree: true });
            highlighter.onOwnChange = () => void observer.takeRecords();
            try {
              for (const one of after) {
                act(one);
                if (!one.isAtOnce) await settled();
                if (one.way === 'read again') {
                  await settled();
                  reread(NAMES);
                }
                expect(ours.textContent).toBe(twin.textContent);
              }
              await settled();
              undo();
              expect(ours.querySelector('dramatis-name')).toBeNull();
              expect(joined(ours)).toBe(joined(twin));
            } finally {
              observer.disconnect();
              undo();
            }
          },
        ),
        { seed: 71, numRuns: __FULL__ ? 1_000 : 60 },
      ),
    300_000,
  );
});
