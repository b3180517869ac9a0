import { describe, expect, it } from 'vitest';
import { plural } from '../../components/texts.tsx';
import { texts, textsIn } from './texts.ts';

it('the messages do not look for placeholders in what is put into them', () => {
  expect(texts.message('spanFromTo', ['$TO$ $2', '$1'])).toBe('$TO$ $2 to $1');
});

describe('plural', () => {
  it.each([
    ['mentions', 1, 'Named once'],
    ['mentions', 2, 'Named 2 times'],
    ['mentions', 0, 'Named 0 times'],
    ['entities', 1, '1 entity'],
    ['entities', 1234, '1,234 entities'],
    ['stances', 1, '1 more position'],
    ['stances', 5, '5 more positions'],
  ] as const)('%s %d is %j', (key, count, text) => {
    expect(plural(texts, key, count)).toBe(text);
  });

  it('falls back to the general form where a language has a form that the messages lack', () => {
    // Polish has a "few" for 2 to 4; the messages here are the English ones.
    expect(plural(textsIn('pl'), 'mentions', 3)).toBe('Named 3 times');
  });

  it('writes numbers as the language does', () => {
    expect(plural(textsIn('de'), 'entities', 1234)).toBe('1.234 entities');
  });
});
