import { statisticsOf } from '../modules/dataset/statistics.ts';
import type { RawDataset } from '../modules/dataset/tables.ts';
import type { Evaluation } from './evaluate/run.ts';
import { measures } from './evaluate/score.ts';

/** The commands whose figures stand in the README, each between its mark and the next end mark. */
export const TOTALS = 'npm run dataset:stats -- --readme';
export const ACCURACY = 'npm run evaluate -- --readme';
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
