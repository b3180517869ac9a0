import { blocksUnder, linkShare, type PageBlock } from './blocks.ts';

/** Shortest text, in characters, that counts as a paragraph of prose rather than a label or a teaser. */
const PROSE_LENGTH = 80;
/** Prose has few links; a list of teasers is all links. */
const MAX_LINK_SHARE = 0.5;

/** Whether a block reads like a paragraph of running text. */
export function isProse(block: PageBlock): boolean {
  const text = block.text.trim();
  return (
    text.length >= PROSE_LENGTH && /[.!?,;:]["'”’)]?(?:\s|$)/.test(text) && linkShare(block) <= MAX_LINK_SHARE
  );
}

/** How far up a paragraph's weight reaches, and how much of it arrives at each ancestor. */
const SHARES = [1, 0.7, 0.35, 0.15];

/**
 * The element that holds the article's text: the one whose near descendants hold most prose. Content systems wrap
 * paragraphs one to three elements deep, so that a paragraph's weight goes to its ancestors, less with each step; then as
 * long as an ancestor holds clearly more prose (pages that break the text into sections), that one is taken.
 *
 * @returns undefined when there is no prose.
 */
export function findContainer(body: Element): { element: Element; blocks: PageBlock[] } | undefined {
  const all = blocksUnder(body);
  const prose = all.filter(isProse);
  const weight = new Map<Element, number>();
  for (const { element, text } of prose) {
    let ancestor: Element | null = element.parentElement ?? element;
    for (const share of SHARES) {
      if (!ancestor || ancestor === body.parentElement) break;
      weight.set(ancestor, (weight.get(ancestor) ?? 0) + text.trim().length * share);
      ancestor = ancestor.parentElement;
    }
  }
  const best = [...weight].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (!best) return undefined;
  const element = widen(best, prose, body);
  return { element, blocks: all.filter((block) => element.contains(block.element)) };
}

/** An ancestor within two steps that holds this much more prose is the real container. */
const CLEARLY_MORE = 1.35;
const STEPS = 3;

function widen(element: Element, prose: PageBlock[], body: Element): Element {
  const proseIn = (ancestor: Element) =>
    prose.reduce((sum, block) => sum + (ancestor.contains(block.element) ? block.text.length : 0), 0);
  let [chosen, length] = [element, proseIn(element)];
  let ancestor = element.parentElement;
  for (let step = 0; step < STEPS && ancestor && ancestor !== body.parentElement; step++) {
    const more = proseIn(ancestor);
    if (more >= length * CLEARLY_MORE) [chosen, length] = [ancestor, more];
    ancestor = ancestor.parentElement;
  }
  return chosen;
}
