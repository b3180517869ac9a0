import type { Browser } from 'puppeteer-core';
import type { Site } from '../../server.ts';
import type { Row } from '../table.ts';
import { payVisits, type Visit } from './visits.ts';

const ROUNDS = 5;
/** Marks of the comparison by text and by marks: as many as the shorter page has. */
const FEW = 800;
/** Names that are given to mark.js itself: with some more its recursion overflows the stack. */
const NAMES = 500;

/** What reading, recognising, marking and undoing cost beside other ways to do the same. */
export async function markingRows(browser: Browser, site: Site, names: string[]): Promise<Row[]> {
  const inBoth = {
    whole50: { page: '50000', way: 'wholePage' },
    whole5: { page: '5000', way: 'wholePage' },
    limit50: { page: '50000', way: 'limit' },
    limit5: { page: '5000', way: 'limit' },
    ours: { page: '50000', way: 'ours' },
    few: { page: '50000', way: 'ours', options: { count: FEW } },
    fewOfQuarter: { page: '12500', way: 'ours', options: { count: FEW } },
    many: { page: '50000', way: 'ours', options: { count: 4 * FEW } },
    painting: { page: '50000', way: 'painting' },
    removals: { page: '50000', way: 'removals' },
    removalsPainted: { page: '50000', way: 'removals', options: { isPainted: true } },
    root: { page: '50000', way: 'rootRanges' },
    perNode: { page: '50000', way: 'perTextNode' },
    byNames: { page: '5000', way: 'byNames', options: { names: names.slice(0, NAMES) } },
    byExpression: { page: '5000', way: 'byExpression' },
    hover: { page: '5000', way: 'hover' },
    hoverPainted: { page: 'painted-5000', way: 'hover' },
  } satisfies Record<string, Visit>;
  const of = await payVisits(browser, site, inBoth as Record<keyof typeof inBoth, Visit>, ROUNDS);

  const ms = (...times: number[]) => times.map((time) => time.toFixed(1)).join(' ÷ ');
  const ratio = (what: string, above: number, below: number, goal: Row['goal'], more = ''): Row => ({
    what,
    value: above / below,
    goal,
    of: `${ms(above, below)} ms${more}`,
  });
  const times = (visit: 'whole50' | 'whole5') =>
    [
      `; ${of(visit, 'marks')} names: read ${of(visit, 'reading').toFixed(1)}`,
      `recognise ${of(visit, 'recognising').toFixed(1)}`,
      `mark ${of(visit, 'marking').toFixed(1)}`,
      `lay out ${of(visit, 'layout').toFixed(1)}`,
    ].join(', ');
  /** Recognition is the background's; it stands beside, for what a page would cost that did it itself. */
  const whole = (words: string, visit: 'whole50' | 'whole5', limit: 'limit50' | 'limit5', most: number) => [
    ratio(
      `Whole page ÷ its limit, ${words} words`,
      of(visit, 'whole'),
      of(limit, 'limit'),
      { most },
      times(visit),
    ),
    ratio('The same without recognition', of(visit, 'withoutRecognition'), of(limit, 'limit'), { most }),
  ];
  const removals = (what: string, visit: 'removals' | 'removalsPainted') =>
    ratio(what, of(visit, 'after'), of(visit, 'before'), { most: 2 });
  return [
    ...whole('50,000', 'whole50', 'limit50', 1.6),
    ...whole('5,000', 'whole5', 'limit5', 2.5),
    ratio('Marking ÷ a split by hand', of('ours', 'marking'), of('limit50', 'split'), { most: 4 }),
    ratio('mark.js over the root ÷ marking', of('root', 'marking'), of('ours', 'marking'), { least: 12 }),
    ratio('Painting ÷ a split by hand', of('painting', 'painting'), of('limit50', 'split'), { most: 0.25 }),
    ratio(
      'mark.js with 500 names, doubled ÷ ours, 5,000 words',
      2 * of('byNames', 'marking'),
      of('whole5', 'recognisingAndMarking'),
      { least: 150 },
    ),
    ratio(
      'One expression of 100,000 names ÷ ours, 5,000 words',
      of('byExpression', 'marking'),
      of('whole5', 'recognisingAndMarking'),
      { least: 15 },
    ),
    ratio('Four times the text, equal marks', of('few', 'marking'), of('fewOfQuarter', 'marking'), {
      most: 1.5,
    }),
    ratio('Four times the marks, equal text', of('many', 'marking'), of('few', 'marking'), { most: 4.5 }),
    {
      what: 'NodeIterators left alive by marking',
      value: of('ours', 'iterators'),
      goal: { most: 0 },
      of: `mark.js per text node: ${of('perNode', 'iterators')}`,
    },
    removals("The page's own removals, all names marked ÷ before", 'removals'),
    removals('The same, all names painted', 'removalsPainted'),
    ratio('Undoing ÷ marking', of('ours', 'undoing'), of('ours', 'marking'), { most: 1 }),
    ratio("mark.js's unmark ÷ undoing", of('perNode', 'undoing'), of('ours', 'undoing'), { least: 20 }),
    {
      what: 'A pointer event over no name',
      value: of('hover', 'elsewhere'),
      unit: 'µs',
      goal: { most: 1 },
      of: `in a paragraph with names ${of('hover', 'besideNames').toFixed(2)} µs`,
    },
    {
      what: 'The same where names are painted',
      value: of('hoverPainted', 'elsewhere'),
      unit: 'µs',
      goal: { most: 1 },
      of: `in a paragraph with names ${of('hoverPainted', 'besideNames').toFixed(2)} µs`,
    },
  ];
}
