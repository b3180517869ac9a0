import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { COLUMNS, csvOf } from '../../knowledge/cast-sheet/csv.ts';
import { fileNameOf } from '../../knowledge/cast-sheet/file-name.ts';
import { markdownOf, type Outline } from '../../knowledge/cast-sheet/markdown.ts';
import { type CastSheet, type SheetInput, sheetOf } from '../../knowledge/cast-sheet/sheet.ts';
import type { Name } from '../../knowledge/entity.ts';
import {
  castOf,
  date,
  GAZETTE,
  HOLM,
  LIND,
  member,
  NORLAND,
  office,
  REGISTER,
  relation,
  SUDLAND,
  stance,
  view,
} from '../jsdom/cast.ts';

const left = office(HOLM, 'Minister of Ports', NORLAND, { from: date('2018-07'), to: date('2023') });
const act = stance(HOLM, SUDLAND, 'opposes', { speaksFor: NORLAND, source: GAZETTE.id });
const later = stance(HOLM, SUDLAND, 'supports', { date: date('2024-01'), summary: 'Said the opposite' });
const renamed: Name = {
  entity: NORLAND,
  text: 'Great Norland',
  type: 'name',
  from: date('2022'),
  needsSupport: false,
  source: REGISTER.id,
};

const INPUT: SheetInput = {
  article: {
    title: 'Ferries agree',
    url: 'https://news.example/ferries',
    published: { date: date('2019-03-21'), foundIn: 'json-ld' },
  },
  annotation: {
    cast: castOf({
      members: [
        member(HOLM, {
          mentions: 3,
          offices: [{ ...left, standing: 'held' }],
          since: {
            left: [{ left, successor: office(LIND, 'Minister of Ports', NORLAND, { from: date('2023') }) }],
            took: [office(HOLM, 'Mayor', NORLAND, { from: date('2024') })],
            renamed: [],
          },
        }),
        member(NORLAND, { since: { left: [], took: [], renamed: [renamed] } }),
        member(SUDLAND),
      ],
      relations: [relation(NORLAND, 'borders', SUDLAND, { standing: 'undated', source: GAZETTE.id })],
      views: [view(HOLM, SUDLAND, [act], [later]), view(NORLAND, SUDLAND, [act], [])],
    }),
    notInDataset: [
      { name: 'Per Unknown', kind: 'person', mentions: 2, saidOf: 'a ferryman' },
      { name: 'Isle Co', mentions: 1 },
    ],
  },
};

const rowsOf = (csv: string) =>
  parse(csv, { columns: true, bom: true, relax_column_count: false }) as Record<string, string>[];

