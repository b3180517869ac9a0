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
export function mentionsOf(blocks: Block[], pattern: RegExp): Mention[] {
  return blocks.flatMap(({ id, text }) =>
    Array.from(text.matchAll(pattern), (match) => ({
      block: id,
      start: match.index,
      end: match.index + match[0].length,
      entity: match[0].replace(/\s+/g, ' ') as EntityId,
      via: 'name' as const,
      confidence: 1,
    })),
  );
}

/** Marks all matches of a pattern under a root; `undo` takes everything back. */
export async function mark(
  root: Element,
  pattern: RegExp,
): Promise<{ highlighter: Highlighter; undo: () => void }> {
  const controller = new AbortController();
  const highlighter = createHighlighter(document, controller.signal);
  const blocks = blocksOf(root);
  await highlighter.highlight(blocks, mentionsOf(blocks, pattern));
  return { highlighter, undo: () => controller.abort() };
}

/** Every text node under a root with its data, to be compared by identity. */
export function textNodesOf(root: Node): { node: Node; data: string }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: { node: Node; data: string }[] = [];
  while (walker.nextNode()) nodes.push({ node: walker.currentNode, data: (walker.currentNode as Text).data });
  return nodes;
}
