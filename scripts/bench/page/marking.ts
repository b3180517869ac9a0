import type { Browser } from 'puppeteer-core';
import type { Site } from '../../server.ts';
import type { Row } from '../table.ts';
import { payVisits, type Visit } from './visits.ts';

const ROUNDS = 5;
/** Of what takes some milliseconds only, which change by half from page to page. */
const SHORT_ROUNDS = 15;
/** Marks of the comparison by text and by marks: as many as the shorter page has. */
const FEW = 800;
/** Names that are given to mark.js itself: with some more its recursion overflows the stack. */
const NAMES = 500;

/** What is to be said of some rows. */
export type Notes = Partial<Record<'painting' | 'unmark', string>>;

/** What reading, recognising, marking and undoing cost beside other ways to do the same. */
export async function markingRows(
  browser: Browser,
  site: Site,
  names: string[],
  notes: Notes,
): Promise<Row[]> {
  const visits = {
    whole50: { page: '50000', way: 'wholePage' },
    whole5: { page: '5000', way: 'wholePage', rounds: SHORT_ROUNDS },
    limit50: { page: '50000', way: 'limit' },
    limit5: { page: '5000', way: 'limit', rounds: SHORT_ROUNDS },
    text5: { page: '5000', way: 'articleText', rounds: SHORT_ROUNDS },
    recognition50: { page: '50000', way: 'recognition' },
    recognition5: { page: '5000', way: 'recognition', rounds: SHORT_ROUNDS },
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
  const of = await payVisits(browser, site, visits as Record<keyof typeof visits, Visit>, ROUNDS);

  const ms = (...times: number[]) => times.map((time) => time.toFixed(1)).join(' ÷ ');
  const ratio = (what: string, above: number, below: number, goal: Row['goal'], note?: string): Row => ({
    what,
    value: above / below,
    goal,
    of: [`${ms(above, below)} ms`, note].filter(Boolean).join('; '),
  });
  /** From the page as it came to the page with all its names marked and laid out. */
  const whole = (size: 5 | 50, most: number) => {
    const time = (what: string) => of(`whole${size}`, what);
    const onPage = time('reading') + time('marking') + time('layout');
    const limit = of(`limit${size}`, 'text') + of(`limit${size}`, 'layout');
    const steps = `read ${ms(time('reading'))}, mark ${ms(time('marking'))}, lay out ${ms(time('layout'))}`;
    const [warm, cold] = [of(`recognition${size}`, 'warm'), of(`recognition${size}`, 'cold')];
    const recognition = `recognise ${ms(warm)}, the very first time ${ms(cold)}`;
    return [
      ratio(`Whole page ÷ its limit, ${size},000 words`, onPage, limit, { most }, steps),
      ratio('The same with the background’s work', onPage + warm, limit, { most }, recognition),
    ];
  };
  /**
   * mark.js that looks for names itself reads the article's text, recognises and marks. So do we, on the page and in the
   * background, which reads one page after the other. When and by whom the article was written mark.js does not read.
   */
  const findAndMark = [of('text5', 'reading'), of('recognition5', 'warm'), of('whole5', 'marking')] as const;
  const besideOurs = (what: string, theirs: number, least: number): Row => ({
    what: `${what} ÷ ours, 5,000 words`,
    value: theirs / findAndMark.reduce((a, b) => a + b),
    goal: { least },
    of: `${ms(theirs)} ms ÷ text ${ms(findAndMark[0])}, names ${ms(findAndMark[1])}, marks ${ms(findAndMark[2])}`,
  });
  const removals = (what: string, visit: 'removals' | 'removalsPainted') =>
    ratio(what, of(visit, 'after'), of(visit, 'before'), { most: 2 });
  const pointer = (what: string, visit: 'hover' | 'hoverPainted'): Row[] => {
    const cost = (where: string) => ({ value: of(visit, where), unit: 'µs' as const, goal: { most: 1 } });
    return [
      { what: `${what}, over a name`, ...cost('overName') },
      { what: `${what}, in a paragraph with names`, ...cost('besideNames') },
      { what: `${what}, elsewhere`, ...cost('elsewhere') },
    ];
  };
  return [
    ...whole(50, 1.6),
    ...whole(5, 2.5),
    ratio('Marking ÷ a split by hand', of('ours', 'marking'), of('limit50', 'split'), { most: 4 }),
    ratio('mark.js over the root ÷ marking', of('root', 'marking'), of('ours', 'marking'), { least: 12 }),
    ratio(
      'Painting ÷ a split by hand',
      of('painting', 'painting'),
      of('limit50', 'split'),
      { most: 0.25 },
      notes.painting,
    ),
    besideOurs('mark.js with 500 names, doubled', 2 * of('byNames', 'marking'), 150),
    besideOurs('One expression of 100,000 names', of('byExpression', 'marking'), 15),
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
    ratio(
      "mark.js's unmark ÷ undoing",
      of('perNode', 'undoing'),
      of('ours', 'undoing'),
      { least: 20 },
      notes.unmark,
    ),
    ...pointer('A pointer event', 'hover'),
    ...pointer('The same where names are painted', 'hoverPainted'),
  ];
}
