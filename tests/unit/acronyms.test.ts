import { describe, expect, it } from 'vitest';
import { entitiesIn, mentionsIn } from './world.ts';

describe('an acronym that the text defines', () => {
  it.each([
    ['(OTG)', 'OTG'],
    ['[OTG]', 'OTG'],
    ['(“OTG”)', 'OTG'],
    ['\u00A0(OTG)', 'OTG'],
  ])('is read as what it was defined for: %s', (definition, acronym) => {
    const mentions = mentionsIn(
      `The Organization of Turkic States ${definition} met. The ${acronym} will meet again.`,
    );
    expect(mentions.map(({ entity, via }) => [entity, via])).toEqual([
      ['ots', 'name'],
      ['ots', 'acronym-defined-in-text'],
      ['ots', 'acronym-defined-in-text'],
    ]);
  });

  it('wins over what the dataset says of the letters', () => {
    expect(entitiesIn('The Organization of Turkic States (CSTO, by mistake) met.', 'The CSTO met.')).toEqual([
      'ots',
      'csto',
      'csto',
    ]);
    expect(entitiesIn('The Organization of Turkic States (CSTO) met.', 'The CSTO met.')).toEqual([
      'ots',
      'ots',
      'ots',
    ]);
  });

  it('holds from there on and not before', () => {
    expect(
      entitiesIn(
        'The CSTO was silent.',
        'The CSTO and the Organization of Turkic States (CSTO) met the CSTO.',
      ),
    ).toEqual(['csto', 'csto', 'ots', 'ots', 'ots']);
  });

  it('is in capitals there, and afterwards', () => {
    expect(entitiesIn('The Organization of Turkic States (states) met. The States met.')).toEqual(['ots']);
    expect(entitiesIn('The Organization of Turkic States (OTG) met. An otg is no word.')).toEqual([
      'ots',
      'ots',
    ]);
  });

  it.each([
    ['a country', 'Kazakhstan (OTG) sent word. The OTG met.', ['kazakhstan']],
    ['a place', 'In Ankara (OTG) there was rain. The OTG met.', ['ankara']],
    ['a person', 'Hulusi Akar (OTG) spoke. The OTG met.', ['akar']],
    ['an acronym', 'The CSTO (OTG) spoke. The OTG met.', ['csto']],
  ])('is not defined after %s', (_, text, entities) => {
    expect(entitiesIn(text)).toEqual(entities);
  });

  it('leaves the dataset’s reading of the letters after a person', () => {
    expect(entitiesIn('Hulusi Akar (CSTO) spoke. The CSTO met.')).toEqual(['akar', 'csto', 'csto']);
  });

  it('can stand for an event', () => {
    expect(entitiesIn('The Second Karabakh War (SKW) ended. The SKW was short.')).toEqual([
      'second-karabakh-war',
      'second-karabakh-war',
      'second-karabakh-war',
    ]);
  });

  it('leaves a longer name of the dataset that contains it', () => {
    const text =
      'The Collective Security Treaty Organization (CSTO) met. The CSTO Parliamentary Assembly did not.';
    expect(entitiesIn(text)).toEqual(['csto', 'csto', 'csto-assembly']);
  });

  it.each(['Write to @OTG now.', 'See OTG.example.org for more.', 'The file OTG_2022 was lost.'])(
    'is not looked for in addresses and handles: %j',
    (text) => {
      expect(entitiesIn('The Organization of Turkic States (OTG) met.', text)).toEqual(['ots', 'ots']);
    },
  );
});
