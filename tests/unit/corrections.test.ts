import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../recognition/alternatives.ts';
import { type Correction, foldedName } from '../../recognition/corrections.ts';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { recognise } from '../../recognition/recognise.ts';
import { day, entity, id, name, office, open, relation } from './rows.ts';

// Two people of one name, a town that is their surname, two states of one name: what is taken for the wrong one.
const dataset = open({
  entities: [
    entity('robert-wood', 'person', 'Robert Wood'),
    entity('robert-wood-painter', 'person', 'Robert Wood'),
    entity('ann-wood', 'person', 'Ann Wood'),
    entity('ada-holm', 'person', 'Ada Holm'),
    entity('holm', 'place', 'Holm'),
    entity('norland', 'country', 'Norland'),
    entity('georgia', 'country', 'Georgia'),
    entity('georgia-state', 'place', 'Georgia'),
    entity('atlanta', 'place', 'Atlanta'),
    entity('league', 'organisation', 'League of Ports'),
    entity('ports-club', 'organisation', 'Club of Ports'),
  ],
  names: [
    name('robert-wood', 'Robert Wood', 'name'),
    name('robert-wood', 'Robert A. Wood', 'alias'),
    name('robert-wood', 'Wood', 'surname'),
    name('robert-wood-painter', 'Robert Wood', 'name', { needsSupport: true }),
    name('robert-wood-painter', 'Wood', 'surname'),
    name('ann-wood', 'Wood', 'surname'),
    name('ada-holm', 'Holm', 'surname'),
    name('holm', 'Holm', 'name', { needsSupport: true }),
    name('georgia', 'Georgia', 'name'),
    name('georgia-state', 'Georgia', 'name', { needsSupport: true }),
    name('atlanta', 'Atlanta', 'name', { needsSupport: true }),
    name('norland', 'Côte d’Azur', 'alias'),
    name('league', 'LP', 'acronym'),
  ],
  relations: [
    relation('atlanta', 'capital-of', 'georgia-state'),
    office('robert-wood', 'norland', 'Ambassador'),
    relation('holm', 'part-of', 'norland'),
  ],
});
const gazetteer = openGazetteer(buildGazetteer(dataset).buffer);

interface Given {
  name: string;
  entity: string;
  instead?: string;
}

function read(paragraphs: string[], ...corrections: Given[]) {
  const blocks = paragraphs.map((text, i) => ({ id: String(i), text }));
  return recognise(blocks, dataset, gazetteer, day('2022-01-10'), undefined, corrections as Correction[]);
}

/** What is marked, and as whom. */
function marks(paragraphs: string[], ...corrections: Given[]): string[] {
  return read(paragraphs, ...corrections).mentions.map(
    ({ block, start, end, entity: found }) => `${paragraphs[Number(block)]?.slice(start, end)}: ${found}`,
  );
}

const WOOD = ['Robert Wood went to Norland.', 'Later Wood left.'];
const HIDDEN = { name: 'Robert Wood', entity: 'robert-wood' };

describe('a hidden match', () => {
  it('is not there, nor the surname that it introduced', () => {
    expect(marks(WOOD)).toEqual(['Robert Wood: robert-wood', 'Norland: norland', 'Wood: robert-wood']);
    expect(marks(WOOD, HIDDEN)).toEqual(['Norland: norland']);
  });

  it('is hidden however it is spelled, where the words are looked up alike', () => {
    expect(marks(['ROBERT WOOD SPEAKS', 'Róbert Wood spoke.'], HIDDEN)).toEqual([]);
    expect(marks(['On the Cote d‘Azur'], { name: 'CÔTE D’AZUR', entity: 'norland' })).toEqual([]);
    expect(foldedName('  Erdoğan’s\n ')).toBe(foldedName("ERDOGAN'S"));
  });

  it('leaves other names of the same entity, and what they introduce', () => {
    expect(marks(['Robert Wood, or Robert A. Wood. Later Wood left.'], HIDDEN)).toEqual([
      'Robert A. Wood: robert-wood',
      'Wood: robert-wood',
    ]);
  });

  it('leaves the same name of another entity', () => {
    expect(marks(WOOD, { name: 'Robert Wood', entity: 'robert-wood-painter' })).toEqual(marks(WOOD));
  });

  it('can be a surname alone', () => {
    expect(marks(WOOD, { name: 'Wood', entity: 'robert-wood' })).toEqual([
      'Robert Wood: robert-wood',
      'Norland: norland',
    ]);
  });

  it('does not give its words to the next reading, nor to the names that are not known', () => {
    const text = ['Ada Holm came. In Norland lies Holm.'];
    expect(marks(text)).toEqual(['Ada Holm: ada-holm', 'Norland: norland', 'Holm: holm']);
    const hidden = read(text, { name: 'Holm', entity: 'holm' });
    expect(hidden.mentions.map(({ entity: found }) => found)).toEqual(['ada-holm', 'norland']);
    expect(read(WOOD, HIDDEN).unknown).toEqual([]);
    expect(marks(['Georgia and Norland'], { name: 'Georgia', entity: 'georgia' })).toEqual([
      'Norland: norland',
    ]);
  });

  it('supports no other reading', () => {
    const text = ['Norland spoke.', 'Holm answered.'];
    expect(marks(text)).toEqual(['Norland: norland', 'Holm: holm']);
    expect(marks(text, { name: 'Norland', entity: 'norland' })).toEqual([]);
  });

  it('gives rise to no acronym, and the acronym can be hidden alone', () => {
    const text = ['The Club of Ports (COP) met. COP agreed.'];
    expect(marks(text)).toEqual(['Club of Ports: ports-club', 'COP: ports-club', 'COP: ports-club']);
    expect(marks(text, { name: 'Club of Ports', entity: 'ports-club' })).toEqual([]);
    expect(marks(text, { name: 'COP', entity: 'ports-club' })).toEqual(['Club of Ports: ports-club']);
  });

  it('changes nothing of the names beside it', () => {
    expect(marks(['They saw Norland Robert Wood.'], { name: 'Norland', entity: 'norland' })).toEqual(
      marks(['They saw Norland Robert Wood.']).filter((mark) => !mark.startsWith('Norland')),
    );
  });
});

