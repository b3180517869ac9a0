import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../modules/dataset/check/index.ts';
import { compileDataset, DatasetFaults } from '../../modules/dataset/compile.ts';
import { type Fault, readTables } from '../../modules/dataset/tables.ts';
import { changed, SOUND, writePackage } from './data-package.ts';

const ENTITIES = 'entities/all.csv';
const NAMES = 'names/all.csv';
const RELATIONS = 'relations/all.csv';
const SOURCES = 'sources/all.csv';
const STANCES = 'stances/all.csv';

async function faultsOf(files: Readonly<Record<string, string[]>>, unlisted?: string[]): Promise<Fault[]> {
  const raw = await readTables(await writePackage(files, unlisted));
  return [...raw.faults, ...checkFacts(raw)];
}

/** The faults of the sound tables after one piece of text in one file was replaced by another. */
function faultsAfter(file: string, from: string, to: string): Promise<Fault[]> {
  return faultsOf(changed(file, (rows) => rows.map((row) => row.replace(from, to))));
}

const REPLACED: [what: string, file: string, from: string, to: string, line: number, reason: string][] = [
  // The schema.
  ['a cell that is required', SOURCES, 'Map Office', '', 2, 'publisher is empty.'],
  [
    'a space at the end of a cell',
    SOURCES,
    'Map Office',
    'Map Office ',
    2,
    'publisher begins or ends with a space.',
  ],
  [
    'a value that is not in the list',
    ENTITIES,
    ',country,country,Russia',
    ',land,country,Russia',
    5,
    'kind is "land", not one of',
  ],
  ['a key in capitals', SOURCES, 'cabinet,', 'Cabinet,', 3, 'key is "Cabinet", which does not fit'],
  ['a Wikidata id that is none', ENTITIES, 'Q159', '159', 5, 'wikidata is "159", which does not fit'],
  [
    'an address that is none',
    SOURCES,
    'https://state.example/7',
    'state.example',
    3,
    'url is "state.example"',
  ],
  [
    'a flag that is neither true nor empty',
    NAMES,
    'true',
    'yes',
    4,
    'needs_support is "yes", not "true" or empty.',
  ],
  ['a long text', ENTITIES, 'Military alliance', 'x'.repeat(111), 4, 'has 111 characters, more than 110.'],
  [
    'a date of another form',
    STANCES,
    '2022-01-10',
    '10 January 2022',
    2,
    'date is "10 January 2022", which does not fit',
  ],
  ['a statement without a date', STANCES, '2022-01-10', '', 2, 'date is empty.'],
  // Keys between tables.
  [
    'a source that is not there',
    ENTITIES,
    'Military alliance,,,atlas',
    'Military alliance,,,map',
    4,
    'source "map" is not in the sources.',
  ],
  ['a name of nobody', NAMES, 'csto,CSTO', 'cstx,CSTO', 3, 'entity "cstx" is not in the entities.'],
  [
    'a relation to nobody',
    RELATIONS,
    'member-of,csto',
    'member-of,nobody',
    4,
    'object "nobody" is not in the entities.',
  ],
  [
    'a stance in the name of nobody',
    STANCES,
    'akar,turkey',
    'akar,nobody',
    2,
    'speaks_for "nobody" is not in the entities.',
  ],
  // The calendar.
  [
    'a day that is in no calendar',
    RELATIONS,
    '2018-07-09',
    '2018-06-31',
    2,
    'from is no date of the calendar.',
  ],
  [
    'a month that is in no calendar',
    RELATIONS,
    ',2020,atlas',
    ',2020-13,atlas',
    3,
    'known_on is no date of the calendar.',
  ],
  ['the end before the beginning', RELATIONS, '2023-06-03', '2018-07-08', 2, 'It ends before it begins.'],
  [
    'a date of a source that is in no calendar',
    SOURCES,
    '2018-07-10',
    '2018-02-29',
    3,
    'date is no date of the calendar.',
  ],
  // What rows say.
  [
    'a description that is a sentence',
    ENTITIES,
    'Capital of Turkey',
    'It is a capital.',
    3,
    'The description ends with a full stop.',
  ],
  [
    'a summary that is no sentence',
    STANCES,
    'raids.',
    'raids',
    2,
    'The summary is not a sentence with a full stop.',
  ],
  [
    'a name that is the entity’s own',
    NAMES,
    'Turkish,demonym,,,true',
    'Turkey,alias,,,',
    4,
    "This is the entity's name already",
  ],
  [
    'an entity related to itself',
    RELATIONS,
    'capital-of,turkey',
    'capital-of,ankara',
    3,
    'Subject and object are the same.',
  ],
  [
    'a stance towards oneself',
    STANCES,
    'akar,turkey,russia',
    'akar,turkey,akar',
    2,
    'Holder and target are the same.',
  ],
  [
    'a state in office',
    RELATIONS,
    'russia,member-of,csto',
    'russia,holds-office,csto',
    4,
    'The subject of holds-office is a country.',
  ],
  [
    'a member of a person',
    RELATIONS,
    'russia,member-of,csto',
    'russia,member-of,akar',
    4,
    'The object of member-of is a person.',
  ],
  [
    'a state that speaks for another',
    STANCES,
    'akar,turkey,russia',
    'turkey,turkey,russia',
    2,
    'speaks_for is for persons only.',
  ],
];

