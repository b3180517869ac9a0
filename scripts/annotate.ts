// Prints the cast of an article.
//   npm run annotate -- [--date YYYY-MM-DD] [--json | --jsonl | --explain] [FILE.txt | FILE.html ...]
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { buffer as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { Dataset } from '../knowledge/dataset.ts';
import { type Edtf, parseEdtf } from '../knowledge/edtf.ts';
import { type Annotated, annotate } from '../recognition/annotate.ts';
import type { Article } from '../recognition/article.ts';
import type { Step } from '../recognition/explanation.ts';
import type { Gazetteer } from '../recognition/gazetteer/gazetteer.ts';
import type { Span } from '../recognition/mention.ts';
import { blocksOfText } from '../recognition/plain-text.ts';
import { loadDataset } from './dataset.ts';
import { printCast } from './print-cast.ts';

const USAGE = `npm run annotate -- [--date YYYY-MM-DD] [--json | --jsonl | --explain] [FILE ...]

Prints the cast of each article: who they are on its day, where they stand, how they are connected.
FILE is .txt or .html (with --jsonl: lines {id, text, published?, title?}); without one, standard input is read.

  --date     the day of the article, where it does not say itself (2022-01-10, 2022-01 or 2022)
  --json     the whole annotation, one JSON object a file
  --jsonl    one line of JSON for each line read, with offsets into its text
  --explain  each decision: what a name can mean, what speaks for it, and what was left out and why`;

/** Input that cannot be read as what it should be: one line that names the file and what is wrong. */
class BadInput extends Error {}

const { values, positionals } = readArguments();
try {
  const given = readDate(values.date, '--date');
  const { dataset, gazetteer } = await loadDataset();
  for (const file of positionals.length > 0 ? positionals : ['-']) {
    const label = file === '-' ? 'standard input' : file;
    const text = await readText(file, label);
    if (values.explain) explainArticle(await readArticle(label, text, given), dataset, gazetteer);
    else if (values.jsonl) printLines(text, label, given, dataset, gazetteer);
    else {
      const article = await readArticle(label, text, given);
      const annotation = annotate(article, dataset, gazetteer);
      console.log(
        values.json
          ? JSON.stringify({ article, ...annotation }, null, 2)
          : `${printCast(article, annotation)}\n`,
      );
    }
  }
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function readArguments() {
  try {
    const parsed = parseArgs({
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (!parsed.values.help) return parsed;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

async function readText(file: string, label: string): Promise<string> {
  try {
    const bytes = file === '-' ? await readAll(process.stdin) : await readFile(file);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.trim() === '') throw new BadInput(`${label}: the file is empty.`);
    return text;
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file.',
      EISDIR: 'this is a directory, not a file.',
      EACCES: 'the file may not be read.',
      ERR_ENCODING_INVALID_ENCODED_DATA: 'the file is not UTF-8 text.',
    };
    throw new BadInput(`${label}: ${reasons[code ?? ''] ?? message}`);
  }
}

function readDate(text: string | undefined, where: string): Edtf | undefined {
  if (text === undefined || text === '') return undefined;
  // A time of day may follow the day.
  const date = parseEdtf(text) ?? (/^.{10}[T ]/.test(text) ? parseEdtf(text.slice(0, 10)) : undefined);
  if (!date) throw new BadInput(`${where}: "${text}" is no date such as 2022-01-10, 2022-01 or 2022.`);
  return date;
}

async function readArticle(label: string, text: string, given: Edtf | undefined): Promise<Article> {
  const isHtml = ['.html', '.htm', '.xhtml'].includes(extname(label)) || /^\s*<(?:!doctype|html)/i.test(text);
  const published = given && ({ date: given, foundIn: 'given' } as const);
  if (isHtml) {
    const { readArticleOfHtml } = await import('./read-html.ts');
    const article = readArticleOfHtml(text);
    if (!article) throw new BadInput(`${label}: there is no article text in this page.`);
    return published ? { ...article, published } : article;
  }
  const blocks = blocksOfText(text);
  const title = (blocks[0]?.text ?? '').slice(0, 100);
  return { url: '', title, language: 'en', blocks, ...(published && { published }) };
}

/** Prints the steps of every decision, those about one stretch of text under it, in reading order. */
function explainArticle(article: Article, dataset: Dataset, gazetteer: Gazetteer): void {
  const steps: Step[] = [];
  annotate(article, dataset, gazetteer, (step) => steps.push(step));
  const order = new Map(article.blocks.map(({ id }, i) => [id, i]));
  const texts = new Map(article.blocks.map(({ id, text }) => [id, text]));
  const stretches = [...Map.groupBy(steps, ({ block, start, end }) => `${block} ${start} ${end}`).values()];
  const place = ([first]: Step[]) =>
    [order.get(first?.block as string) as number, first?.start ?? 0] as const;
  stretches.sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  for (const own of stretches) {
    const { block, start, end } = own[0] as Step;
    const text = texts.get(block) as string;
    const context = text.slice(Math.max(0, start - 30), end + 30).replace(/\s+/g, ' ');
    console.log(`${text.slice(start, end).replace(/\s+/g, ' ')}   … ${context} …`);
    for (const { entity, why } of own) {
      const { name, description } = (entity && dataset.entity(entity)) || {};
      console.log(`  ${name ? `${name} (${description}): ` : ''}${why}`);
    }
  }
}

function printLines(
  text: string,
  label: string,
  given: Edtf | undefined,
  dataset: Dataset,
  gazetteer: Gazetteer,
): void {
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${label}:${i + 1}`;
    const input = readLine(line, where);
    const date = given ?? readDate(input.published, where);
    const blocks = blocksOfText(input.text);
    const article: Article = {
      url: '',
      title: input.title ?? '',
      language: 'en',
      blocks,
      ...(date && { published: { date, foundIn: 'given' } }),
    };
    const annotation = annotate(article, dataset, gazetteer);
    const offsets = new Map(blocks.map(({ id, offset }) => [id, offset]));
    const place = ({ block, start, end }: Span) => {
      const offset = offsets.get(block) as number;
      return {
        start: offset + start,
        end: offset + end,
        text: input.text.slice(offset + start, offset + end),
      };
    };
    console.log(JSON.stringify({ id: input.id, ...flat(annotation, place) }));
  }
}

function readLine(
  line: string,
  where: string,
): { id: unknown; text: string; published?: string; title?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BadInput(`${where}: the line is not JSON.`);
  }
  const { id, text, published, title } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string') throw new BadInput(`${where}: "text" is missing or no string.`);
  if (published !== undefined && published !== null && typeof published !== 'string')
    throw new BadInput(`${where}: "published" is no string.`);
  return {
    id,
    text,
    ...(typeof published === 'string' && { published }),
    ...(typeof title === 'string' && { title }),
  };
}

/** The annotation as one flat record, with what each id stands for beside it. */
function flat({ mentions, unknown, cast }: Annotated, place: (span: Span) => object) {
  const entity = (id: keyof typeof cast.entities) => cast.entities[id];
  const source = (id: keyof typeof cast.sources) => cast.sources[id];
  return {
    mentions: mentions.map((mention) => {
      const { id, wikidata, wikipedia, name, kind } = entity(mention.entity) ?? {};
      const { via, confidence, standsFor } = mention;
      return {
        ...place(mention),
        entity: id,
        qid: wikidata ?? null,
        wikipedia: wikipedia ?? null,
        name,
        kind,
        via,
        confidence,
        ...(standsFor && { standsFor: entity(standsFor)?.name ?? standsFor }),
      };
    }),
    unknown: unknown.map((name) => {
      const { kind, partOf, saidOf } = name;
      return { ...place(name), ...(kind && { kind }), ...(partOf && { partOf }), ...(saidOf && { saidOf }) };
    }),
    relations: cast.relations.map((relation) => ({
      ...relation,
      subjectName: entity(relation.subject)?.name,
      objectName: entity(relation.object)?.name,
      source: source(relation.source),
    })),
    stances: [...new Set(cast.views.flatMap(({ stances }) => stances))].map((stance) => ({
      ...stance,
      holderName: entity(stance.holder)?.name,
      targetName: entity(stance.target)?.name,
      source: source(stance.source),
    })),
  };
}
