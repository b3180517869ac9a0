import type { Page } from 'puppeteer-core';
import { MILLISECOND, traceOf } from './trace.ts';
import type { Times } from './visits.ts';

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];

/**
 * Records what the page's main thread does between the two marks of a measurement: scripts, styles, layout and painting,
 * in tasks, which are what the page cannot interrupt.
 */
export async function withTasks(page: Page, measure: () => Promise<Times>): Promise<Times> {
  let times: Times = {};
  const traceEvents = await traceOf(page, CATEGORIES, async () => {
    times = await measure();
  });
  const begin = traceEvents.find(({ name }) => name === 'bench-begin');
  const end = traceEvents.find(({ name }) => name === 'bench-end');
  if (!begin || !end) throw new Error('The trace lacks the marks of the measurement.');
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === begin.pid && tid === begin.tid)
    // In the last one the measurement itself comes to its end.
    .filter(({ ts, dur = 0 }) => ts + dur > begin.ts && ts + dur < end.ts)
    .map(({ dur = 0 }) => dur / MILLISECOND);
  return { ...times, longest: Math.max(...tasks), total: tasks.reduce((sum, task) => sum + task, 0) };
}