describe('a cast sheet', () => {
  const sheet = sheetOf(INPUT);

  it('says what it is, of which article, as of which day, from which data', () => {
    const { format, version, article, asOf, dataset } = sheet;
    expect({ format, version, article, asOf, dataset }).toEqual({
      format: 'dramatis-cast-sheet',
      version: 1,
      article: INPUT.article,
      asOf: '2019-03-21',
      dataset: { version: '1', date: '2026-11-01' },
    });
  });

  it('has the cast with offices on the day and since', () => {
    const [holm, norland] = sheet.cast;
    expect(holm).toMatchObject({ id: HOLM, name: 'Ada Holm', wikidata: 'Q11', kind: 'person', mentions: 3 });
    expect(holm?.offices).toEqual([
      {
        subject: { id: HOLM, name: 'Ada Holm' },
        predicate: 'holds-office',
        object: { id: NORLAND, name: 'Norland' },
        role: 'Minister of Ports',
        from: '2018-07',
        to: '2023',
        standing: 'held',
        source: {
          publisher: 'Chancellery of Norland',
          title: 'Register of ministers',
          number: 'R/12',
          date: '2020-05',
          url: 'https://register.example/12',
        },
      },
    ]);
    expect(holm?.since.left[0]?.successor?.subject.name).toBe('Eva Lind');
    expect(norland?.since.renamed).toMatchObject([{ text: 'Great Norland', from: '2022' }]);
  });

  it('has each act once, though it counts for two, and tells those after the article apart', () => {
    expect(sheet.positions.map((one) => [one.holder.name, one.position, one.isAfterArticle])).toEqual([
      ['Ada Holm', 'opposes', false],
      ['Ada Holm', 'supports', true],
    ]);
    expect(sheet.positions[0]?.speaksFor).toEqual({ id: NORLAND, name: 'Norland' });
  });

  it('gives every claim its source, and no more of it than is known', () => {
    const claims: unknown[] = [];
    const visit = (value: unknown) => {
      if (typeof value !== 'object' || value === null) return;
      if ('source' in value) claims.push(value.source);
      Object.values(value).forEach(visit);
    };
    visit(sheet);
    expect(claims).toHaveLength(11);
    for (const source of claims)
      expect(source).toMatchObject({ publisher: expect.any(String), title: expect.any(String) });
    expect(sheet.relations[0]?.source).toEqual({ publisher: 'Sudland', title: 'Official gazette' });
  });

  it('has the names nobody knows, with what the article says of them', () => {
    expect(sheet.notInDataset).toEqual([
      { name: 'Per Unknown', kind: 'person', mentions: 2, saidInArticle: 'a ferryman' },
      { name: 'Isle Co', mentions: 1 },
    ]);
  });

  it('is JSON and nothing else', () => {
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});

describe('the sheet as CSV', () => {
  it('has one claim a row, each with its source', () => {
    const rows = rowsOf(csvOf(sheetOf(INPUT)));
    expect(rows.map(({ claim, subject, object }) => [claim, subject, object])).toEqual([
      ['description', 'Ada Holm', ''],
      ['office', 'Ada Holm', 'Norland'],
      ['office-left-since', 'Ada Holm', 'Norland'],
      ['successor-since', 'Eva Lind', 'Norland'],
      ['office-taken-since', 'Ada Holm', 'Norland'],
      ['description', 'Norland', ''],
      ['renamed-since', 'Norland', ''],
      ['description', 'Sudland', ''],
      ['relation', 'Norland', 'Sudland'],
      ['position', 'Ada Holm', 'Sudland'],
      ['position-since', 'Ada Holm', 'Sudland'],
    ]);
    for (const row of rows) expect([row.source_publisher, row.source_title].every(Boolean)).toBe(true);
    expect(rows[1]).toMatchObject({
      subject_kind: 'person',
      role: 'Minister of Ports',
      from: '2018-07',
      to: '2023',
      standing: 'held',
      source_number: 'R/12',
      source_url: 'https://register.example/12',
      article_url: 'https://news.example/ferries',
      as_of: '2019-03-21',
      data_to: '2026-11-01',
    });
  });

  it('begins with a mark by which spreadsheets know its letters, and ends each line as RFC 4180 says', () => {
    const csv = csvOf(sheetOf(INPUT));
    expect(csv.startsWith('\uFEFFclaim,')).toBe(true);
    expect(csv.split('\r\n').at(-1)).toBe('');
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  const withText = (text: string): CastSheet => ({
    ...sheetOf(INPUT),
    cast: [],
    relations: [],
    positions: sheetOf(INPUT).positions.map((one) => ({ ...one, summary: text })),
  });
  const textBack = (text: string) => rowsOf(csvOf(withText(text)))[0]?.text;

  it('reads back as it was, whatever stands in it', () => {
    const any = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ';', ' ', 'a', "'") }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const back = textBack(text);
        // A cell that would be a formula has an apostrophe in front, and is the same after it.
        expect([text, `'${text}`]).toContain(back);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '\n=1', '＝1'])(
    'has no formula in it: %j',
    (text) => {
      expect(textBack(text)).toBe(`'${text}`);
    },
  );

  it.each(['a=b', 'Jean-Luc', "'s-Hertogenbosch", ''])('leaves alone what is none: %j', (text) => {
    expect(textBack(text)).toBe(text);
  });

  it('has the columns that it says', () => {
    const [head] = csvOf(sheetOf(INPUT)).replace('\uFEFF', '').split('\r\n');
    expect(head?.split(',')).toEqual([...COLUMNS]);
  });
});

interface MarkdownNode {
  type: string;
  value?: string;
  url?: string;
  depth?: number;
  children?: MarkdownNode[];
}

const parsed = (markdown: string) => fromMarkdown(markdown) as MarkdownNode;
const textOf = ({ value, type, children = [] }: MarkdownNode): string =>
  type === 'break' ? '\n' : (value ?? children.map(textOf).join(''));
const all = (node: MarkdownNode, type: string): MarkdownNode[] => [
  ...(node.type === type ? [node] : []),
  ...(node.children ?? []).flatMap((child) => all(child, type)),
];

describe('the sheet as Markdown', () => {
  const outline = (text: string, rest: Partial<Outline> = {}): Outline => ({
    title: text,
    url: 'https://news.example/a',
    lead: [text],
    sections: [
      {
        heading: text,
        note: text,
        groups: [
          {
            heading: text,
            note: text,
            claims: [
              {
                text,
                source: { before: text, title: text, url: 'https://x.example/?a=1&copy;=2', after: ', 2020' },
              },
              { text, source: { before: text, title: text, after: '' } },
              { text },
            ],
          },
        ],
      },
    ],
    ...rest,
  });

  it('has headings, items, and links to sources', () => {
    const tree = parsed(markdownOf(outline('Text')));
    expect(all(tree, 'heading').map(({ depth }) => depth)).toEqual([1, 2, 3]);
    expect(all(tree, 'listItem').map(textOf)).toEqual(['Text\nText Text, 2020', 'Text\nText Text', 'Text']);
    expect(all(tree, 'link').map(({ url }) => url)).toEqual([
      'https://news.example/a',
      'https://x.example/?a=1&copy;=2',
    ]);
  });

  it('reads back as it was, whatever stands in it', () => {
    const tricky = fc.string({
      unit: fc.constantFrom(
        ...'\\`*_[]<>&~|$#+-=.!():"1 a\n'.split(''),
        '- ',
        '1. ',
        '&amp;',
        '<b>',
        '](',
        '![',
        '---',
      ),
      minLength: 1,
    });
    const any = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), tricky).filter(
      // A null character stands for nothing, and is another in Markdown.
      (text) => text.trim() !== '' && !text.includes('\0'),
    );
    fc.assert(
      fc.property(any, (text) => {
        const line = text.replace(/\s+/g, ' ').trim();
        const tree = parsed(markdownOf(outline(text)));
        expect(all(tree, 'heading').map(textOf)).toEqual([line, line, line]);
        expect(tree.children?.map(({ type }) => type)).toEqual([
          'heading',
          'paragraph',
          'paragraph',
          'heading',
          'paragraph',
          'heading',
          'paragraph',
          'list',
        ]);
        const [first] = all(tree, 'listItem');
        expect(first && textOf(first).split('\n')[0]).toBe(line);
        expect(all(tree, 'html')).toEqual([]);
        expect(all(tree, 'link')).toHaveLength(2);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])(
    'has no link to what is no page of the web: %s',
    (url) => {
      const source = { before: 'Source:', title: 'Title', url, after: '' };
      const sections = [{ heading: 'A', groups: [{ claims: [{ text: 'B', source }] }] }];
      expect(all(parsed(markdownOf(outline('T', { url, sections }))), 'link')).toEqual([]);
    },
  );

  it('keeps addresses whole', () => {
    const url = 'https://x.example/a b(c)<d>\\e';
    const [link] = all(parsed(markdownOf(outline('T', { url, sections: [] }))), 'link');
    expect(link?.url).toBe('https://x.example/a%20b(c)%3Cd%3E%5Ce');
  });
});

describe('the name of the file', () => {
  it.each([
    ['Turkey’s ministers meet in Ankara', '2022-01-10', 'cast-2022-01-10-turkeys-ministers-meet-in-ankara'],
    ['Çavuşoğlu: “Evet”', '2022', 'cast-2022-cavusoglu-evet'],
    ['Встреча', '2022-01', 'cast-2022-01'],
    [
      `${'word '.repeat(30)}`,
      '2022',
      'cast-2022-word-word-word-word-word-word-word-word-word-word-word-word',
    ],
    ['../../etc/passwd', '2022', 'cast-2022-etc-passwd'],
  ])('of %j is safe anywhere', (title, day, name) => {
    expect(fileNameOf(title, date(day))).toBe(name);
  });
});
