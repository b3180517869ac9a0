import { blocksIn, type PageBlock } from '../../../../page/article/blocks.ts';
import type { Engine } from '../../../../page/highlight/engine.ts';
import { createMarkEngine } from '../../../../page/highlight/mark-engine.ts';
import { createPaintEngine } from '../../../../page/highlight/paint-engine.ts';
import { mentionsIn } from '../recognising.ts';
import { adoptLook, piecesOf, readText, splitByHand } from './by-hand.ts';
import { markExpression, markNames, markPerTextNode, markRoot, unmark } from './plain-mark-js.ts';
import {
  castOf,
  fetchBlocks,
  fetchIndex,
  fetchJson,
  fetchSent,
  namesByBlock,
  readBlocks,
  readCast,
} from './reading.ts';
import { countIterators, timed, timedLayout } from './stopwatch.ts';

type Times = Record<string, number>;

const REMOVALS = 5_000;
/** The page, and how many times, by which recognition becomes as fast as it is in the background. */
const WARMING = '12500';
const TIMES_BEFORE = 8;

/** Everything from the page as it came to the page with all its names marked and laid out, but for recognition. */
export async function wholePage(): Promise<Times> {
  const sent = await fetchSent();
  timedLayout();
  let blocks: PageBlock[] = [];
  const reading = timed(() => {
    blocks = readBlocks();
  });
  const cast = castOf(blocks, sent);
  const marking = timed(() => createMarkEngine(document).show(namesByBlock(cast)));
  const layout = timedLayout();
  return { reading, marking, layout, marks: cast.mentions.length };
}

/** The text of the article's element, whatever else the page says of it. */
export async function articleText(): Promise<Times> {
  const article = document.querySelector('article') as Element;
  timedLayout();
  return { reading: timed(() => [...blocksIn(article)]) };
}

/**
 * What it costs to recognise the names of the page: the first time that this code runs at all, and once it has run as
 * often as it soon has in the background, which reads one page after the other.
 */
export async function recognition(): Promise<Times> {
  const [index, other] = [await fetchIndex(), await fetchBlocks(WARMING)];
  const texts = readBlocks().map(({ id, text }) => ({ id, text }));
  const cold = timed(() => mentionsIn(texts, index));
  for (let i = 0; i < TIMES_BEFORE; i++) mentionsIn(other, index);
  return { cold, warm: timed(() => mentionsIn(texts, index)) };
}

/** What no way of marking can be faster than: reading the text once, and the layout of the marks. */
export async function limit(): Promise<Times> {
  timedLayout();
  const text = timed(readText);
  const pieces = piecesOf(await readCast());
  timedLayout();
  const split = timed(() => {
    adoptLook();
    splitByHand(pieces);
  });
  const layout = timedLayout();
  return { text, split, layout };
}

/** Our marks, and the way back. */
export async function ours({ count }: { count?: number }): Promise<Times> {
  const names = namesByBlock(await readCast(count));
  timedLayout();
  const iterators = countIterators();
  let engine: Engine | undefined;
  const marking = timed(() => {
    engine = createMarkEngine(document);
    engine.show(names);
  });
  const layout = timedLayout();
  const undoing = timed(() => engine?.end());
  return { marking, layout, undoing, iterators: iterators() };
}

export async function painting(): Promise<Times> {
  const names = namesByBlock(await readCast());
  timedLayout();
  return { painting: timed(() => createPaintEngine(document).show(names)) };
}

/** What the page's own removals cost while all names are shown in a way, and what they cost before. */
export async function removals({ isPainted = false }): Promise<Times> {
  const names = namesByBlock(await readCast());
  removeMany();
  const before = timed(removeMany);
  (isPainted ? createPaintEngine(document) : createMarkEngine(document)).show(names);
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
  timedLayout();
  return { marking: timed(mark) };
}

export async function perTextNode(): Promise<Times> {
  const pieces = piecesOf(await readCast());
  timedLayout();
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
  const names: string[] = await fetchJson('/names.json');
  timedLayout();
  return { marking: timed(() => markExpression(names)) };
}
