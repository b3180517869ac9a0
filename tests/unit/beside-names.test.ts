import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { recognise } from '../../recognition/recognise.ts';
import { day, entity, name, open } from './rows.ts';
import { DAY } from './world.ts';

const dataset = open({
  entities: [
    entity('turkey', 'country', 'Turkey'),
    entity('china', 'country', 'China'),
    entity('poland', 'country', 'Poland'),
    entity('georgia', 'country', 'Georgia'),
    entity('france', 'country', 'France'),
    entity('croatia', 'country', 'Croatia'),
    entity('america', 'country', 'America'),
    entity('united-states', 'country', 'United States'),
    entity('split', 'place', 'Split (Croatia)'),
    entity('sydney', 'place', 'Sydney'),
    entity('paris', 'place', 'Paris'),
    entity('west', 'place', 'The West'),
    entity('west-bank', 'place', 'West Bank'),
    entity('blair', 'person', 'Tony Blair'),
    entity('lincoln', 'person', 'Abraham Lincoln'),
    entity('moon', 'person', 'Moon Jae-in'),
    { ...entity('ap', 'organisation', 'Associated Press'), type: 'news-organisation' as const },
    { ...entity('shell', 'organisation', 'Shell plc'), type: 'company' as const },
    { ...entity('twitter', 'organisation', 'Twitter'), type: 'company' as const },
    entity('who', 'organisation', 'World Health Organization'),
    entity('cia', 'organisation', 'CIA'),
  ],
  names: [
    { ...name('split', 'Split', 'alias'), needsSupport: true },
    { ...name('ap', 'AP', 'acronym'), needsSupport: true },
    { ...name('shell', 'Shell', 'alias'), needsSupport: true },
    name('west', 'the West', 'alias'),
    name('twitter', 'X', 'alias'),
    name('who', 'WHO', 'acronym'),
    name('united-states', 'US', 'acronym'),
    name('poland', 'Polish', 'demonym'),
    name('blair', 'Blair', 'surname'),
    name('moon', 'Moon', 'surname'),
  ],
});
const gazetteer = openGazetteer(buildGazetteer(dataset).buffer);
const found = (...texts: string[]) =>
  recognise(
    texts.map((text, i) => ({ id: String(i), text })),
    dataset,
    gazetteer,
    day(DAY),
  ).mentions.map(({ entity: one }) => one);

describe('words beside a name', () => {
  it.each([
    ['place it', 'They met in Split on Monday.', ['split']],
    ['place it by the region', 'He is the mayor of Split, they say.', ['split']],
    ['tell the agency that sends a report', 'ROME (AP) - The talks went on.', ['ap']],
    ['tell a company', 'The court heard Shell, the oil company, on Monday.', ['shell']],
    ['tell its shares', 'In London, Shell shares rose.', ['shell']],
    ['tell a site of one letter', 'She wrote on X that it was over.', ['twitter']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'The coaches Split and Shell were told.',
    'The AP came later.',
    'She signed with an X.',
    'He bought Shell Lane.',
  ])('say nothing: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('leave an article out where a longer name begins after it', () => {
    expect(found('He went to the West Bank.')).toEqual(['west-bank']);
  });
});

