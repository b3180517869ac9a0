import type { EntityId } from '../../knowledge/entity.ts';
import type { Mention } from '../../recognition/mention.ts';
import { adoptStyles } from '../adopt-styles.ts';
import type { PageBlock } from '../article/blocks.ts';
import { removeGhosts } from './ghosts.ts';
import markCss from './mark.css?inline';
import { MARK_ELEMENT, markBlock } from './mark-block.ts';
import { SplitTexts } from './split-text.ts';

/** Time after which marking lets the page have its turn, in milliseconds. */
const SLICE = 8;

/** The marks on a page. All of them, and their styles, end with the signal: the page is then as it was. */
export interface Highlighter {
  /**
   * Marks the mentions of the blocks, in slices. Blocks that are marked so already are left alone, those that are marked
   * otherwise are marked anew. Settles when all is marked or the signal has ended.
   */
  highlight(blocks: PageBlock[], mentions: Mention[]): Promise<void>;
  /** The mention whose mark the element is or lies in. */
  mentionAt(element: Element): { mention: Mention; mark: HTMLElement } | undefined;
  /** All marks in reading order. */
  marks(): HTMLElement[];
  marksOf(entity: EntityId): HTMLElement[];
  /** Takes the marks away where the page has changed its own text under them; `true` when any was. */
  yieldTo(records: MutationRecord[]): boolean;
  /** Called after each of our own changes to the page, so that an observer can forget them. */
  onOwnChange: () => void;
}

export function createHighlighter(document: Document, signal: AbortSignal): Highlighter {
  const mentionOf = new Map<HTMLElement, Mention>();
  /** What is marked in each block, to be compared. */
  const marked = new Map<string, string>();
  const splits = new SplitTexts((node) => mentionOf.has(node as HTMLElement));
  const removeStyles = adoptStyles(document, markCss);

  const highlighter: Highlighter = {
    onOwnChange: () => {},
    async highlight(blocks, mentions) {
      const byBlock = Map.groupBy(mentions, ({ block }) => block);
      const changed = blocks.filter(
        ({ id }) => (marked.get(id) ?? '[]') !== JSON.stringify(byBlock.get(id) ?? []),
      );
      const mayMark = layoutGuard(document, changed);
      let sliceEnd = performance.now() + SLICE;
      for (const block of changed) {
        const own = byBlock.get(block.id) ?? [];
        if (performance.now() > sliceEnd) {
          await nextTurn();
          sliceEnd = performance.now() + SLICE;
        }
        if (signal.aborted) return;
        if (marked.has(block.id)) {
          splits.release(block.segments.map(({ node }) => node));
          for (const [mark, mention] of mentionOf) if (mention.block === block.id) mentionOf.delete(mark);
        }
        marked.set(block.id, JSON.stringify(own));
        if (isAsRead(block)) {
          const before = markBlock(block, own, mayMark, (element, mention) => {
            element.setAttribute('data-entity', mention.entity);
            mentionOf.set(element, mention);
          });
          for (const [node, full] of before) splits.add(node, full);
        }
        highlighter.onOwnChange();
      }
      inReadingOrder(mentionOf, blocks);
    },
    mentionAt(element) {
      const mark = element.closest<HTMLElement>(MARK_ELEMENT);
      const mention = mark && mentionOf.get(mark);
      return mention ? { mention, mark } : undefined;
    },
    marks: () => [...mentionOf.keys()].filter(({ isConnected }) => isConnected),
    marksOf: (id) =>
      [...mentionOf].filter(([mark, { entity }]) => entity === id && mark.isConnected).map(([mark]) => mark),
    yieldTo(records) {
      const released = splits.yieldTo(records);
      if (released.length > 0) highlighter.onOwnChange();
      return released.length > 0;
    },
  };

  signal.addEventListener('abort', () => {
    splits.restore();
    removeGhosts(document);
    mentionOf.clear();
    removeStyles();
    highlighter.onOwnChange();
  });
  return highlighter;
}

/** Sorts marks by where they stand: those of a block that was marked anew came last. */
function inReadingOrder(mentionOf: Map<HTMLElement, Mention>, blocks: PageBlock[]): void {
  const order = new Map(blocks.map(({ id }, i) => [id, i]));
  const at = ({ block }: Mention) => order.get(block) ?? 0;
  const sorted = [...mentionOf].sort(([, a], [, b]) => at(a) - at(b) || a.start - b.start);
  mentionOf.clear();
  for (const [mark, mention] of sorted) mentionOf.set(mark, mention);
}

/** Whether the page has left the block's text alone since it was read. */
function isAsRead({ segments, text }: PageBlock): boolean {
  return segments.every(
    ({ node, start }) =>
      node.isConnected &&
      text.slice(start, start + node.data.length) === node.data.replace(/[\n\r\t\f]/g, ' '),
  );
}

/**
 * Text directly in a flex or grid container falls apart when a part of it becomes an element: each part is laid out as
 * an item of its own. Such text is left alone. All styles are read here, before the first write, for each read after a
 * write would lay the page out again.
 */
function layoutGuard(document: Document, blocks: PageBlock[]): (node: Text) => boolean {
  const parents = new Set(blocks.flatMap(({ segments }) => segments.map(({ node }) => node.parentElement)));
  const display = (element: Element) => document.defaultView?.getComputedStyle(element).display ?? '';
  const mayHold = (parent: Element): boolean => {
    let box: Element | null = parent;
    while (box && display(box) === 'contents') box = box.parentElement;
    return !box || !/flex|grid|ruby/.test(display(box));
  };
  const allowed = new Set([...parents].filter((parent) => parent && mayHold(parent)));
  return ({ parentElement }) => allowed.has(parentElement);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
