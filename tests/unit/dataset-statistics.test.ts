import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statisticsOf } from '../../modules/dataset/statistics.ts';
import { readTables } from '../../modules/dataset/tables.ts';
import { DATASET_DIRECTORY } from '../../scripts/dataset.ts';
import { TOTALS, totalsForReadme, withSection } from '../../scripts/readme-section.ts';
import { SOUND, writePackage } from './data-package.ts';

const sound = async () => readTables(await writePackage(SOUND));

describe('the statistics of a package', () => {
  it('count what is in it', async () => {
    const rows = Object.fromEntries(
      statisticsOf(await sound()).map(({ title, rows: counts }) => [
        title,
        Object.fromEntries(counts.map(([label, ...n]) => [label, n])),
      ]),
    );
    expect(rows['In all']).toEqual({
      entities: [5],
      'other names of theirs': [3],
      relations: [3],
      'of these with a beginning or an end': [2],
      'of these observed on a date only': [1],
      'stances written': [1],
      'stances from yes and no votes': [1],
      abstentions: [0],
      'resolutions voted on': [1],
      sources: [3],
    });
    expect(rows['Entities by kind and type']).toMatchObject({
      person: [1],
      'place: city': [1],
      country: [2],
    });
    expect(rows['Relations by predicate']).toEqual({
      'holds-office': [1, 1, 0, 0],
      'capital-of': [1, 0, 1, 0],
      'member-of': [1, 1, 0, 0],
    });
    expect(rows['How rows were checked']).toEqual({
      'general knowledge': [0, 1, 0],
      'one table': [2, 0, 1],
      'two tables': [1, 0, 0],
    });
    expect(rows['Dated rows by year']).toMatchObject({ 2014: [0, 1], 2018: [1, 0], 2022: [0, 1] });
    expect(rows['Entities by country']).toEqual({ turkey: [1, 0, 1] });
  });
});

describe('the totals in the README', () => {
  it('stand between the two marks and leave the rest as it is', () => {
    const readme = 'Before\n<!-- npm run dataset:stats -- --readme -->\n\nold\n\n<!-- end -->\nAfter';
    expect(withSection(readme, TOTALS, '| new |')).toBe(
      'Before\n<!-- npm run dataset:stats -- --readme -->\n\n| new |\n\n<!-- end -->\nAfter',
    );
    expect(() => withSection('no marks', TOTALS, '| new |')).toThrow('README.md has no');
  });

  it('are those of the dataset: else run npm run dataset:stats -- --readme', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const raw = await readTables(DATASET_DIRECTORY);
    expect(withSection(readme, TOTALS, totalsForReadme(raw)) === readme).toBe(true);
  });
});