/** Faults after rows were added to one file, in their place. */
const faultsWith = (file: string, ...added: string[]) =>
  faultsOf(changed(file, (rows) => [...rows, ...added].sort()));

describe('a sound package', () => {
  it('has no faults', async () => {
    expect(await faultsOf(SOUND)).toEqual([]);
  });
});

describe('a fault', () => {
  it.each(REPLACED)('is told with file, line and reason: %s', async (_, file, from, to, line, reason) => {
    const faults = await faultsAfter(file, from, to);
    expect(faults).toContainEqual({ file, line, reason: expect.stringContaining(reason) });
  });

  it('is told once', async () => {
    expect(await faultsAfter(RELATIONS, '2023-06-03', '2018-07-08')).toHaveLength(1);
    expect(await faultsAfter(ENTITIES, 'Q159', '159')).toHaveLength(1);
    expect(await faultsAfter(STANCES, 'akar,turkey', 'akar,nobody')).toHaveLength(1);
  });

  it.each([
    [
      'a key',
      SOURCES,
      (rows: string[]) => [...rows.slice(0, 1), ...rows],
      3,
      'key is the same as in sources/all.csv:2.',
    ],
    [
      'a Wikidata id',
      ENTITIES,
      (rows: string[]) => rows.map((row) => row.replace('Q159', 'Q3640')),
      5,
      'wikidata is the same as in entities/all.csv:3.',
    ],
    [
      'a fact',
      RELATIONS,
      (rows: string[]) => [...rows, rows.at(-1) as string],
      5,
      'subject + predicate + object + role + from + known_on is the same as in relations/all.csv:4.',
    ],
  ])('is %s that comes twice', async (_, file, change, line, reason) => {
    expect(await faultsOf(changed(file, change))).toContainEqual({ file, line, reason });
  });

  it('is a key that comes twice in two files', async () => {
    const more = { 'sources/more.csv': [SOUND[SOURCES]?.[0] ?? '', SOUND[SOURCES]?.[1] ?? ''] };
    expect(await faultsOf({ ...SOUND, ...more })).toContainEqual({
      file: 'sources/more.csv',
      line: 2,
      reason: 'key is the same as in sources/all.csv:2.',
    });
  });

  it('is not an empty cell that comes twice where it may be empty', async () => {
    const bare = (rows: string[]) => rows.map((row) => row.replace('Q159', '').replace('Q43', ''));
    expect(await faultsOf(changed(ENTITIES, bare))).toEqual([]);
  });

  it('is a row that is not in its place', async () => {
    const faults = await faultsOf(changed(RELATIONS, (rows) => rows.toReversed()));
    expect(faults).toEqual([
      { file: RELATIONS, line: 3, reason: expect.stringContaining('sorted') },
      { file: RELATIONS, line: 4, reason: expect.stringContaining('sorted') },
    ]);
  });

  it('is a file that the package does not list', async () => {
    const extra = { 'names/extra.csv': [...(SOUND[NAMES] ?? [])] };
    expect(await faultsOf({ ...SOUND, ...extra }, ['names/extra.csv'])).toEqual([
      { file: 'names/extra.csv', line: 1, reason: 'datapackage.json does not list this file.' },
    ]);
  });

  it('is a file that the package lists and that is not there', async () => {
    const directory = await writePackage(SOUND);
    await rm(join(directory, NAMES));
    const { faults } = await readTables(directory);
    expect(faults).toEqual([{ file: NAMES, line: 1, reason: expect.stringContaining('no such file') }]);
  });

  it('is a header with other columns', async () => {
    const [, ...rows] = SOUND[NAMES] ?? [];
    const faults = await faultsOf({
      ...SOUND,
      [NAMES]: ['entity,text,type,from,to,needs_support,source', ...rows],
    });
    expect(faults).toEqual([
      {
        file: NAMES,
        line: 1,
        reason: 'The columns are not entity, name, type, from, to, needs_support, source.',
      },
    ]);
  });

  it('is a row with another number of cells', async () => {
    const faults = await faultsAfter(NAMES, 'csto,CSTO,acronym,,,,cabinet', 'csto,CSTO,acronym,,cabinet');
    expect(faults).toEqual([{ file: NAMES, line: 3, reason: expect.stringMatching(/column|length/i) }]);
  });

  it('is told at its own line below a cell of two lines', async () => {
    const faults = await faultsOf(
      changed(SOURCES, (rows) =>
        rows.map((row) => row.replace('Map Office', '"Map\nOffice"').replace('2018-07-10', '2018')),
      ),
    );
    expect(faults).toEqual([]);
    const wrong = await faultsOf(
      changed(SOURCES, (rows) =>
        rows.map((row) => row.replace('Map Office', '"Map\nOffice"').replace('2018-07-10', 'May')),
      ),
    );
    expect(wrong).toContainEqual({
      file: SOURCES,
      line: 4,
      reason: expect.stringContaining('date is "May"'),
    });
  });

  it('does not hide the others', async () => {
    const faults = await faultsOf({
      ...changed(RELATIONS, (rows) => rows.map((row) => row.replace('2023-06-03', '2017'))),
      [STANCES]: (SOUND[STANCES] ?? []).map((row) => row.replace('raids.', 'raids')),
      [NAMES]: ['entity'],
    });
    expect(faults.map(({ file }) => file).sort()).toEqual([NAMES, RELATIONS, STANCES]);
  });
});

