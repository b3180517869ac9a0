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

describe('any page', () => {
  it('reads the same while marked and is the very same after undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tree, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(40), { maxLength: 6 }),
        async (nodes, cuts) => {
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

          const { undo } = await mark(root, NAMES);
          expect(root.textContent).toBe(textContent);
          expect(root.innerText).toBe(innerText);

          undo();
          expect(root.isEqualNode(copy)).toBe(true);
          const after = textNodesOf(root);
          expect(after.map(({ data }) => data)).toEqual(before.map(({ data }) => data));
          expect(after.every(({ node }, i) => node === before[i]?.node)).toBe(true);
        },
      ),
      { seed: 20220110, numRuns: RUNS },
    );
  }, 120_000);
});
