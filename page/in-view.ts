import type { EntityId } from '../knowledge/entity.ts';
import type { Mention } from '../recognition/mention.ts';
import type { PageBlock } from './article/blocks.ts';
import { parentOf } from './composed-tree.ts';

/** Milliseconds between two looks while the reader scrolls. */
const PACE = 120;

/**
 * Whether a mention stands in what the reader sees, to about a line: so far down its paragraph as its place in the text.
 * Nothing is measured in the text, so that mentions which are not marked, or not yet, are found as well.
 */
export function isInView({ element, text }: PageBlock, { start }: Mention): boolean {
  const { top, height } = boxOf(element);
  const at = top + (height * start) / text.length;
  return at >= 0 && at < (element.ownerDocument.defaultView?.innerHeight ?? 0);
}

/** `display: contents` leaves an element without a box; the one around it has one. */
function boxOf(element: Element): DOMRect {
  const parent = element.getClientRects().length === 0 && parentOf(element);
  return parent ? boxOf(parent) : element.getBoundingClientRect();
}

/** Who is named in what the reader sees, in the order of the text. */
export function entitiesInView(blocks: PageBlock[], mentions: Mention[]): EntityId[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const seen = mentions.filter((mention) => {
    const block = byId.get(mention.block);
    return block && isInView(block, mention);
  });
  return [...new Set(seen.map(({ entity }) => entity))];
}

/** Calls back with what a look finds, at first and when the reader has scrolled to something else, until the signal ends. */
export function watchInView(
  { defaultView }: Document,
  look: () => EntityId[],
  onChange: (inView: EntityId[]) => void,
  signal: AbortSignal,
): void {
  let last: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const inView = look();
    const key = inView.join();
    if (key === last) return;
    last = key;
    onChange(inView);
  };
  const tellSoon = () => {
    timer ??= setTimeout(tell, PACE);
  };
  for (const type of ['scroll', 'resize'])
    defaultView?.addEventListener(type, tellSoon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  tell();
}
