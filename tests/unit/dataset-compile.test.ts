import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../knowledge/source.ts';
import { openDataset } from '../../knowledge/store/decode.ts';
import { compileDataset } from '../../modules/dataset/compile.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { changed, SOUND, writePackage } from './data-package.ts';
import { id } from './rows.ts';

async function compile(files: Readonly<Record<string, string[]>>) {
  const { dataset, gazetteer } = await compileDataset(await writePackage(files));
  return { dataset: openDataset(dataset.buffer), gazetteer: openGazetteer(gazetteer.buffer) };
}

describe('a compiled package', () => {
  it('has the version and the date of the package', async () => {
    const { dataset } = await compile(SOUND);
    expect(dataset.info).toEqual({
      version: '1.2.3',
      date: '2022-06',
      counts: { entities: 5, names: 8, relations: 3, stances: 2, abstentions: 0, sources: 3 },
    });
  });

  it('takes the Wikidata id of an entity that has one, else its key', async () => {
    const { dataset } = await compile(SOUND);
    expect(dataset.entity(id('Q43'))).toStrictEqual({
      id: 'Q43',
      kind: 'country',
      type: 'country',
      name: 'Turkey',
      description: 'Country in Asia, and in Europe',
      wikipedia: 'Turkey',
      wikidata: 'Q43',
      source: 'atlas',
    });
    expect(dataset.entity(id('turkey'))).toBeUndefined();
    expect(dataset.entity(id('akar'))?.name).toBe('Hulusi Akar');
    expect(dataset.relationsOf(id('akar'))).toStrictEqual([
      {
        subject: 'akar',
        predicate: 'holds-office',
        object: 'Q43',
        role: 'Minister',
        from: '2018-07-09',
        to: '2023-06-03',
        source: 'cabinet',
      },
    ]);
    expect(dataset.stancesBy(id('Q43'))).toMatchObject([
      { holder: 'akar', speaksFor: 'Q43', target: 'Q159' },
      {
        holder: 'Q43',
        target: 'Q159',
        position: 'opposes',
        act: 'vote',
        summary: 'Voted for the resolution calling on Russia to open the strait.',
        date: '2014-03-27',
        source: 'session',
      },
    ]);
  });

  it('keeps all that a source says of itself', async () => {
    const { dataset } = await compile(SOUND);
    expect(dataset.source('cabinet' as SourceId)).toStrictEqual({
      id: 'cabinet',
      title: 'List of the Cabinet',
      publisher: 'State Press',
      number: 'No. 7',
      date: '2018-07-10',
      url: 'https://state.example/7',
      licence: 'public domain',
    });
  });

  it('has the own name of every entity, and its other names with the source of the row or of the entity', async () => {
    const { dataset } = await compile(SOUND);
    const names = (key: string) =>
      dataset
        .names(id(key))
        .map(({ text, type, needsSupport, source }) => [text, type, needsSupport, source]);
    expect(names('akar')).toEqual([
      ['Hulusi Akar', 'name', false, 'cabinet'],
      ['Akar', 'surname', false, 'cabinet'],
    ]);
    expect(names('csto')).toContainEqual(['CSTO', 'acronym', false, 'cabinet']);
    expect(names('Q43')).toContainEqual(['Turkish', 'demonym', true, 'atlas']);
  });

  it('has the own name once where a row says more of it', async () => {
    const named = changed('names/all.csv', (rows) => [
      ...rows.slice(0, 2),
      'turkey,Turkey,official,1923,,true,',
      ...rows.slice(2),
    ]);
    const { dataset } = await compile(named);
    expect(dataset.names(id('Q43'))).toMatchObject([
      { text: 'Turkey', type: 'name', from: '1923', needsSupport: true },
      { text: 'Turkish' },
    ]);
  });

  it('has every name in the gazetteer, surnames excepted', async () => {
    const { gazetteer } = await compile(SOUND);
    const isName = (words: string) =>
      (gazetteer.find(words.split(' ').reduce(gazetteer.extend, gazetteer.empty))?.rows.length ?? 0) > 0;
    expect(['hulusi akar', 'csto', 'turkish', 'turkey'].map(isName)).toEqual([true, true, true, true]);
    expect(isName('akar')).toBe(false);
  });

  it('is the same bytes for the same tables, wherever they are', async () => {
    const first = await compileDataset(await writePackage(SOUND));
    const second = await compileDataset(await writePackage(SOUND));
    expect(second.dataset).toEqual(first.dataset);
    expect(second.gazetteer).toEqual(first.gazetteer);
  });

  it('is other bytes when one cell is another', async () => {
    const first = await compileDataset(await writePackage(SOUND));
    const other = changed('stances/all.csv', (rows) => rows.map((row) => row.replace('opposes', 'mixed')));
    const second = await compileDataset(await writePackage(other));
    expect(second.dataset).not.toEqual(first.dataset);
    expect(second.gazetteer).toEqual(first.gazetteer);
  });
});
