import { describe, expect, it } from 'vitest';
import { DAY, recogniseOn } from './world.ts';

const unknownIn = (...paragraphs: string[]) =>
  recogniseOn(DAY, ...paragraphs).unknown.map(({ text }) => text);

describe('the names that are not known', () => {
  it.each([
    ['said Leyla Sarper, a lecturer.', ['Leyla Sarper']],
    ['said Ömer Çelebi Şahin, a lecturer.', ['Ömer Çelebi Şahin']],
    ['said Omar bin Rashid, a lecturer.', ['Omar bin Rashid']],
    ['worked for the Bank of Lydia until May.', ['Bank of Lydia']],
    ['said Jean-Luc Perrin, a lecturer.', ['Jean-Luc Perrin']],
    ['said Leyla Sarper and Tomas Ilves agreed.', ['Leyla Sarper', 'Tomas Ilves']],
    ['said Leyla Sarper. Tomas Ilves agreed.', ['Leyla Sarper', 'Tomas Ilves']],
  ])('in %j', (text, names) => {
    expect(unknownIn(text)).toEqual(names);
  });

  it.each([
    'a single capitalised word such as Sarper',
    'Yesterday it rained.',
    'On Monday January came to an end.',
    'TROOPS LEAVE AFTER TEN DAYS OF UNREST',
    'Farmers Count the Cost of Another Dry Summer',
    'Hulusi Akar spoke in Ankara.',
    'A book by J. K. sold well.',
  ])('are none in %j', (text) => {
    expect(unknownIn(text)).toEqual([]);
  });

  it.each([
    ['said President Leyla Sarper.', ['Leyla Sarper']],
    ['The Leyla Sarper of today.', ['Leyla Sarper']],
    ['Yesterday Leyla Sarper agreed.', ['Leyla Sarper']],
  ])('begin after titles and the first word of a sentence: %j', (text, names) => {
    expect(unknownIn(text)).toEqual(names);
  });

  it('leave out words that belong to a known name', () => {
    expect(unknownIn('said Hulusi Akar Leyla Sarper.')).toEqual(['Leyla Sarper']);
    expect(unknownIn('said Leyla Sarper of Turkey.')).toEqual(['Leyla Sarper']);
  });

  it('leave out a name of the dataset that is not sure enough to be marked', () => {
    expect(unknownIn('The Second Karabakh War came later.')).toEqual([]);
    expect(recogniseOn('2019', 'The Second Karabakh War came later.')).toEqual({ mentions: [], unknown: [] });
  });

  it('have exact places', () => {
    const text = '😀 “Well,” said Leyla Sarper.';
    const [found] = recogniseOn(DAY, text).unknown;
    expect(text.slice(found?.start, found?.end)).toBe('Leyla Sarper');
  });
});
