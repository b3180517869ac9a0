import { describe, expect, it } from 'vitest';
import type { UnknownName } from '../../recognition/mention.ts';
import { unknownMembers } from '../../recognition/unknown/unknown-members.ts';
import { DAY, recogniseOn } from './world.ts';

const unknownIn = (...paragraphs: string[]) => recogniseOn(DAY, ...paragraphs).unknown;
const of = (kind: UnknownName['kind'], ...paragraphs: string[]) =>
  unknownIn(...paragraphs).flatMap((name) => (name.kind === kind ? [name.text] : []));

describe('people nobody knows', () => {
  it.each([
    ['an office before the name', 'The letter reached Governor Tomas Ilves on Friday.', 'Tomas Ilves'],
    ['what somebody is before the name', 'It was the work of sculptor Tomas Ilves.', 'Tomas Ilves'],
    ['a verb of speech', 'Nothing was decided, Tomas Ilves said.', 'Tomas Ilves'],
    ['an age', 'The winner was Tomas Ilves, 34, from the coast.', 'Tomas Ilves'],
    ['a clause', 'They had not met Tomas Ilves, who lives abroad.', 'Tomas Ilves'],
    ['an apposition', 'The plan of Tomas Ilves, a retired ferry pilot, failed.', 'Tomas Ilves'],
    ['an initial', 'A book by Tomas K. Ilves sold well.', 'Tomas K. Ilves'],
    ['a small second half', 'A song by Pei Wen-lo was heard.', 'Pei Wen-lo'],
    ['a particle and a verb', 'Few believed Omar bin Rashid, the pilot.', 'Omar bin Rashid'],
    ['a given name of the dataset', 'A film by Andrei Ilves opened there.', 'Andrei Ilves'],
    ['a form of address before a surname', 'It was for Mr Ilves to decide.', 'Ilves'],
  ])('are known by %s', (_, text, name) => {
    expect(of('person', text)).toEqual([name]);
  });

  it.each([
    'They sailed past Tallow Island in the night.',
    'The Sarper Accord was signed there.',
    'Work began on Gender Equality before that.',
    'They drank at the Old Harbour.',
    'It rained in Gora Velika.',
    'The Rosh Talin was late again.',
    'Officials said nothing. Finally, the ferry left.',
    'MPs said so as well.',
  ])('are not in %j', (text) => {
    expect(of('person', text)).toEqual([]);
  });

  it('go on under a part of their name, before and after', () => {
    const names = unknownIn(
      'A walk with Ilves is never short.',
      'Tomas Ilves, a pilot, told of the storm.',
      'In the end Ilves laughed.',
    );
    expect(names.map(({ text, partOf }) => [text, partOf])).toEqual([
      ['Ilves', 'Tomas Ilves'],
      ['Tomas Ilves', undefined],
      ['Ilves', 'Tomas Ilves'],
    ]);
  });

  it('are not told apart where two have the surname', () => {
    const names = unknownIn('Tomas Ilves, a pilot, and Maria Ilves, a nurse, came.', 'Later Ilves said no.');
    expect(names.map(({ text, kind, partOf }) => [text, kind, partOf])).toEqual([
      ['Tomas Ilves', 'person', undefined],
      ['Maria Ilves', 'person', undefined],
      ['Ilves', 'person', undefined],
    ]);
  });

  it('are believed for the whole article once something speaks for them', () => {
    expect(of('person', 'It fell to Rosh Talin.', 'Rosh Talin, 40, smiled.')).toEqual([
      'Rosh Talin',
      'Rosh Talin',
    ]);
    expect(of('person', 'It fell to Rosh Talin.', 'Talin said she would go.')).toEqual([
      'Rosh Talin',
      'Talin',
    ]);
  });

  it('can be of a name that the dataset has for somebody else', () => {
    expect(of('person', 'It was won by Hulusi Akar, a plumber.')).toEqual(['Hulusi Akar']);
  });

  it('are not the authors of the report', () => {
    expect(unknownIn('By Tomas Ilves', 'Reporting by Maria Ilves; editing by Leyla Sarper')).toEqual([]);
  });

  it('are not in web addresses', () => {
    expect(unknownIn('See https://news.example/President-Tomas-Ilves-resigns for more.')).toEqual([]);
  });
});

describe('organisations nobody knows', () => {
  it.each([
    ['He left the Caspian Policy Institute in May.', 'Caspian Policy Institute'],
    ['She leads the Agency for River and Harbour Works.', 'Agency for River and Harbour Works'],
    ['It was sold to Zimele Holdings.', 'Zimele Holdings'],
    ['He studied at the Turkish Academy of Music.', 'Turkish Academy of Music'],
    [
      'There the Chamber of Ferries President Tomas Ilves spoke of a long and hard winter.',
      'Chamber of Ferries',
    ],
    ['It was Perrin & Ilves Ltd that paid.', 'Perrin & Ilves Ltd'],
  ])('in %j', (text, name) => {
    expect(of('organisation', text)).toEqual([name]);
  });

  it.each(['The Institute was closed.', 'He joined the Army.', 'A bank in the City of Tallow.'])(
    'are not in %j',
    (text) => {
      expect(of('organisation', text)).toEqual([]);
    },
  );
});

describe('what the article says of them', () => {
  const saidOf = (text: string) => unknownIn(text).find(({ saidOf }) => saidOf)?.saidOf;

  it.each([
    ['Tomas Ilves, director of the Agency for River Works, spoke.', 'director of the Agency for River Works'],
    ['said Tomas Ilves, a lecturer at the college in Tallow.', 'a lecturer at the college in Tallow'],
    ['said Kazakh political analyst Tomas Ilves.', 'Kazakh political analyst'],
    ['It was former Prime Minister Tomas Ilves who agreed.', 'former Prime Minister'],
    ['That was Tomas Ilves, 61, a retired pilot.', 'a retired pilot'],
    ['said Tomas Ilves (head of the port).', 'head of the port'],
    ['Tomas Ilves, who heads the ferry company, agreed.', 'who heads the ferry company'],
    ['The head of the ferry company, Tomas Ilves, agreed.', 'head of the ferry company'],
    ['Mr Tomas Ilves is a lawyer from the coast.', 'a lawyer from the coast'],
    ['It joined Zimele Holdings, a shipping group based inland.', 'a shipping group based inland'],
  ])('in %j', (text, said) => {
    expect(saidOf(text)).toBe(said);
  });

  it.each([
    'Tomas Ilves, told by a rabbi to wait, said no.',
    'Sheikh Tomas Ilves said no.',
    'Mr Tomas Ilves, in Ankara since May, said no.',
    'Mr Tomas Ilves was late.',
    'Hon’ble Tomas Ilves said no.',
    'He left Zimele Holdings, after a talk with the head of the port.',
    'Tomas Ilves, and the head of the port, said no.',
  ])('is nothing in %j', (text) => {
    expect(saidOf(text)).toBeUndefined();
  });
});

describe('those behind the unknown names', () => {
  it('are listed once, the most named first, with the first thing that is said of them', () => {
    const names = unknownIn(
      'They asked Maria Perrin, a nurse.',
      'Tomas Ilves said no. Harbour pilot Tomas Ilves said it again.',
      'Then Ilves, a widower, said yes.',
    );
    expect(unknownMembers(names)).toEqual([
      { name: 'Tomas Ilves', kind: 'person', mentions: 3, saidOf: 'Harbour pilot' },
      { name: 'Maria Perrin', kind: 'person', mentions: 1, saidOf: 'a nurse' },
    ]);
  });
});