describe('a corrected match', () => {
  const PAINTER = { ...HIDDEN, instead: 'robert-wood-painter' };

  it('is the other entity, for certain, and so is the surname that follows', () => {
    expect(marks(WOOD, PAINTER)).toEqual([
      'Robert Wood: robert-wood-painter',
      'Norland: norland',
      'Wood: robert-wood-painter',
    ]);
    const [first, , last] = read(WOOD, PAINTER).mentions;
    expect(first).toMatchObject({ confidence: 1, insteadOf: 'robert-wood' });
    expect(last).not.toHaveProperty('insteadOf');
  });

  it('supports what the other entity supports', () => {
    const text = ['Georgia voted.', 'Atlanta counted.'];
    expect(marks(text)).toEqual(['Georgia: georgia']);
    expect(marks(text, { name: 'Georgia', entity: 'georgia', instead: 'georgia-state' })).toEqual([
      'Georgia: georgia-state',
      'Atlanta: atlanta',
    ]);
  });

  it('can be an entity that is not called so', () => {
    expect(marks(WOOD, { ...HIDDEN, instead: 'ann-wood' })).toEqual([
      'Robert Wood: ann-wood',
      'Norland: norland',
      'Wood: ann-wood',
    ]);
  });

  it('is passed over where the dataset does not have the other entity', () => {
    expect(marks(WOOD, { ...HIDDEN, instead: 'nobody-any-more' })).toEqual(marks(WOOD));
  });

  it('is not corrected again by what was said of the other entity', () => {
    expect(marks(WOOD, PAINTER, { name: 'Robert Wood', entity: 'robert-wood-painter' })).toEqual([
      'Robert Wood: robert-wood-painter',
      'Norland: norland',
      'Wood: robert-wood-painter',
    ]);
  });

  it('can be as it was, against what else is said of it', () => {
    const asRecognised = { ...HIDDEN, instead: 'robert-wood' };
    expect(marks(WOOD, asRecognised, HIDDEN)).toEqual(marks(WOOD));
    expect(read(WOOD, asRecognised).mentions[0]).not.toHaveProperty('insteadOf');
  });

  it('holds by the first correction of the match', () => {
    expect(marks(WOOD, PAINTER, HIDDEN)).toEqual(marks(WOOD, PAINTER));
    expect(marks(WOOD, HIDDEN, PAINTER)).toEqual(marks(WOOD, HIDDEN));
  });
});

describe('the entities that a name can mean', () => {
  it.each([
    ['Robert Wood', ['robert-wood', 'robert-wood-painter']],
    ['ROBERT WOOD', ['robert-wood', 'robert-wood-painter']],
    ['Georgia', ['georgia', 'georgia-state']],
    ['Wood', ['ann-wood', 'robert-wood', 'robert-wood-painter']],
    ['Holm', ['holm', 'ada-holm']],
    ['LP', ['league']],
    ['Robert', []],
    ['Norland and Georgia', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(candidatesOf(text, gazetteer, dataset)).toEqual(expected.map(id));
  });
});
