import { createHighlighter } from '../../../../page/highlight/highlighter.ts';
import { MARK_ELEMENT } from '../../../../page/highlight/mark-block.ts';
import { createMarkEngine } from '../../../../page/highlight/mark-engine.ts';
import { adoptLook, piecesOf } from './by-hand.ts';
import { markPerTextNode } from './plain-mark-js.ts';
import { type Cast, mentionsIn, namesByBlock, openIndex, readBlocks, showAll } from './reading.ts';
import { drawn, pause, timed, timedLayout } from './stopwatch.ts';

/** Long enough for what waits for its turn. */
const IDLE = 700;

/** Marks for whoever records what the browser does meanwhile. */
export const BEGIN = 'bench-begin';
export const END = 'bench-end';

type Times = Record<string, number>;

/** Begins with a page that has been drawn and is idle, reading included or already done. */
async function fromRest(act: (cast: () => Cast) => Promise<Times>, withReading: boolean): Promise<Times> {
  const index = await openIndex();
  const read = () => {
    const blocks = readBlocks();
    return { blocks, mentions: mentionsIn(blocks, index) };
  };
  const known = withReading ? undefined : read();
  timedLayout();
  await pause(IDLE);
  await drawn();
  await pause();
  performance.mark(BEGIN);
  const times = await act(() => known ?? read());
  await pause(IDLE);
  performance.mark(END);
  return times;
}

/** Our highlighter: how soon the names that the reader can see are drawn. */
export function nearViewport({ withReading = false }): Promise<Times> {
  return fromRest(async (cast) => {
    const begin = performance.now();
    const { blocks, mentions } = cast();
    const named = new Set(mentions.map(({ block }) => block));
    const due = blocks.filter(({ id, element }) => named.has(id) && isInView(element));
    const highlighter = createHighlighter(document, new AbortController().signal);
    highlighter.highlight(blocks, mentions);
    while (!due.every(({ element }) => element.querySelector(MARK_ELEMENT))) await drawn();
    return { firstViewport: performance.now() - begin };
  }, withReading);
}

/** All names in one go, by mark.js as it is published or by our engine. */
export function inOneGo({ withReading = false, isPlain = true }): Promise<Times> {
  return fromRest(async (cast) => {
    const begin = performance.now();
    const known = cast();
    if (isPlain) {
      adoptLook();
      markPerTextNode(piecesOf(known));
    } else showAll(createMarkEngine(document), namesByBlock(known));
    await drawn();
    return { firstViewport: performance.now() - begin };
  }, withReading);
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const EVENTS = 100_000;

/** Microseconds that a pointer event costs which is over no name; painted pages have names that are no elements. */
export async function hover(): Promise<Times> {
  const blocks = readBlocks();
  const mentions = mentionsIn(blocks, await openIndex());
  const highlighter = createHighlighter(document, new AbortController().signal);
  highlighter.highlight(blocks, mentions);
  await pause(IDLE);
  const names = namesByBlock({ blocks, mentions });
  const aside = document.querySelector('aside .card span') as Element;
  const paragraph = (names.find(([{ element }]) => element.tagName === 'P') as (typeof names)[number])[0]
    .element;
  const { left, bottom } = paragraph.getBoundingClientRect();
  const perEvent = (element: Element, x: number, y: number, events: number) =>
    (timed(() => {
      for (let i = 0; i < events; i++) highlighter.nameAt(element, x, y);
    }) *
      1_000) /
    events;
  return {
    elsewhere: perEvent(aside, 5, 5, EVENTS),
    besideNames: perEvent(paragraph, left - 1, bottom, EVENTS / 100),
    isPainted: CSS.highlights.size,
  };
}