describe('a word that is spelled like a name', () => {
  it.each([
    'Turkey prices rose before the feast.',
    'They had roast Turkey for dinner.',
    'Old bone China is dear.',
    'China cabinets are in fashion.',
    'Polish the table first.',
    '“TELL US MORE”, it said.',
    'WHO DID IT? was on the wall.',
    'It cost US$ 20,000 in all, or US$3 a day.',
    'On Monday Team Croatia won.',
    'Her daughter Georgia laughed.',
    'They called on her cousins, Paris and Rome.',
  ])('is the word: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['Turkey supports the plan for a turkey farm.', ['turkey']],
    ['Polish voters waited.', ['poland']],
    ['TALKS WITH TURKEY: HELP FROM US SOON', ['turkey', 'united-states']],
    ['The WHO spoke.', ['who']],
    ['The WHO DG spoke.', ['who']],
    ['He left his wife, Georgia said.', ['georgia']],
    ['His daughter, Georgia in mind, left.', ['georgia']],
  ])('is the name: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a team', () => {
  it.each([
    ['in a report', 'France beat Croatia 4-2, and the goalkeeper wept.', []],
    ['in a table', 'France 2 Croatia 1 (after extra time)', []],
    ['beside the place of the match', 'In Turkey, France beat Croatia 4-2 on penalties.', ['turkey']],
    ['beside those who watched', 'France’s president saw the striker win 2-1.', ['france']],
  ])('is not the country: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('is the country in a paragraph on politics within a report', () => {
    expect(
      found(
        'France beat Croatia 4-2. The striker scored.',
        'Croatia led 1-0 at half-time, when the goalkeeper fell.',
        'The president thanked Turkey for talks.',
      ),
    ).toEqual(['turkey']);
  });

  it('is the country where nothing tells of sport', () => {
    expect(found('France beat Croatia 4-2 in the vote of the committee.')).toEqual(['france', 'croatia']);
    expect(found('In favour were France 12 times and Croatia.')).toEqual(['france', 'croatia']);
    expect(found('The dead by country: France 12, Croatia 3.')).toEqual(['france', 'croatia']);
    expect(found('The council voted 13-2, a win for France, whose goal was penalties.')).toEqual(['france']);
  });
});

describe('somebody else of a known name', () => {
  it.each([
    [['Tony Blair, a trombonist, fell ill.', 'Blair is at home.']],
    [['Tony Blair, 24, a bus driver, was fined.']],
    [['A plumber called Tony Blair came.']],
  ])('is not meant: %s', (texts) => {
    expect(found(...texts)).toEqual([]);
  });

  it('is not made of one who had a trade', () => {
    expect(found('Tony Blair, a former musician, spoke.')).toEqual(['blair']);
    expect(found('Tony Blair, the prime minister, met a plumber.')).toEqual(['blair']);
  });

  it('is not meant by a surname that is introduced alone', () => {
    expect(found('Moon Jae-in spoke.', 'A soldier named Moon listened.')).toEqual(['moon']);
  });

  it('may bear a place’s name, alone too', () => {
    expect(found('Valeria Paris, an Italian woman, spoke.', 'Paris left the ship.')).toEqual([]);
    expect(found('Denise Paris spoke.', 'She lives in Paris.')).toEqual(['paris']);
    expect(found('Paris was calm.', 'Denise Paris spoke.', 'Paris slept.')).toEqual(['paris', 'paris']);
  });
});

describe('what is named after somebody', () => {
  it.each(['The USS Abraham Lincoln sailed.', 'The Abraham Lincoln Primary School opened.'])(
    'is not that person: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('an acronym the article defines for a name that is not known', () => {
  it('means that name in all of the article', () => {
    expect(found('The Culinary Institute of America (CIA) opened.', 'The CIA is full.')).toEqual([]);
  });

  it('is left as it is where the letters do not fit', () => {
    expect(found('The Joint Kitchen Board (CIA) opened.')).toEqual(['cia']);
  });
});

describe('a byline', () => {
  it.each([
    'By Sydney Marsh and Paris Hill\nIt rained.',
    'It rained. Reporting by Sydney Lane; editing by Paris Reed',
  ])('names no place: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'By Sunday, France had agreed.',
    'By France’s own account it rained.',
    'It rained. By France it was denied.',
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual(['france']);
  });

  it('ends where it says from where', () => {
    expect(found('By Sydney Marsh in Paris')).toEqual(['paris']);
  });
});

describe('a place in an adjective', () => {
  it.each([
    ['the pro-Paris camp', 'demonym'],
    ['an anti-China rally', 'demonym'],
    ['the Paris-born pilot', 'name'],
    ['the camp in Paris', 'name'],
  ])('is told from the name: %s', (text, via) => {
    const blocks = [{ id: '0', text }];
    expect(recognise(blocks, dataset, gazetteer, day(DAY)).mentions.map((mention) => mention.via)).toEqual([
      via,
    ]);
  });
});
