import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mark, stage, textNodesOf } from './marking.ts';

declare const __FULL__: boolean;

/** Cases of each property: a fixed-seed sample, or all of them in the full run. */
const RUNS = __FULL__ ? 2_000 : 200;

const WORDS = ['Ankara', 'Kazakhstan', 'said', 'the', 'Organization of Turkic States', 'naïve', '🌍', 'x'];
const NAMES = /Ankara|Kazakhstan|Organization\s+of\s+Turkic\s+States|the/g;

type Tree = { tag: string; children: Tree[] } | { text: string };

/** Random trees of inline and block elements, with texts of names and other words. */
const tree = fc.letrec<{ node: Tree }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      text: fc
        .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', '\n  ', ', ', '’s ')), {
          maxLength: 6,
        })
        .map((words) => words.flat().join('')),
    }),
    fc.record({
      tag: fc.constantFrom('p', 'div', 'b', 'a', 'span', 'em', 'li', 'br'),
      children: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node;

function build(node: Tree): Node {
  if ('text' in node) return document.createTextNode(node.text);
  const element = document.createElement(node.tag);
  if (node.tag !== 'br') element.append(...node.children.map(build));
  return element;
}

/** The lines of text under a root: where each begins and ends, in CSS pixels. */
function linesOf(root: Node): { top: number; bottom: number; left: number; right: number }[] {
  const range = document.createRange();
  const lines = new Map<number, { top: number; bottom: number; left: number; right: number }>();
  const boxes = textNodesOf(root).flatMap(({ node }) => {
    range.selectNodeContents(node);
    return [...range.getClientRects()];
  });
  for (const { top, bottom, left, right, width } of boxes) {
    if (width === 0) continue;
    const line = lines.get(Math.round(top));
    if (!line) lines.set(Math.round(top), { top, bottom, left, right });
    else Object.assign(line, { left: Math.min(line.left, left), right: Math.max(line.right, right) });
  }
  return [...lines.values()].sort((a, b) => a.top - b.top);
}

/**
 * Lays out anew, from nothing. Firefox places some degenerate lists differently when they are first built and when
 * anything near them has changed since, whoever changed it.
 */
function layOut(): void {
  document.body.style.display = 'none';
  document.body.getBoundingClientRect();
  document.body.style.removeProperty('display');
}

function expectSameLines(before: ReturnType<typeof linesOf>, after: ReturnType<typeof linesOf>): void {
  expect(after.length).toBe(before.length);
  for (const [i, line] of before.entries())
    for (const side of ['top', 'bottom', 'left', 'right'] as const)
      expect(Math.abs((after[i]?.[side] ?? Number.NaN) - line[side])).toBeLessThanOrEqual(1);
}

describe('any page', () => {
  it('reads the same and has the same lines while marked, and is the very same after undo', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        (nodes, cuts) => {
          const root = stage('');
          root.append(...nodes.map(build));
          // Text nodes cut anywhere, as pages have them.
          for (const cut of cuts) {
            const all = textNodesOf(root);
            const chosen = all[cut % Math.max(1, all.length)]?.node as Text | undefined;
            if (chosen && chosen.data.length > 1) chosen.splitText(1 + (cut % (chosen.data.length - 1)));
          }
          const [copy, before] = [root.cloneNode(true), textNodesOf(root)];
          const [textContent, innerText] = [root.textContent, root.innerText];

          layOut();
          const lines = linesOf(root);

          const { undo } = mark(root, NAMES);
          expect(root.textContent).toBe(textContent);
          expect(root.innerText).toBe(innerText);
          layOut();
          expectSameLines(lines, linesOf(root));

          undo();
          expect(root.isEqualNode(copy)).toBe(true);
          const after = textNodesOf(root);
          expect(after.map(({ data }) => data)).toEqual(before.map(({ data }) => data));
          expect(after.every(({ node }, i) => node === before[i]?.node)).toBe(true);
        },
      ),
      { seed: 20220110, numRuns: RUNS },
    );
  }, 300_000);
});