describe('an office', () => {
  const NEXT = 'akar,holds-office,turkey,Minister,2018-07-09,2023-06-03,,cabinet,one table';
  const successor = (from: string, to = '') =>
    faultsOf({
      ...changed(RELATIONS, (rows) =>
        [...rows, `guler,holds-office,turkey,Minister,${from},${to},,cabinet,one table`].sort(),
      ),
      [ENTITIES]: [
        ...(SOUND[ENTITIES]?.slice(0, 4) ?? []),
        'guler,person,person,Yasar Guler,Turkish general,,,cabinet',
        ...(SOUND[ENTITIES]?.slice(4) ?? []),
      ],
    });

  it.each(['2023-06-03', '2023-06', '2023', '2023-05-28'])('may pass on, on %s', async (from) => {
    expect(await successor(from)).toEqual([]);
  });

  it.each(['2023-05-20', '2023-04', '2020'])('has not two holders at a time: %s', async (from) => {
    expect(await successor(from)).toEqual([
      { file: RELATIONS, line: 4, reason: `akar held this office then (${RELATIONS}:2).` },
    ]);
  });

  it('has not two holders when the first was seen in it later than the second began', async () => {
    const seen = NEXT.replace('2023-06-03,,', ',2022,');
    const faults = await faultsOf({
      ...changed(RELATIONS, (rows) =>
        [...rows.slice(1), seen, 'russia,holds-office,turkey,Minister,2020,,,cabinet,one table'].sort(),
      ),
    });
    expect(faults.map(({ reason }) => reason)).toContain(`akar held this office then (${RELATIONS}:2).`);
  });

  it('may have several holders where the table of shared offices says so', async () => {
    const rival = 'russia,holds-office,turkey,Minister,2020,,,cabinet,one table';
    const shared = { 'offices/all.csv': ['role,of,why', 'Minister,turkey,There are several'] };
    const faults = await faultsOf({ ...changed(RELATIONS, (rows) => [...rows, rival].sort()), ...shared });
    expect(faults.map(({ reason }) => reason)).toEqual(['The subject of holds-office is a country.']);
  });
});

