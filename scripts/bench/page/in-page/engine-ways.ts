import { createMarkEngine } from '../../../../page/highlight/mark-engine.ts';
import { createPaintEngine } from '../../../../page/highlight/paint-engine.ts';
import { adoptLook, piecesOf, readText, splitByHand } from './by-hand.ts';
import { markExpression, markNames, markPerTextNode, markRoot, unmark } from './plain-mark-js.ts';
import { type Cast, evenly, mentionsIn, namesByBlock, openIndex, readBlocks, showAll } from './reading.ts';
import { countIterators, timed, timedLayout } from './stopwatch.ts';

type Times = Record<string, number>;

const REMOVALS = 5_000;

/** The article with its mentions, or some of them. What reading and recognising cost is not looked at. */
async function readCast(count?: number): Promise<Cast> {
  const blocks = readBlocks();
  const mentions = mentionsIn(blocks, await openIndex());
  timedLayout();
  return { blocks, mentions: count === undefined ? mentions : evenly(mentions, count) };
}

/** Everything from the page as it came to the page with all its names marked and laid out. */
export async function wholePage(): Promise<Times> {
  const index = await openIndex();
  timedLayout();
  let cast: Cast = { blocks: [], mentions: [] };
  const reading = timed(() => {
    cast.blocks = readBlocks();
  });
  const recognising = timed(() => {
    cast = { ...cast, mentions: mentionsIn(cast.blocks, index) };
  });
  const marking = timed(() => showAll(createMarkEngine(document), namesByBlock(cast)));
  const layout = timedLayout();
  return {
    reading,
    recognising,
    marking,
    layout,
    whole: reading + recognising + marking + layout,
    withoutRecognition: reading + marking + layout,
    recognisingAndMarking: recognising + marking,
    marks: cast.mentions.length,
  };
}

/** What no way of marking can be faster than: reading the text once, and the layout of the marks. */
export async function limit(): Promise<Times> {
  timedLayout();
  const text = timed(readText);
  const pieces = piecesOf(await readCast());
  adoptLook();
  timedLayout();
  const split = timed(() => splitByHand(pieces));
  const layout = timedLayout();
  return { text, split, layout, limit: text + layout };
}

/** Our marks, and the way back. */
export async function ours({ count }: { count?: number }): Promise<Times> {
  const names = namesByBlock(await readCast(count));
  const iterators = countIterators();
  const engine = createMarkEngine(document);
  const marking = timed(() => showAll(engine, names));
  const layout = timedLayout();
  const undoing = timed(() => engine.end());
  return { marking, layout, undoing, iterators: iterators() };
}

export async function painting(): Promise<Times> {
  const names = namesByBlock(await readCast());
  const engine = createPaintEngine(document);
  return { painting: timed(() => showAll(engine, names)), undoing: timed(() => engine.end()) };
}

/** What the page's own removals cost while all names are shown in a way, and what they cost before. */
export async function removals({ isPainted = false }): Promise<Times> {
  const names = namesByBlock(await readCast());
  removeMany();
  const before = timed(removeMany);
  showAll(isPainted ? createPaintEngine(document) : createMarkEngine(document), names);
  timedLayout();
  return { before, after: timed(removeMany) };
}

function removeMany(): void {
  for (let i = 0; i < REMOVALS; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Some text';
    document.body.append(paragraph);
    paragraph.remove();
  }
}

export async function rootRanges(): Promise<Times> {
  const mark = markRoot(piecesOf(await readCast()));
  return { marking: timed(mark) };
}

export async function perTextNode(): Promise<Times> {
  const pieces = piecesOf(await readCast());
  const iterators = countIterators();
  const marking = timed(() => markPerTextNode(pieces));
  const layout = timedLayout();
  return { marking, layout, iterators: iterators(), undoing: timed(unmark) };
}

/** mark.js looks for the names itself, and marks them. */
export async function byNames({ names }: { names: string[] }): Promise<Times> {
  timedLayout();
  return { marking: timed(() => markNames(names)) };
}

export async function byExpression(): Promise<Times> {
  const names: string[] = await (await fetch('/names.json')).json();
  timedLayout();
  return { marking: timed(() => markExpression(names)) };
}
