import { act, screen } from '@testing-library/preact';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { ExportMenu, type SavedFile } from '../../../components/ExportMenu.tsx';
import { castOf, date, HOLM, member, NORLAND, office, relation, SUDLAND, stance, view } from '../cast.ts';
import { clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

const minister = office(HOLM, 'Minister of Ports', NORLAND, { from: date('2018-07'), to: date('2023') });
const cast = castOf({
  members: [
    member(HOLM, {
      mentions: 3,
      offices: [minister],
      since: { left: [{ left: minister }], took: [], renamed: [] },
    }),
    member(NORLAND),
    member(SUDLAND),
  ],
  relations: [relation(NORLAND, 'borders', SUDLAND), { ...minister, standing: 'held' }],
  views: [
    view(
      HOLM,
      SUDLAND,
      [stance(HOLM, SUDLAND, 'opposes', { speaksFor: NORLAND })],
      [stance(HOLM, SUDLAND, 'supports', { date: date('2024-01'), summary: 'Said the opposite.' })],
    ),
  ],
});
const article = {
  title: 'Ferries *agree*',
  url: 'https://news.example/ferries',
  published: { date: date('2019-03-21'), foundIn: 'json-ld' },
};
const notInDataset = [{ name: 'Per Unknown', mentions: 2, saidOf: 'a ferryman' }];

function showMenu(isCopied = true) {
  const onCopy = vi.fn((_: string) => Promise.resolve(isCopied));
  const onSave = vi.fn<(file: SavedFile) => void>();
  show(<ExportMenu article={article} annotation={{ cast, notInDataset }} onCopy={onCopy} onSave={onSave} />);
  const press = (name: string) =>
    act(async () => clickAsReader(screen.getByRole('button', { name, hidden: true })));
  return { onCopy, onSave, press };
}

describe('the menu of the cast sheet', () => {
  it('copies it as Markdown, in words, with sources', async () => {
    const { onCopy, press } = showMenu();
    await press('Copy as Markdown');
    expect(onCopy.mock.calls[0]?.[0]).toBe(`# Cast of “Ferries \\*agree\\*”

<https://news.example/ferries>

As of March 21, 2019, the day of the article. Data to November 1, 2026.

Made with Dramatis, dataset 1.

## People

### Ada Holm

Named 3 times

- Minister of Ports of Norland, July 2018 to 2023${SOURCE}
- Since then: Minister of Ports until 2023${SOURCE}

## Countries and territories

### Norland

Named once

- Description of Norland${SOURCE}

### Sudland

Named once

- Description of Sudland${SOURCE}

## Stances

Positions up to the day of the article; newer ones are marked.

### Ada Holm towards Sudland

- March 20, 2019, opposes: Said something about the ferries (opposes) (for Norland)${SOURCE}
- Since then: January 2024, supports: Said the opposite.${SOURCE}

## Connections

### Ada Holm

- Minister of Ports, Norland, July 2018 to 2023${SOURCE}

### Norland

- Borders Sudland${SOURCE}

## Names that are not in the dataset

In quotation marks: what the article itself says of them. Nothing here was checked.

- Per Unknown: “a ferryman”
`);
  });

  it('says that it was copied, or that it was not', async () => {
    const { press } = showMenu();
    expect(textOf(screen.getByRole('status'))).toBe('');
    await press('Copy as Markdown');
    expect(textOf(screen.getByRole('status'))).toBe('Copied');
  });

  it('says so where the browser did not let it', async () => {
    const { press } = showMenu(false);
    await press('Copy as Markdown');
    expect(textOf(screen.getByRole('status'))).toBe('Not copied');
  });

  it('saves the same as Markdown', async () => {
    const { onCopy, onSave, press } = showMenu();
    await press('Save as Markdown');
    await press('Copy as Markdown');
    expect(onSave.mock.calls[0]?.[0]).toEqual({
      name: 'cast-2019-03-21-ferries-agree.md',
      type: 'text/markdown',
      text: onCopy.mock.calls[0]?.[0],
    });
  });

  it('saves it as CSV', async () => {
    const { onSave, press } = showMenu();
    await press('Save as CSV');
    const { name, type, text = '' } = onSave.mock.calls[0]?.[0] ?? {};
    expect([name, type]).toEqual(['cast-2019-03-21-ferries-agree.csv', 'text/csv']);
    expect(parse(text, { columns: true, bom: true })).toHaveLength(9);
  });

  it('saves it as JSON', async () => {
    const { onSave, press } = showMenu();
    await press('Save as JSON');
    const { name, type, text = '' } = onSave.mock.calls[0]?.[0] ?? {};
    expect([name, type]).toEqual(['cast-2019-03-21-ferries-agree.json', 'application/json']);
    expect(JSON.parse(text)).toMatchObject({ format: 'dramatis-cast-sheet', version: 1, article });
  });
});

const SOURCE =
  '  \n  Source: Chancellery of Norland, [Register of ministers](<https://register.example/12>), R/12, May 2020';
