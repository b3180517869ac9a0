import type { EntityId } from '../knowledge/entity.ts';
import type { Highlighter } from './highlight/highlighter.ts';
import { withBox } from './highlight/near-viewport.ts';
import type { ShownName } from './highlight/shown-name.ts';

/** Milliseconds between two looks while the reader scrolls. */
const PACE = 120;

/** The names that stand in what the reader sees, in reading order. */
export function namesInView({ defaultView }: Document, highlighter: Highlighter): ShownName[] {
  const isSeen = ({ top, bottom }: DOMRect) => bottom > 0 && top < (defaultView?.innerHeight ?? 0);
  // Paragraphs first: names that were never near are not shown, and need not be for this.
  return highlighter
    .names()
    .filter(
      (name) =>
        isSeen(withBox(name.block.element).getBoundingClientRect()) && highlighter.boxesOf(name).some(isSeen),
    );
}

/** Calls back with who is named in what the reader sees, at first and when that has become another, until the signal ends. */
export function watchInView(
  document: Document,
  highlighter: Highlighter,
  onChange: (inView: EntityId[]) => void,
  signal: AbortSignal,
): void {
  let last: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    timer = undefined;
    const inView = [...new Set(namesInView(document, highlighter).map(({ mention }) => mention.entity))];
    const key = inView.join();
    if (key === last) return;
    last = key;
    onChange(inView);
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, PACE);
  };
  for (const type of ['scroll', 'resize'])
    document.defaultView?.addEventListener(type, lookSoon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  look();
}
