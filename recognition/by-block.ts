import type { Span } from './mention.ts';

/** Spans by block, in reading order, none overlapping another. */
export class ByBlock<T extends Span> {
  readonly #spans = new Map<string, T[]>();

  constructor(spans: T[]) {
    this.replace(spans);
  }

  of(block: string): T[] {
    return this.#spans.get(block) ?? [];
  }

  all(): T[] {
    return [...this.#spans.values()].flat();
  }

  overlaps(block: string, start: number, end: number): boolean {
    return overlapsAny(this.of(block), start, end);
  }

  remove(span: T): void {
    this.#spans.set(
      span.block,
      this.of(span.block).filter((other) => other !== span),
    );
  }

  /** Adds spans, which do not overlap each other; those that stood there before and overlap one give way. */
  replace(spans: T[]): void {
    for (const [block, added] of Map.groupBy(spans, (span) => span.block)) {
      const inOrder = added.toSorted((a, b) => a.start - b.start);
      const kept = this.of(block).filter((span) => !overlapsAny(inOrder, span.start, span.end));
      this.#spans.set(
        block,
        [...kept, ...inOrder].sort((a, b) => a.start - b.start),
      );
    }
  }
}

/** By binary search: the spans are sorted and do not overlap each other. */
function overlapsAny(spans: Span[], start: number, end: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && (spans[low] as Span).start < end;
}
