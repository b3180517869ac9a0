import { statisticsOf } from '../modules/dataset/statistics.ts';
import type { RawDataset } from '../modules/dataset/tables.ts';
import type { Evaluation } from './evaluate/run.ts';
import { measures } from './evaluate/score.ts';

/** The commands whose figures stand in the README, each between its mark and the next end mark. */
export const TOTALS = 'npm run dataset:stats -- --readme';
export const ACCURACY = 'npm run evaluate -- --readme';
export const PICTURES = 'npm run screenshots';
const END = '<!-- end -->';

/** The totals of the dataset as the README shows them. */
export function totalsForReadme(raw: RawDataset): string {
  const number = new Intl.NumberFormat('en');
  const [totals] = statisticsOf(raw);
  return [
    '| | |',
    '| --- | ---: |',
    ...(totals?.rows ?? []).map(([label, count]) => `| ${label} | ${number.format(count as number)} |`),
  ].join('\n');
}

/** Precision, recall and F1 by kind as the README shows them, in per cent. */
export function accuracyForReadme({ all, byKind }: Pick<Evaluation, 'all' | 'byKind'>): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  const rows = [...[...byKind].sort(([a], [b]) => a.localeCompare(b)), ['all', all] as const];
  return [
    '| | precision | recall | F1 | right | wrong | missed |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(([label, tally]) => {
      const { precision, recall, f1 } = measures(tally);
      const cells = [
        percent(precision),
        percent(recall),
        percent(f1),
        tally.right,
        tally.wrong,
        tally.missed,
      ];
      return `| ${label} | ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

/** The pictures of the README, as files of docs/pictures, with their width there and what they show. */
const SHOWN = [
  ['card', 720, 'Rest the pointer on a name, and its card opens: who this was on the day of the article.'],
  ['popup', 400, 'The button in the toolbar opens the whole cast.'],
  ['popup-stances', 400, 'Where they stand: rows towards columns, and the record behind each cell.'],
  ['popup-connections', 400, 'How they are connected, as a picture and as a list.'],
  ['panel', 400, 'The side panel follows the article as it is read.'],
  ['settings', 720, 'The look of names and cards is yours to choose.'],
] as const;

/** The pictures with their captions, each in the colours that the reader of the README prefers. */
export function picturesForReadme(): string {
  return SHOWN.map(([name, width, caption]) =>
    [
      '<picture>',
      `  <source media="(prefers-color-scheme: dark)" srcset="docs/pictures/${name}-dark.png">`,
      `  <img src="docs/pictures/${name}.png" width="${width}" alt="${caption}">`,
      '</picture>',
      '',
      `*${caption}*`,
    ].join('\n'),
  ).join('\n\n');
}

/**
 * The README with a command's figures between its mark and the end mark.
 *
 * @throws Error when the marks are not there.
 */
export function withSection(readme: string, command: string, figures: string): string {
  const begin = `<!-- ${command} -->`;
  const start = readme.indexOf(begin);
  const end = readme.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`README.md has no ${begin} … ${END}.`);
  return `${readme.slice(0, start + begin.length)}\n\n${figures}\n\n${readme.slice(end)}`;
}
