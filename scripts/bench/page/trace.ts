import type { Page } from 'puppeteer-core';

/** One thing that the browser did, as far as it is looked at. Times in microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { beginData?: { url?: string } };
}

/** Microseconds in one. */
export const MILLISECOND = 1_000;

/** Records what the browser does meanwhile. */
export async function traceOf(
  page: Page,
  categories: string[],
  act: () => Promise<void>,
): Promise<TraceEvent[]> {
  await page.tracing.start({ categories });
  await act();
  const trace = (await page.tracing.stop()) as Uint8Array;
  return (JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] }).traceEvents;
}
