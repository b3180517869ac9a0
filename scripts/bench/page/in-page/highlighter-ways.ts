import { createHighlighter } from '../../../../page/highlight/highlighter.ts';
import { createMarkEngine } from '../../../../page/highlight/mark-engine.ts';
import type { ShownName } from '../../../../page/highlight/shown-name.ts';
import { MARK_ELEMENT } from '../../../../page/own-elements.ts';
import { adoptLook, piecesOf } from './by-hand.ts';
import { markPerTextNode } from './plain-mark-js.ts';
import {
  type Cast,
  castOf,
  fetchSent,
  namesByBlock,
  readBlocks,
  readBlocksInSlices,
  readCast,
} from './reading.ts';
import { drawn, pause, timed, timedLayout } from './stopwatch.ts';

/** Long enough for what waits for its turn. */
const IDLE = 500;

/** Marks for whoever records what the browser does meanwhile. */
export const BEGIN = 'bench-begin';
export const END = 'bench-end';

type Times = Record<string, number>;

/** Begins with a page that has been drawn and is idle, reading included or already done. */
async function fromRest(
  act: (cast: Cast, begin: number) => Promise<Times>,
  withReading: boolean,
): Promise<Times> {
  const sent = await fetchSent();
  const known = withReading ? undefined : castOf(readBlocks(), sent);
  timedLayout();
  await pause(IDLE);
  await drawn();
  await pause();
  performance.mark(BEGIN);
  const begin = performance.now();
  const blocks = known?.blocks ?? (await readBlocksInSlices());
  // The answer of the background comes in a task of its own.
  if (!known) await pause();
  const times = await act(known ?? castOf(blocks, sent), begin);
  await pause(IDLE);
  performance.mark(END);
  return times;
}

/** Our highlighter: how soon the names that the reader can see are drawn. */
export function nearViewport({ withReading = false }): Promise<Times> {
  return fromRest(async ({ blocks, mentions }, begin) => {
    createHighlighter(document, new AbortController().signal).highlight(blocks, mentions);
    const named = new Set(mentions.map(({ block }) => block));
    let firstViewport = 0;
    do {
      await drawn();
      firstViewport = performance.now() - begin;
    } while (!blocks.every(({ id, element }) => !named.has(id) || !isInView(element) || isMarked(element)));
    return { firstViewport };
  }, withReading);
}

const isMarked = (element: Element) => element.querySelector(MARK_ELEMENT) !== null;

/** All names in one go, by mark.js as it is published or by our engine. */
export function inOneGo({ withReading = false, isPlain = true }): Promise<Times> {
  return fromRest(async (cast, begin) => {
    if (isPlain) {
      adoptLook();
      markPerTextNode(piecesOf(cast));
    } else createMarkEngine(document).show(namesByBlock(cast));
    await drawn();
    return { firstViewport: performance.now() - begin };
  }, withReading);
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const EVENTS = 100_000;

/** Microseconds that a pointer event costs over a name, beside names and elsewhere; some pages have painted names. */
export async function hover(): Promise<Times> {
  const { blocks, mentions } = await readCast();
  const highlighter = createHighlighter(document, new AbortController().signal);
  highlighter.highlight(blocks, mentions);
  await pause(IDLE);
  const perEvent = (element: Element, x: number, y: number) =>
    (timed(() => {
      for (let i = 0; i < EVENTS; i++) highlighter.nameAt(element, x, y);
    }) *
      1_000) /
    EVENTS;
  const aside = document.querySelector('aside .card span') as Element;
  const name = highlighter.names().find(({ block }) => block.element.tagName === 'P') as ShownName;
  const paragraph = name.block.element;
  const { left, bottom } = paragraph.getBoundingClientRect();
  const [box] = highlighter.boxesOf(name) as [DOMRect];
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  return {
    elsewhere: perEvent(aside, 5, 5),
    besideNames: perEvent(paragraph, left - 1, bottom),
    overName: perEvent(document.elementFromPoint(x, y) as Element, x, y),
  };
}
