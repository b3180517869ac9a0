import type { EntityId } from '../../knowledge/entity.ts';
import { blocksUnder, type PageBlock } from '../../page/article/blocks.ts';
import { createHighlighter, type Highlighter } from '../../page/highlight/highlighter.ts';
import type { Block } from '../../recognition/article.ts';
import type { Mention } from '../../recognition/mention.ts';

/** Puts markup into the document; the element goes with the next call. */
export function stage(markup: string): HTMLElement {
  document.querySelector('#stage')?.remove();
  const element = document.createElement('div');
  element.id = 'stage';
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}

function blocksOf(root: Element): PageBlock[] {
  return blocksUnder(root).map((block, i) => ({ ...block, id: String(i) }));
}

/** A mention for each match of a pattern in the blocks. */
export function mentionsOf(blocks: Block[], pattern: RegExp, entity?: string): Mention[] {
  return blocks.flatMap(({ id, text }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      block: id,
      start: match.index,
      end: match.index + match[0].length,
      entity: (entity ?? match[0].replace(/\s+/g, ' ')) as EntityId,
      via: 'name' as const,
      confidence: 1,
    })),
  );
}

/** Settles when the browser has told what is near the viewport, and that has been shown. */
export async function shownByViewport(): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  await new Promise((resolve) => setTimeout(resolve));
}

/** The texts that are painted under a root, in the order of their places. */
export function paintedIn(root: Node, highlight = 'dramatis-name'): string[] {
  return [...(CSS.highlights.get(highlight) ?? [])]
    .filter(({ startContainer }) => root.contains(startContainer))
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    })
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);
}

/** The text of all names in reading order. */
export function textsOf(highlighter: Highlighter): string[] {
  return highlighter.names().map(({ block, mention: { start, end } }) => block.text.slice(start, end));
}

export interface Marking {
  highlighter: Highlighter;
  /** Marks all matches of another pattern in the same blocks. */
  again(pattern: RegExp, entity?: string): void;
  /** Reads the page again, as after a change, and marks what is there now. */
  reread(pattern: RegExp): void;
  /** Takes everything back. */
  undo(): void;
}

/** Marks all matches of a pattern under a root: those near the viewport when the browser draws, or all at once. */
export function mark(root: Element, pattern: RegExp, when: 'near' | 'now' = 'now'): Marking {
  const controller = new AbortController();
  const highlighter = createHighlighter(document, controller.signal);
  let blocks = blocksOf(root);
  const show = (mentions: Mention[]) => {
    highlighter.highlight(blocks, mentions);
    // A name whose place is asked for is shown for that.
    if (when === 'now') for (const name of highlighter.names()) highlighter.boxesOf(name);
  };
  show(mentionsOf(blocks, pattern));
  return {
    highlighter,
    again: (other, entity) => show(mentionsOf(blocks, other, entity)),
    reread: (other) => {
      blocks = highlighter.withoutMarks(() => blocksOf(root));
      show(mentionsOf(blocks, other));
    },
    undo: () => controller.abort(),
  };
}

/** Every text node under a root with its data, to be compared by identity. */
export function textNodesOf(root: Node): { node: Node; data: string }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; data: string }[] = [];
  while (walker.nextNode()) nodes.push({ node: walker.currentNode, data: (walker.currentNode as Text).data });
  return nodes;
}
