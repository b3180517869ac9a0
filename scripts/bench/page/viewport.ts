import type { Browser } from 'puppeteer-core';
import type { Site } from '../../server.ts';
import type { Row } from '../table.ts';
import { withTasks } from './tasks.ts';
import { payVisits, type Visit } from './visits.ts';

const ROUNDS = 5;

/** What it saves to show only what is near the viewport. */
export async function viewportRows(browser: Browser, site: Site): Promise<Row[]> {
  const near = (page: string, options = {}) =>
    ({ page, way: 'nearViewport', options, watch: withTasks }) satisfies Visit;
  const oneGo = (page: string, options = {}) =>
    ({ page, way: 'inOneGo', options, watch: withTasks }) satisfies Visit;
  const visits = {
    near50: near('50000'),
    near5: near('5000'),
    near5Slow: { ...near('5000'), slowdown: 4 },
    plain50: oneGo('50000'),
    plain5: oneGo('5000'),
    plain5Slow: { ...oneGo('5000'), slowdown: 4 },
    all50: oneGo('50000', { isPlain: false }),
    readNear50: near('50000', { withReading: true }),
    readPlain50: oneGo('50000', { withReading: true }),
  };
  const of = await payVisits(browser, site, visits as Record<keyof typeof visits, Visit>, ROUNDS);
  const first = (
    what: string,
    ours: keyof typeof visits,
    theirs: keyof typeof visits,
    most: number,
  ): Row => ({
    what,
    value: of(ours, 'firstViewport') / of(theirs, 'firstViewport'),
    goal: { most },
    of: `${of(ours, 'firstViewport').toFixed(1)} ÷ ${of(theirs, 'firstViewport').toFixed(1)} ms`,
  });
  const longest = (
    what: string,
    ours: keyof typeof visits,
    theirs: keyof typeof visits,
    most: number,
  ): Row => ({
    what,
    value: of(ours, 'longest'),
    unit: 'ms',
    goal: { most },
    of: `${(of(ours, 'longest') / of(theirs, 'longest')).toFixed(2)} of ${of(theirs, 'longest').toFixed(1)} ms`,
  });
  const total = (name: keyof typeof visits) => of(name, 'total');
  return [
    first('First viewport ÷ all in one go, 50,000 words', 'near50', 'plain50', 0.2),
    first('First viewport ÷ all in one go, 5,000 words', 'near5', 'plain5', 0.5),
    longest('Longest task, 50,000 words', 'near50', 'plain50', 30),
    longest('Longest task, 5,000 words, processor 4 × slower', 'near5Slow', 'plain5Slow', 50),
    {
      what: 'Main thread in all ÷ marking everything, 50,000 words',
      value: total('near50') / total('plain50'),
      goal: { most: 0.25 },
      of: `${total('near50').toFixed(1)} ÷ ${total('plain50').toFixed(1)} ms; with our engine everything takes ${total('all50').toFixed(1)} ms`,
    },
    first('Reading included: first viewport, 50,000 words', 'readNear50', 'readPlain50', 0.2),
    longest('Reading included: longest task, 50,000 words', 'readNear50', 'readPlain50', 30),
  ];
}
