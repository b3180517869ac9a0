import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotated } from '../../recognition/annotate.ts';
import type { Article } from '../../recognition/article.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SAMPLE = join(root, 'assets/sample/article.html');

/** What a person waits: two seconds on the machine this was written on, twice that for slower ones. */
const MAX_START = 4_000;

const TEXT =
  'Hulusi Akar spoke of Kazakhstan and Russia, said Leyla Sarper.\n\nIn Nur-Sultan Akar met the CSTO.';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'dramatis-annotate-'));
  // Compiles the dataset where that was not done yet: what follows has it compiled.
  run(['--date', '2022-01-10'], 'Turkey');
}, 60_000);
afterAll(() => rmSync(directory, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function run(args: string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/annotate.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** What a successful run printed. */
function output(args: string[], input?: string): string {
  const { status, stdout, stderr } = run(args, input);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

interface Place {
  start: number;
  end: number;
  text: string;
}
interface Line {
  id: unknown;
  mentions: (Place & {
    entity: string;
    qid: string | null;
    wikipedia: string | null;
    name: string;
    kind: string;
    via: string;
    confidence: number;
    standsFor?: string;
  })[];
  unknown: Place[];
  relations: { subjectName: string; predicate: string; objectName: string; source: { title: string } }[];
  stances: {
    holderName: string;
    targetName: string;
    position: string;
    date: string;
    source: { title: string; publisher: string };
  }[];
}

function linesOf(args: string[], records: object[]): Line[] {
  const input = records.map((record) => JSON.stringify(record)).join('\n');
  return output(['--jsonl', ...args], `${input}\n`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

describe('annotate', () => {
  it('prints the cast of a page with its date, offices, stances with sources, and names not known', () => {
    const text = output([SAMPLE]);
    expect(text).toContain('As of 2022-01-10, the day of the article');
    expect(text).toContain('Hulusi Akar ×2  Minister of National Defence, Turkey (2018-07-09 to 2023-06-03)');
    expect(text).toContain('then Yaşar Güler');
    expect(text).toContain('named Nur-Sultan then');
    expect(text).toMatch(/Hulusi Akar → Kazakhstan: supports\n {4}2022-01-10 supports.*\[.+, 2022-01-10\]/);
    expect(text).toContain('Not in the dataset\n  Leyla Sarper ×1  person');
  });

  it('prints the cast of a text file as of the date that is given', () => {
    const text = output(['--date', '2022-01-10', file('news.txt', TEXT)]);
    expect(text).toContain('As of 2022-01-10, the day of the article (found in: given).');
    expect(text).toContain('Hulusi Akar ×2  Minister of National Defence');
    expect(text).toContain('Not in the dataset\n  Leyla Sarper ×1  person');
  });

  it('says so where there is no date', () => {
    expect(output([file('undated.txt', TEXT)])).toMatch(/The article gives no date\. As of \d{4}-\d{2}/);
  });

  it('reads standard input where no file is named, text or page', () => {
    expect(output(['--date', '2022'], TEXT)).toContain('Hulusi Akar ×2');
    const { article } = JSON.parse(output(['--json'], readFileSync(SAMPLE, 'utf8'))) as { article: Article };
    expect(article.title).toMatch(/^Turkic states to confer/);
  });

  it('prints several files one after another', () => {
    const text = output([
      '--date',
      '2022',
      file('a.txt', 'In Turkey it rained.'),
      file('b.txt', 'Not in Russia.'),
    ]);
    expect(text.indexOf('Turkey ×1')).toBeGreaterThan(-1);
    expect(text.indexOf('Russia ×1')).toBeGreaterThan(text.indexOf('Turkey ×1'));
  });

  it('lets the date that is given stand for that of the page', () => {
    const { cast } = JSON.parse(output(['--json', '--date', '2024-05', SAMPLE])) as Annotated;
    expect(cast.day).toBe('2024-05');
  });

  it('--explain prints what each name can mean, what speaks for it, and what was left out', () => {
    const text = output(
      ['--date', '2022-01-10', '--explain'],
      'Turkey prices rose near Atlanta. Tony Blair, a plumber, met a friend in Jordan. Hulusi Akar spoke; Akar was brief.',
    );
    expect(text).toMatch(/^Turkey .*\n {2}left out: an ordinary word/);
    expect(text).toMatch(/\nAtlanta .*\n(?: {2}.*\n)* {2}Atlanta \(.+\): chosen, confidence 1\n/);
    expect(text).toMatch(
      /\nTony Blair .*\n(?: {2}.*\n)* {2}Tony Blair \(.+\): left out: introduced as somebody else/,
    );
    expect(text).toMatch(
      /\n {2}Jordan \(.+\): can mean it \(name, needs support\).*the words beside it fit\n/,
    );
    expect(text).toMatch(
      /\nAkar .*\n {2}Hulusi Akar \(.+\): chosen: the surname of somebody named in full\n/,
    );
    expect(text.indexOf('\nTony Blair ')).toBeLessThan(text.indexOf('\nJordan '));
  });

  it('--json prints the whole annotation', () => {
    const { article, mentions, unknown, cast, dayFrom } = JSON.parse(
      output(['--json', SAMPLE]),
    ) as Annotated & {
      article: Article;
    };
    expect(dayFrom).toBe('article');
    expect(article.published).toMatchObject({ date: '2022-01-10' });
    expect(cast.members.map(({ entity }) => entity.name)).toContain('Hulusi Akar');
    const texts = new Map(article.blocks.map(({ id, text }) => [id, text]));
    const akar = mentions.filter(({ entity }) => cast.entities[entity]?.name === 'Hulusi Akar');
    expect(akar.map(({ block, start, end }) => texts.get(block)?.slice(start, end))).toEqual([
      'Hulusi Akar',
      'Akar',
    ]);
    expect(unknown.map(({ text }) => text)).toEqual(['Leyla Sarper']);
  });

  it('--help tells how to use it', () => {
    expect(output(['--help'])).toContain('npm run annotate');
  });

  it('starts quickly once the dataset is compiled', { retry: 2 }, () => {
    const begin = performance.now();
    output(['--date', '2022'], 'Turkey');
    expect(performance.now() - begin).toBeLessThan(MAX_START);
  });
});

describe('annotate --jsonl', () => {
  it('prints one line for each line, with its id', () => {
    const lines = linesOf(
      [],
      [
        { id: 'a', text: 'In Turkey.' },
        { id: 7, text: 'Nothing.' },
        { id: 'c', text: '' },
      ],
    );
    expect(lines.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['a', 1],
      [7, 0],
      ['c', 0],
    ]);
  });

  it('gives places in the text of the line, in UTF-16 code units', () => {
    const text = `😀 ${TEXT.replace('\n\n', '\r\n \r\n')}`;
    const [line] = linesOf([], [{ id: 1, text, published: '2022-01-10' }]);
    expect(line?.mentions.map((mention) => mention.text)).toEqual([
      'Hulusi Akar',
      'Kazakhstan',
      'Russia',
      'Nur-Sultan',
      'Akar',
      'CSTO',
    ]);
    for (const { start, end, text: own } of [...(line?.mentions ?? []), ...(line?.unknown ?? [])])
      expect(text.slice(start, end)).toBe(own);
    expect(line?.unknown.map((one) => one.text)).toEqual(['Leyla Sarper']);
  });

  it('says of each mention what it is, how it was found and where to look it up', () => {
    const [line] = linesOf(['--date', '2022-01-10'], [{ id: 1, text: TEXT }]);
    const by = Object.fromEntries((line?.mentions ?? []).map((mention) => [mention.text, mention]));
    expect(by.Kazakhstan).toMatchObject({
      name: 'Kazakhstan',
      kind: 'country',
      qid: 'Q232',
      wikipedia: 'Kazakhstan',
      via: 'name',
      confidence: 1,
    });
    expect(by['Nur-Sultan']).toMatchObject({ name: 'Astana', qid: 'Q1520', via: 'former-name' });
    expect(by.Akar).toMatchObject({ name: 'Hulusi Akar', kind: 'person', qid: null, via: 'surname' });
    expect(by.CSTO).toMatchObject({ via: 'acronym' });
  });

  it('names the state for which a capital may stand', () => {
    const [line] = linesOf(['--date', '2022'], [{ id: 1, text: 'Ankara promised help.' }]);
    expect(line?.mentions).toMatchObject([{ name: 'Ankara', standsFor: 'Turkey' }]);
  });

  it('gives the relations and the stances with names, dates and sources', () => {
    const [line] = linesOf(['--date', '2022-01-10'], [{ id: 1, text: `${TEXT} So did Turkey.` }]);
    expect(line?.relations).toContainEqual(
      expect.objectContaining({
        subjectName: 'Hulusi Akar',
        predicate: 'holds-office',
        objectName: 'Turkey',
        source: expect.objectContaining({ title: expect.any(String) }),
      }),
    );
    expect(line?.stances).toContainEqual(
      expect.objectContaining({
        holderName: 'Hulusi Akar',
        targetName: 'Russia',
        position: 'opposes',
        date: '2022-01-10',
        source: expect.objectContaining({ publisher: expect.any(String) }),
      }),
    );
    const told = line?.stances.map((stance) => JSON.stringify(stance)) ?? [];
    expect(new Set(told).size).toBe(told.length);
  });

  it('takes the day of each line from the line, unless one is given for all', () => {
    const texts = ['2018-12-31', '2022-01-10', null].map((published) => ({
      text: 'The talks in Nur-Sultan.',
      published,
    }));
    expect(linesOf([], texts).map(({ mentions }) => mentions.length)).toEqual([0, 1, 1]);
    expect(linesOf(['--date', '2018'], texts).map(({ mentions }) => mentions.length)).toEqual([0, 0, 0]);
  });

  it('passes over empty lines and reads line ends of Windows', () => {
    const input = '{"id":1,"text":"In Turkey."}\r\n\r\n{"id":2,"text":"In Russia."}\r\n';
    expect(output(['--jsonl'], input).trimEnd().split('\n')).toHaveLength(2);
  });
});

describe('input that cannot be read', () => {
  function refusal(args: string[], input?: string | Uint8Array): string {
    const { status, stderr } = run(args, input);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
    return stderr;
  }

  /** The one line that is printed. */
  function line(args: string[], input?: string | Uint8Array): string {
    const stderr = refusal(args, input);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return stderr.trimEnd();
  }

  const latin1 = Uint8Array.from([0x45, 0x72, 0x64, 0x6f, 0xf0, 0x61, 0x6e]);

  it('is a file that is not there', () => {
    const path = join(directory, 'missing.txt');
    expect(line([path])).toBe(`${path}: there is no such file.`);
  });

  it('is a directory', () => {
    expect(line([directory])).toBe(`${directory}: this is a directory, not a file.`);
  });

  it.each([
    ['nothing', ''],
    ['nothing but space', ' \n\t\n'],
  ])('is a file with %s in it', (_, content) => {
    const path = file('empty.txt', content);
    expect(line([path])).toBe(`${path}: the file is empty.`);
    expect(line(['--jsonl', path])).toBe(`${path}: the file is empty.`);
  });

  it('is empty standard input', () => {
    expect(line([], '')).toMatch(/^standard input: .*empty/);
  });

  it('is a file that is not UTF-8', () => {
    const path = file('latin1.txt', latin1);
    expect(line([path])).toBe(`${path}: the file is not UTF-8 text.`);
  });

  it('is standard input that is not UTF-8', () => {
    expect(line([], latin1)).toMatch(/^standard input: .*not UTF-8/);
  });

  it('is a page without an article', () => {
    const path = file('shop.html', '<!doctype html><title>Shop</title><p>Buy now.</p>');
    expect(line([path])).toBe(`${path}: there is no article text in this page.`);
  });

  it.each([
    ['no JSON', '{"id": 3, "text": ', 'not JSON'],
    ['no object', '"text"', '"text" is missing or no string'],
    ['nothing', 'null', '"text" is missing or no string'],
    ['no text', '{"id": 3}', '"text" is missing or no string'],
    ['a text that is a number', '{"text": 5}', '"text" is missing or no string'],
    ['a date that is a number', '{"text": "x", "published": 2022}', '"published" is no string'],
    ['a date that is none', '{"text": "x", "published": "soon"}', '"soon" is no date'],
  ])('is a line with %s, of which the number is told', (_, third, reason) => {
    const path = file('news.jsonl', `{"text": "In Turkey."}\n\n${third}\n{"text": "In Russia."}\n`);
    const told = line(['--jsonl', path]);
    expect(told.startsWith(`${path}:3: `)).toBe(true);
    expect(told).toContain(reason);
  });

  it('is told after the lines that could be read', () => {
    const { stdout } = run(['--jsonl'], '{"id": 1, "text": "In Turkey."}\nnonsense\n');
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ id: 1 });
  });

  it.each(['yesterday', '2022-13', '2022-02-30', '10.01.2022', '2022-01-100'])('is the date %j', (date) => {
    const told = line(['--date', date, SAMPLE]);
    expect(told).toContain('--date');
    expect(told).toContain(date);
  });

  it('is an option that there is not: the first line names it, the use follows', () => {
    const [first, ...rest] = refusal(['--colour', SAMPLE]).split('\n');
    expect(first).toContain('--colour');
    expect(rest.join('\n')).toContain('npm run annotate');
  });
});
