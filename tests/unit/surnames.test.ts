import { describe, expect, it } from 'vitest';
import { entitiesIn, mentionsIn, recogniseBlocks } from './world.ts';

const AKAR = 'Hulusi Akar spoke on Monday.';
const SERDYUKOV = 'General Andrei Serdyukov commands the force.';

describe('a surname', () => {
  it('is read as the person who was named in full before', () => {
    const mentions = mentionsIn(AKAR, 'In his speech Akar was brief.');
    expect(mentions.map(({ entity, via, block }) => [entity, via, block])).toEqual([
      ['akar', 'name', '0'],
      ['akar', 'surname', '1'],
    ]);
  });

  it('is not a president of that name, where the one named in full has not been president', () => {
    expect(entitiesIn(AKAR, 'In his speech President Akar was brief.')).toEqual(['akar']);
  });

  it('is read in the headline as the person who is named in full below', () => {
    const blocks = (...texts: string[]) =>
      texts.map((text, i) => ({ id: i === 0 ? 'title' : String(i), text }));
    const named = (...texts: string[]) =>
      recogniseBlocks(blocks(...texts)).mentions.map(({ entity }) => entity);
    expect(named('Akar is brief', AKAR)).toEqual(['akar', 'akar']);
    expect(named('Aliyev is brief', 'Ilham Aliyev followed Heydar Aliyev.')).toEqual([
      'ilham-aliyev',
      'heydar-aliyev',
    ]);
    expect(named('Serdyukov is brief', `${SERDYUKOV} Then Anatoly Serdyukov left.`)).toEqual([
      'andrei-serdyukov',
    ]);
  });

  it('is nobody before the full name, in the same paragraph or an earlier one', () => {
    expect(entitiesIn('In his speech Akar was brief.')).toEqual([]);
    expect(entitiesIn('In his speech Akar was brief.', AKAR)).toEqual(['akar']);
    expect(entitiesIn(`In his speech Akar was brief. ${AKAR}`)).toEqual(['akar']);
  });

  it.each([
    ['at the beginning of a sentence', 'Akar was brief.'],
    ['after a title', 'Minister Akar was brief.'],
    ['after a title with a full stop', 'Gen. Akar was brief.'],
    ['after a form of address', 'According to Mr Akar it was brief.'],
    ['after a demonym', 'For the Turkish Akar it was brief.'],
    ['after “Meanwhile”', 'Meanwhile Akar was brief.'],
    ['with a possessive', 'It was Akar’s speech.'],
    ['before a participle with a hyphen', 'An Akar-led group was brief.'],
    ['in quotation marks', 'They shouted “Akar”.'],
    ['in capitals', 'AKAR IS BRIEF'],
  ])('is found %s', (_, text) => {
    expect(entitiesIn(AKAR, text)).toContain('akar');
    expect(entitiesIn(AKAR, text).filter((one) => one === 'akar')).toHaveLength(2);
  });

  it('is found without its diacritics', () => {
    expect(entitiesIn('Recep Tayyip Erdoğan spoke.', 'Later Erdogan left.')).toEqual(['erdogan', 'erdogan']);
  });

  it.each([
    ['with another given name', 'It was said that Anatoly Serdyukov had left.'],
    ['with another given name at the beginning of a sentence', 'Anatoly Serdyukov had left.'],
    ['with another given name after a quotation mark', '“Anatoly Serdyukov has left,” it was said.'],
    ['with another given name after a title', 'It was said that Minister Anatoly Serdyukov had left.'],
    ['with another initial', 'It was said that V. Serdyukov had left.'],
    ['before another part of a name', 'It was said that Serdyukov Street was closed.'],
    ['as the first half of a double name', 'It was said that Serdyukov-Petrov had left.'],
    ['as the second half of a double name', 'It was said that Petrov-Serdyukov had left.'],
  ])('is not that of a namesake: %s', (_, text) => {
    expect(entitiesIn(SERDYUKOV, text)).toEqual(['andrei-serdyukov']);
  });

  it('is nobody’s once a namesake whom the dataset does not know is in the article', () => {
    const text = 'The general Serdyukov came. It was said that Anatoly Serdyukov had left. Serdyukov stayed.';
    expect(entitiesIn(SERDYUKOV, text)).toEqual(['andrei-serdyukov', 'andrei-serdyukov']);
    expect(entitiesIn(SERDYUKOV, 'Pro-Serdyukov papers agreed.', 'In the end Serdyukov stayed.')).toEqual([
      'andrei-serdyukov',
      'andrei-serdyukov',
    ]);
  });

  it('is nobody’s when two people of that name were named in full', () => {
    const both = 'Ilham Aliyev followed Heydar Aliyev.';
    expect(entitiesIn(both, 'In the end Aliyev won.')).toEqual(['ilham-aliyev', 'heydar-aliyev']);
  });

  it('is that of the first of two until the second is named', () => {
    expect(
      entitiesIn(
        'Ilham Aliyev spoke. In the end Aliyev won. He honoured Heydar Aliyev.',
        'In the end Aliyev won.',
      ),
    ).toEqual(['ilham-aliyev', 'ilham-aliyev', 'heydar-aliyev']);
  });

  it('is not read into an ordinary word in small letters', () => {
    expect(entitiesIn(AKAR, 'The akar is a coin.')).toEqual(['akar']);
  });

  it.each(['Write to @Akar now.', 'See Akar.example.org for more.', 'The account Akar_official is his.'])(
    'is not looked for in addresses and handles: %j',
    (text) => {
      expect(entitiesIn(AKAR, text)).toEqual(['akar']);
    },
  );
});

describe('a surname that needs no first name', () => {
  it.each([
    ['alone', 'It was for Biden to decide.'],
    ['after a title', 'It was for President Biden to decide.'],
    ['with a possessive', 'It was Biden’s choice.'],
  ])('is found %s', (_, text) => {
    expect(entitiesIn(text)).toEqual(['biden']);
  });

  it.each([
    ['with another first name', 'It was for Carla Biden to decide.'],
    ['before another word of a name', 'It was on Biden Street.'],
    ['in a double name', 'It was for Ilves-Biden to decide.'],
  ])('is not found %s', (_, text) => {
    expect(entitiesIn(text)).toEqual([]);
  });
});
