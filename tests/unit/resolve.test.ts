import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { recognise } from '../../recognition/recognise.ts';
import { day, entity, name, office, open, relation } from './rows.ts';
import { DAY, entitiesIn, mentionsIn, recogniseOn } from './world.ts';

const entitiesOn = (date: string, ...texts: string[]) =>
  recogniseOn(date, ...texts).mentions.map(({ entity: found }) => found);

describe('a former name', () => {
  const text = 'The talks in Nur-Sultan went on.';

  it.each(['2019-03-23', '2022-01-10', '2022-09-17', '2025-01-01'])('is the place on %s', (date) => {
    expect(recogniseOn(date, text).mentions).toMatchObject([{ entity: 'astana', via: 'former-name' }]);
  });

  it('is not the place before it was given', () => {
    expect(entitiesOn('2018-12-31', text)).toEqual([]);
  });

  it('does not end that the name of today is understood', () => {
    expect(entitiesOn('2020', 'The talks in Astana went on.')).toEqual(['astana']);
  });
});

describe('an event', () => {
  it('is not meant before it began', () => {
    const text = 'The Black Sea Grain Initiative was praised.';
    expect(entitiesOn('2022-07-21', text)).toEqual([]);
    expect(entitiesOn('2022-07-22', text)).toEqual(['grain-deal']);
  });

  it.each([
    ['2022-01-10', ['second-karabakh-war']],
    ['2020-09-27', ['second-karabakh-war']],
    ['2020-09-26', ['first-karabakh-war']],
    ['1993', ['first-karabakh-war']],
    ['1987', []],
  ])('of a name that two have is the latest that had begun: %s', (date, expected) => {
    expect(entitiesOn(date, 'After the Karabakh war came the peace.')).toEqual(expected);
  });

  it('is less sure when another has the name too', () => {
    const [shared] = mentionsIn('After the Karabakh war came the peace.');
    const [own] = mentionsIn('After the Second Karabakh War came the peace.');
    expect(shared?.confidence).toBeLessThan(own?.confidence ?? 0);
  });
});

describe('a name that needs support', () => {
  it('is left alone where nothing speaks for it', () => {
    expect(entitiesIn('Voters for Georgia waited.')).toEqual([]);
    expect(entitiesIn('Voters for Georgia waited. So did those in Kazakhstan.')).toEqual(['kazakhstan']);
  });

  it('is believed where the words beside it fit', () => {
    expect(entitiesIn('Voters in Georgia waited.')).toEqual(['georgia']);
    expect(entitiesIn('Voters heard the president of Georgia.')).toEqual(['georgia']);
  });

  it('is believed where something is named that has to do with it, before or after', () => {
    expect(entitiesIn('Voters in Georgia waited. So did those in Armenia.')).toEqual(['georgia', 'armenia']);
    expect(entitiesIn('Voters in Armenia waited.', 'So did those in Georgia.')).toEqual([
      'armenia',
      'georgia',
    ]);
  });

  it('is believed less than one that needs none', () => {
    const [georgia, armenia] = mentionsIn('Voters in Georgia and Armenia waited.');
    expect(georgia?.confidence).toBeLessThan(armenia?.confidence ?? 0);
  });
});

describe('a name that two have', () => {
  const rows = {
    entities: [
      entity('chile', 'country', 'Chile'),
      entity('spain', 'country', 'Spain'),
      entity('un', 'organisation', 'United Nations'),
      entity('santiago-chile', 'place', 'Santiago'),
      entity('santiago-spain', 'place', 'Santiago'),
      entity('mayor', 'person', 'Ana Prado'),
    ],
    relations: [
      relation('santiago-chile', 'capital-of', 'chile'),
      relation('santiago-spain', 'part-of', 'spain'),
      office('mayor', 'santiago-spain', 'Mayor'),
      relation('chile', 'member-of', 'un'),
    ],
  };
  const dataset = open(rows);
  const gazetteer = openGazetteer(buildGazetteer(dataset).buffer);
  const read = (text: string) =>
    recognise([{ id: '0', text }], dataset, gazetteer, day(DAY)).mentions.map(({ entity: found }) => found);

  it.each([
    ['is neither where nothing decides', 'Trains to Santiago were late.', []],
    [
      'is the one with which something in the article has to do',
      'In Chile, trains to Santiago were late.',
      ['chile', 'santiago-chile'],
    ],
    [
      'is the one whose people are in the article',
      'Ana Prado said trains to Santiago were late.',
      ['mayor', 'santiago-spain'],
    ],
    [
      'is neither where as much speaks for both',
      'From Spain and Chile trains to Santiago were late.',
      ['spain', 'chile'],
    ],
    [
      'is not decided by membership of the same large organisation',
      'The United Nations flew to Santiago.',
      ['un'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('is the nearer one where one is so called and the other has it as an alias', () => {
    const own = open({
      entities: [entity('lake', 'place', 'Lake Onara'), entity('town', 'place', 'Onara')],
      names: [name('lake', 'Onara', 'alias')],
    });
    const { mentions } = recognise(
      [{ id: '0', text: 'They swam in Onara.' }],
      own,
      openGazetteer(buildGazetteer(own).buffer),
      day(DAY),
    );
    expect(mentions).toMatchObject([{ entity: 'town' }]);
    expect(mentions[0]?.confidence).toBeLessThan(0.8);
  });
});

describe('a place whose name needs support', () => {
  const towns = open({
    entities: [
      entity('united-states', 'country', 'United States'),
      entity('france', 'country', 'France'),
      entity('california', 'place', 'California'),
      entity('orange', 'place', 'Orange'),
      entity('nice', 'place', 'Nice'),
    ],
    names: [
      name('orange', 'Orange', 'name', { needsSupport: true }),
      name('nice', 'Nice', 'name', { needsSupport: true }),
    ],
    relations: [
      relation('california', 'part-of', 'united-states'),
      relation('orange', 'part-of', 'california'),
      relation('orange', 'part-of', 'united-states'),
      relation('nice', 'part-of', 'france'),
    ],
  });
  const gazetteer = openGazetteer(buildGazetteer(towns).buffer);
  const found = (text: string) =>
    recognise([{ id: '0', text }], towns, gazetteer, day(DAY)).mentions.map(({ entity: one }) => one);

  it('is vouched for by the region it lies in, where one is recorded', () => {
    expect(found('California sent help to Orange.')).toEqual(['california', 'orange']);
    expect(found('The United States sent help to Orange.')).toEqual(['united-states']);
  });

  it('is vouched for by its country, where no region is recorded', () => {
    expect(found('France sent help to Nice.')).toEqual(['france', 'nice']);
  });
});
