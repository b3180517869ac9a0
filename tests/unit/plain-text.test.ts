import { describe, expect, it } from 'vitest';
import { blocksOfText } from '../../recognition/plain-text.ts';

const texts = (text: string) => blocksOfText(text).map((block) => block.text);

describe('the paragraphs of a plain text', () => {
  it.each([
    ['blank lines', 'One.\n\nTwo.'],
    ['several blank lines', 'One.\n\n\n\nTwo.'],
    ['blank lines of Windows', 'One.\r\n\r\nTwo.'],
    ['blank lines that are not quite empty', 'One.\n \t\nTwo.'],
    ['space around', '\n\n  One.\n\nTwo.  \n\n'],
  ])('are separated by %s', (_, text) => {
    expect(texts(text).map((one) => one.trim())).toEqual(['One.', 'Two.']);
  });

  it('keep single line breaks', () => {
    expect(texts('One\ntwo\r\nthree.')).toEqual(['One\ntwo\r\nthree.']);
  });

  it.each(['', ' ', '\n\n\n'])('are none in %j', (text) => {
    expect(texts(text)).toEqual([]);
  });

  it.each(['One.\n\nTwo.', '  😀 One.\r\n\r\n\tTwo.\n', 'One\ntwo\n \nthree'])(
    'have their place in the whole, and an id of their own: %j',
    (text) => {
      const blocks = blocksOfText(text);
      for (const block of blocks) expect(text.startsWith(block.text, block.offset)).toBe(true);
      expect(blocks.length).toBeGreaterThan(1);
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
    },
  );
});