describe('one fact', () => {
  it.each([
    ['with another date', 'russia,member-of,csto,,2003,,,atlas,one table'],
    ['without a date', 'russia,member-of,csto,,,,2019,atlas,one table'],
  ])('is not in two rows: %s', async (_, row) => {
    const reasons = (await faultsWith(RELATIONS, row)).map(({ reason }) => reason);
    expect(reasons).toEqual([expect.stringContaining('This says the same as')]);
  });

  it('is another when it was so again later', async () => {
    const again = 'akar,holds-office,turkey,Minister,2024,,,cabinet,one table';
    expect(await faultsWith(RELATIONS, again)).toEqual([]);
  });

  it('that holds both ways is not told from both ends', async () => {
    const reasons = (
      await faultsWith(
        RELATIONS,
        'russia,borders,turkey,,,,2020,atlas,one table',
        'turkey,borders,russia,,,,2020,atlas,one table',
      )
    ).map(({ reason }) => reason);
    expect(reasons).toEqual([expect.stringContaining('This says the same as')]);
  });
});

describe('a name', () => {
  const SHARED = 'russia,CSTO,acronym,,,,';

  it('of two entities needs the support of the text in one of them', async () => {
    expect(await faultsWith(NAMES, SHARED)).toEqual([
      {
        file: NAMES,
        line: 4,
        reason: `"CSTO" is also a name of csto (${NAMES}:3): one of the two needs needs_support.`,
      },
    ]);
    expect(await faultsWith(NAMES, 'russia,CSTO,acronym,,,true,')).toEqual([]);
  });

  it('may be a surname of several people', async () => {
    expect(await faultsWith(NAMES, 'russia,Akar,surname,,,,')).toEqual([]);
  });

  it('may pass from one to another in time', async () => {
    const files = changed(NAMES, (rows) => [
      ...rows.map((row) => row.replace('CSTO,acronym,,', 'CSTO,acronym,2002,2010')),
      'russia,CSTO,acronym,2012,,,',
    ]);
    expect(
      await faultsOf({
        ...files,
        [NAMES]: [files[NAMES]?.[0] ?? '', ...(files[NAMES]?.slice(1).sort() ?? [])],
      }),
    ).toEqual([]);
  });
});

describe('a description', () => {
  it.each([
    ['Notorious general', 'The description judges: "Notorious".'],
    ['Leader of the regime', 'The description judges: "regime".'],
    ['Current minister', 'The description will not be true for ever: "Current".'],
  ])('neither judges nor passes away: %s', async (words, reason) => {
    const faults = await faultsAfter(ENTITIES, 'Turkish general and politician', words);
    expect(faults).toEqual([{ file: ENTITIES, line: 2, reason }]);
  });

  it('may have such a word in a name', async () => {
    const faults = await faultsAfter(
      ENTITIES,
      'csto,organisation,international-organisation,Collective Security Treaty Organization,Military alliance',
      'csto,organisation,party,Popular Party,"Political party, the Popular Party"',
    );
    expect(faults).toEqual([]);
  });
});

describe('a type', () => {
  it('fits the kind', async () => {
    expect(await faultsAfter(ENTITIES, 'place,city', 'place,war')).toEqual([
      { file: ENTITIES, line: 3, reason: 'A place is not of the type war.' },
    ]);
  });
});

describe('compiling a package with faults', () => {
  it('is refused, and every fault is told with file, line and reason', async () => {
    const directory = await writePackage(
      changed(RELATIONS, (rows) => rows.map((row) => row.replace('2023-06-03', '2017'))),
    );
    const refusal = await compileDataset(directory).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatasetFaults);
    expect((refusal as DatasetFaults).faults).toHaveLength(1);
    expect((refusal as DatasetFaults).message).toContain(`${RELATIONS}:2  It ends before it begins.`);
  });

  it('is told in short when there are many', () => {
    const faults = Array.from({ length: 60 }, (_, i) => ({ file: NAMES, line: i + 2, reason: 'Wrong.' }));
    const { message } = new DatasetFaults(faults);
    expect(message.split('\n')).toHaveLength(52);
    expect(message).toContain('60 faults');
    expect(message).toContain('and 10 more');
  });
});
