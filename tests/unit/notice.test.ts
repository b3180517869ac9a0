import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../modules/dataset/tables.ts';
import { DATASET_DIRECTORY } from '../../scripts/dataset.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');

/** Words of a publisher by which a notice is known to be about it. */
const NAMED_AS: Record<string, string> = {
  'United Nations General Assembly': 'United Nations General Assembly Voting Data',
  'United Nations Security Council': 'Vetoes in the UN Security Council',
};

describe('the notices', () => {
  it.each(['NOTICE', 'assets/dataset/LICENSES.md'])(
    'in %s name everybody whose data were taken',
    async (path) => {
      const { rows } = await readTables(DATASET_DIRECTORY);
      const taken = (rows.sources ?? []).filter(({ cells }) => cells.licence !== 'cited');
      const publishers = new Set(
        taken.map(({ cells: { publisher = '' } }) => publisher.replace(/ and .*/, '')),
      );
      expect(publishers.size).toBeGreaterThan(5);
      const text = read(path).replace(
        /United Nations General Assembly roll calls/,
        '$& United Nations General Assembly Voting Data',
      );
      expect([...publishers].filter((name) => !text.includes(NAMED_AS[name] ?? name))).toEqual([]);
    },
  );

  it('name every library that ships', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    expect(Object.keys(dependencies).filter((name) => !read('NOTICE').includes(name))).toEqual([]);
  });
});
