import { statisticsOf } from '../modules/dataset/statistics.ts';
import type { RawDataset } from '../modules/dataset/tables.ts';

const [BEGIN, END] = ['<!-- npm run dataset:stats -- --readme -->', '<!-- end -->'];

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

/**
 * The README with the totals between its two marks.
 *
 * @throws Error when the marks are not there.
 */
export function withTotals(readme: string, totals: string): string {
  const [start, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md has no ${BEGIN} … ${END}.`);
  return `${readme.slice(0, start + BEGIN.length)}\n\n${totals}\n\n${readme.slice(end)}`;
}
