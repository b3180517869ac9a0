// The measurements that are made inside a page. Bundled, and asked for one at a time in a fresh page.
import * as engineWays from './engine-ways.ts';
import * as highlighterWays from './highlighter-ways.ts';

const { BEGIN: _, END: __, ...highlighters } = highlighterWays;
const WAYS = { ...engineWays, ...highlighters };
export type Way = keyof typeof WAYS;

Object.assign(globalThis, {
  measure: (way: Way, options: object) =>
    (WAYS[way] as (asked: object) => Promise<Record<string, number>>)(options),
});
