/** Milliseconds that the pointer must rest on a name before its card opens. */
const OPEN_DELAY = 300;
/** Milliseconds after the pointer has left name and card before the card goes; shorter than the promised 300. */
const CLOSE_DELAY = 220;
/** A pointer that moved more than this many pixels since the last event is passing, not resting. */
const REST_DISTANCE = 4;

export interface PointerIntent {
  /** The name that an element is or lies in. */
  nameAt(element: Element): HTMLElement | undefined;
  /** Whether an element belongs to the card. */
  isInCard(target: EventTarget | null): boolean;
  open(name: HTMLElement, x: number, y: number): void;
  /** The pointer has left both for good. */
  leave(): void;
}

/**
 * Tells a pointer that rests on a name from one that passes: listens on the document, once per event type, for trusted
 * events only, so that a page cannot open cards.
 */
export function watchPointer(document: Document, intent: PointerIntent, signal: AbortSignal): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let over: HTMLElement | undefined;
  let rested = { x: 0, y: 0 };

  const stopOpening = () => {
    clearTimeout(opening);
    over = undefined;
  };
  const startOpening = (name: HTMLElement, { clientX: x, clientY: y }: PointerEvent) => {
    clearTimeout(opening);
    over = name;
    rested = { x, y };
    opening = setTimeout(() => intent.open(name, x, y), OPEN_DELAY);
  };
  const listen = <K extends keyof DocumentEventMap>(
    type: K,
    listener: (event: DocumentEventMap[K]) => void,
  ) =>
    document.addEventListener(type, (event) => event.isTrusted && listener(event), {
      signal,
      capture: true,
      passive: true,
    });

  listen('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const target = event.composedPath()[0] ?? event.target;
    if (intent.isInCard(event.target)) {
      clearTimeout(closing);
      stopOpening();
      return;
    }
    const name = target instanceof Element ? intent.nameAt(target) : undefined;
    if (name) {
      clearTimeout(closing);
      if (name !== over && event.buttons === 0) startOpening(name, event);
      return;
    }
    stopOpening();
    clearTimeout(closing);
    closing = setTimeout(() => intent.leave(), CLOSE_DELAY);
  });
  listen('pointermove', (event) => {
    if (!over || event.pointerType === 'touch') return;
    const distance = Math.hypot(event.clientX - rested.x, event.clientY - rested.y);
    if (distance > REST_DISTANCE) startOpening(over, event);
  });
  listen('pointerdown', stopOpening);
  // A finger has no resting place: a tap opens, unless the name is in a link, which the tap follows.
  listen('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const name = target && intent.nameAt(target);
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    if (name && isTouch && !name.closest('a[href], button')) intent.open(name, event.clientX, event.clientY);
  });
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (!event.isTrusted) return;
      stopOpening();
      clearTimeout(closing);
      closing = setTimeout(() => intent.leave(), CLOSE_DELAY);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(opening);
    clearTimeout(closing);
  });
}
