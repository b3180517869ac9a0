import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { recognise } from '../../recognition/recognise.ts';
import { day, entity, name, open } from './rows.ts';
import { DAY } from './world.ts';

const dataset = open({
  entities: [
    entity('georgia', 'country', 'Georgia'),
    entity('jordan', 'country', 'Jordan'),
    entity('israel', 'country', 'Israel'),
    entity('sydney', 'place', 'Sydney'),
    entity('london', 'place', 'London'),
    entity('reuters', 'organisation', 'Reuters'),
    entity('washington', 'person', 'George Washington'),
    entity('bank-of-england', 'organisation', 'Bank of England'),
    entity('england', 'place', 'England'),
  ],
  names: [name('washington', 'Washington', 'surname')],
});
const gazetteer = openGazetteer(buildGazetteer(dataset).buffer);
const found = (text: string) =>
  recognise([{ id: '0', text }], dataset, gazetteer, day(DAY)).mentions.map(({ entity: one }) => one);

describe('a known name inside a longer one that is not known', () => {
  it.each([
    'Shares of the Bank of Georgia rose.',
    'He was buried in the Cathedral of the Georgia that was.',
    'A witness, Tom Jordan, told the court.',
    'They crossed the Plains of London.',
    'The writer Eleanor London signed copies.',
    'It was paid by the Pan Reuters Fund.',
    'They walked to Sydney Hill.',
    'The jury heard that Israel Mendez had left.',
    'Sydney Marsh told the court.',
    'Traffic on the George Washington Bridge stood still.',
    'Last week they met at George Washington University.',
  ])('is not meant: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['The President of Georgia came.', ['georgia']],
    ['The government of the Georgia of today came.', ['georgia']],
    ['In northern Georgia it rained; in Northern Georgia too.', ['georgia', 'georgia']],
    ['On Monday Georgia Supreme Leader Smith spoke.', ['georgia']],
    ['Greater London grew.', ['london']],
    ['When Georgia President Smith spoke, Israel listened.', ['georgia', 'israel']],
    ['Yesterday Jordan answered.', ['jordan']],
    ['Officials said. Jordan answered.', ['jordan']],
    ['The Bank of England spoke.', ['bank-of-england']],
    ['A Reuters Photographer was there.', ['reuters']],
    ['George Washington spoke on Monday.', ['washington']],
    ['Sydney and London agree.', ['sydney', 'london']],
  ])('is one beside words that are no part of a name: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is not told from a headline in which every word is capitalised', () => {
    expect(found('Officials Tell Jordan Their Answer After Talks')).toEqual(['jordan']);
  });
});
