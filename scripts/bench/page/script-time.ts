import type { Page } from 'puppeteer-core';
import { MILLISECOND, traceOf } from './trace.ts';

/**
 * What a browser counts as script in a trace: files that are compiled and run, calls into them with what has waited for
 * them, and timers. (`ScriptDuration` of its metrics leaves out compiling, which is most of what a file costs that is hardly run.)
 */
const SCRIPT = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.run',
  'v8.callFunction',
  'FunctionCall',
  'TimerFire',
  'RunMicrotasks',
]);

/** Milliseconds of script on the main thread of the document that a page goes to. */
export async function scriptTime(page: Page, goThere: () => Promise<void>): Promise<number> {
  const events = await traceOf(page, ['devtools.timeline', 'v8'], goThere);
  const parsing = events.findLast(
    ({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === page.url(),
  );
  if (!parsing) throw new Error('The trace lacks the document.');
  const { pid, tid } = parsing;
  let until = 0;
  let sum = 0;
  // One stands in another.
  for (const { ts, dur = 0 } of events
    .filter((event) => SCRIPT.has(event.name) && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, ts + dur - Math.max(ts, until));
    until = Math.max(until, ts + dur);
  }
  return sum / MILLISECOND;
}
