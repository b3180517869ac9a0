import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../knowledge/dataset.ts';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { GAZETTEER_VERSION } from '../../recognition/gazetteer/format.ts';
import { type Gazetteer, openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { recognise } from '../../recognition/recognise.ts';
import { day, entity, name, open } from './rows.ts';
import { DAY } from './world.ts';

function build(dataset: Dataset): Gazetteer {
  return openGazetteer(buildGazetteer(dataset).buffer);
}

function find(gazetteer: Gazetteer, words: string) {
  return gazetteer.find(words.split(' ').reduce(gazetteer.extend, gazetteer.empty));
}

function ofNames(...names: string[]): Dataset {
  return open({ entities: names.map((text, i) => entity(`entity-${i}`, 'place', text)) });
}

/**
 * Two words with the same fingerprint that begin at the same slot of the smallest table. Found by search; should the
 * hash ever change, search again.
 */
const COLLIDING = ['femugimo', 'rizirelaku'] as const;

function textsFound(dataset: Dataset, gazetteer: Gazetteer, words: string): string[] {
  return Array.from(find(gazetteer, words)?.rows ?? [], (row) => dataset.nameAt(row).text);
}

describe('the gazetteer', () => {
  it('finds every name among hundreds, and knows how long those are that begin with a word', () => {
    const texts = Array.from({ length: 700 }, (_, i) => `Port ${i % 30} Saint ${i}`);
    const dataset = ofNames(...texts, 'Port');
    const gazetteer = build(dataset);
    for (const text of texts) {
      const words = text.toLowerCase().split(' ');
      expect(textsFound(dataset, gazetteer, words.join(' '))).toEqual([text]);
      expect(find(gazetteer, 'port')?.longest).toBe(4);
    }
  });

  it('tells a name, a first word and both apart', () => {
    const gazetteer = build(ofNames('Sudan', 'South Sudan', 'South Sudan Airways', 'Sudan Airways'));
    expect(find(gazetteer, 'sudan')).toMatchObject({ longest: 2, rows: { length: 1 } });
    expect(find(gazetteer, 'south')).toMatchObject({ longest: 3, rows: { length: 0 } });
    expect(find(gazetteer, 'south sudan')).toMatchObject({ longest: 0, rows: { length: 1 } });
    expect(find(gazetteer, 'south sudan airways')).toMatchObject({ longest: 0, rows: { length: 1 } });
  });

  it.each(['north', 'airways', 'sudan airways', 'south sudan', 'southsudan', 'south  sudan'])(
    'finds nothing for %j',
    (words) => {
      expect(find(build(ofNames('South Sudan Airways')), words)).toBeUndefined();
    },
  );

  it('gives all names that fold to the same words', () => {
    const dataset = open({
      entities: [entity('city', 'place', 'Málaga'), entity('wine', 'organisation', 'Malaga')],
      names: [name('city', 'MALAGA', 'acronym')],
    });
    expect(textsFound(dataset, build(dataset), 'malaga').sort()).toEqual(['MALAGA', 'Malaga', 'Málaga']);
  });

  it('leaves surnames out', () => {
    const dataset = open({
      entities: [entity('akar', 'person', 'Hulusi Akar')],
      names: [name('akar', 'Akar', 'surname')],
    });
    expect(find(build(dataset), 'akar')).toBeUndefined();
  });

  it('may be empty', () => {
    expect(find(build(open({})), 'anything')).toBeUndefined();
  });

  it('is the same bytes for the same dataset', () => {
    const dataset = ofNames('Sudan', 'South Sudan', 'Chad');
    expect(buildGazetteer(dataset)).toEqual(buildGazetteer(dataset));
  });

  it('is not built from a name without a letter', () => {
    expect(() => buildGazetteer(ofNames('—'))).toThrow('"—"');
  });
});

describe('words whose hashes collide', () => {
  it('do collide in this test', () => {
    const gazetteer = build(ofNames('Femugimo'));
    expect(find(gazetteer, COLLIDING[1])?.rows).toHaveLength(1);
  });

  it('are not taken for each other in a text', () => {
    const dataset = ofNames('Femugimo');
    const blocks = [{ id: '0', text: 'From Rizirelaku to Femugimo it is a day.' }];
    const { mentions } = recognise(blocks, dataset, build(dataset), day(DAY));
    expect(mentions.map(({ start, end }) => blocks[0]?.text.slice(start, end))).toEqual(['Femugimo']);
  });

  it('are kept apart by another seed where both are names', () => {
    const dataset = ofNames('Femugimo', 'Rizirelaku');
    const gazetteer = build(dataset);
    for (const word of COLLIDING)
      expect(textsFound(dataset, gazetteer, word).map((text) => text.toLowerCase())).toEqual([word]);
  });
});

describe('opening a gazetteer', () => {
  function withWord(at: number, word: number): ArrayBuffer {
    const bytes = buildGazetteer(ofNames('Chad'));
    new Int32Array(bytes.buffer)[at] = word;
    return bytes.buffer;
  }

  it.each([
    ['another magic number', 0, 1],
    ['another version', 1, GAZETTEER_VERSION + 1],
  ])('refuses %s', (_, at, word) => {
    expect(() => openGazetteer(withWord(at, word))).toThrow('Not a compiled gazetteer');
  });

  it('refuses an empty file', () => {
    expect(() => openGazetteer(new ArrayBuffer(0))).toThrow('Not a compiled gazetteer');
  });
});
