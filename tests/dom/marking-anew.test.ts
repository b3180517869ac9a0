import { expect, it } from 'vitest';
import { mark, stage, textNodesOf, textsOf } from './marking.ts';

const MARKUP = '<p>From Ankara to Baku</p><p>In <b>Baku</b> and Ankara</p><p>Nothing here</p>';
const marked = (root: Element) =>
  [...root.querySelectorAll('dramatis-name')].map(({ textContent }) => textContent);

it('marking anew changes only the blocks whose names have become others', async () => {
  const root = stage(MARKUP);
  const before = textNodesOf(root);
  const { highlighter, again, undo } = mark(root, /Ankara|Baku/g);
  const [first, , third] = root.querySelectorAll('dramatis-name');

  // Of the first block nothing changes; in the second one name goes.
  again(/Ankara|(?<=From Ankara to )Baku/g);
  expect(marked(root)).toEqual(['Ankara', 'Baku', 'Ankara']);
  expect(root.querySelector('dramatis-name')).toBe(first);
  expect(third?.isConnected).toBe(false);
  expect(root.querySelector('b')?.innerHTML).toBe('Baku');

  // A name comes back into an earlier block: the marks are in reading order all the same.
  again(/Baku|Nothing/g);
  expect(textsOf(highlighter)).toEqual(['Baku', 'Baku', 'Nothing']);
  again(/Ankara/g);
  expect(textsOf(highlighter)).toEqual(['Ankara', 'Ankara']);
  expect(marked(root)).toEqual(['Ankara', 'Ankara']);

  again(/nowhere/g);
  expect(root.innerHTML).toBe(MARKUP);
  again(/Ankara/g);
  undo();
  expect(root.innerHTML).toBe(MARKUP);
  expect(textNodesOf(root)).toEqual(before);
  expect(textNodesOf(root).every(({ node }, i) => node === before[i]?.node)).toBe(true);
});

it('marking anew leaves a block alone that the page has changed', async () => {
  const root = stage(MARKUP);
  const text = root.querySelector('p')?.firstChild as Text;
  const { again, undo } = mark(root, /Ankara|Baku/g);
  text.data = 'Somewhere else';
  again(/Ankara/g);
  expect(root.querySelector('p')?.innerHTML).toBe('Somewhere else');
  undo();
});

it('a mark that has become that of another says so', async () => {
  const root = stage('<p>From Ankara to Baku</p>');
  const { highlighter, again, undo } = mark(root, /Ankara/g);
  again(/Ankara/g, 'the-other');
  const only = root.querySelector('dramatis-name') as Element;
  expect(highlighter.nameAt(only, 0, 0)?.mention.entity).toBe('the-other');
  undo();
});
