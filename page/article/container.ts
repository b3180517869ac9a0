import { contains, parentOf } from '../composed-tree.ts';
import { blocksUnder, linkShare, type PageBlock } from './blocks.ts';

/** Shortest text, in characters, that counts as a paragraph of prose rather than a label or a teaser. */
const PROSE_LENGTH = 80;
/** Prose has few links; a list of teasers is all links. */
const MAX_LINK_SHARE = 0.5;

/** Whether a block reads like a paragraph of running text. */
export function isProse(block: PageBlock): boolean {
  const { text } = block;
  block.isProse ??=
    text.length >= PROSE_LENGTH &&
    text.trim().length >= PROSE_LENGTH &&
    /[.!?,;:]["'”’)]?(?:\s|$)/.test(text) &&
    linkShare(block) <= MAX_LINK_SHARE;
  return block.isProse;
}

/** How far up a paragraph's weight reaches, and how much of it arrives at each ancestor. */
const SHARES = [1, 0.7, 0.35, 0.15];

/**
 * The element that holds the article's text: the one whose near descendants hold most prose. Content systems wrap
 * paragraphs one to three elements deep, so that a paragraph's weight goes to its ancestors, less with each step; then as
 * long as an ancestor holds clearly more prose (pages that break the text into sections), that one is taken.
 *
 * @param all The blocks of the body.
 * @returns undefined when there is no prose.
 */
export function findContainer(
  body: Element,
  all = blocksUnder(body),
): { element: Element; blocks: PageBlock[] } | undefined {
  // Most paragraphs are siblings: what is asked of the page is asked once for all of them.
  const groups = [...Map.groupBy(all, ({ element }) => parentOf(element) ?? element)].map(
    ([parent, blocks]) => {
      const prose = blocks.filter(isProse);
      const length = prose.reduce((sum, { text }) => sum + text.length, 0);
      const weight = prose.reduce((sum, { text }) => sum + text.trim().length, 0);
      return { parent, blocks, length, weight };
    },
  );
  const weights = new Map<Element, number>();
  for (const { parent, weight } of groups) {
    if (weight === 0) continue;
    let ancestor: Element | null = parent;
    for (const share of SHARES) {
      if (!ancestor || ancestor === body.parentElement) break;
      weights.set(ancestor, (weights.get(ancestor) ?? 0) + weight * share);
      ancestor = parentOf(ancestor);
    }
  }
  const best = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (!best) return undefined;
  /** A block may be of the ancestor itself. */
  const ownOf = (ancestor: Element, blocks: PageBlock[]) =>
    blocks.filter(({ element }) => element === ancestor);
  const proseIn = (ancestor: Element) =>
    groups.reduce((sum, { parent, blocks, length }) => {
      if (contains(ancestor, parent)) return sum + length;
      const own = length > 0 ? ownOf(ancestor, blocks).filter(isProse) : [];
      return own.reduce((more, { text }) => more + text.length, sum);
    }, 0);
  const element = widen(best, proseIn, body);
  const inside = new Set(
    groups.flatMap(({ parent, blocks }) => (contains(element, parent) ? blocks : ownOf(element, blocks))),
  );
  return { element, blocks: all.filter((block) => inside.has(block)) };
}

/** An ancestor within two steps that holds this much more prose is the real container. */
const CLEARLY_MORE = 1.35;
const STEPS = 3;

function widen(element: Element, proseIn: (ancestor: Element) => number, body: Element): Element {
  let [chosen, length] = [element, proseIn(element)];
  let ancestor = parentOf(element);
  for (let step = 0; step < STEPS && ancestor && ancestor !== body.parentElement; step++) {
    const more = proseIn(ancestor);
    if (more >= length * CLEARLY_MORE) [chosen, length] = [ancestor, more];
    ancestor = parentOf(ancestor);
  }
  return chosen;
}
