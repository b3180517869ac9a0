/** Milliseconds after the pointer has left name and card before the card goes; shorter than the promised 300. */
const CLOSE_DELAY = 220;
/** A pointer that moved more than this many pixels since the last event is passing, not resting. */
const REST_DISTANCE = 4;

/** What opens a card, beside the keyboard and the tap of a finger. */
export interface Manners {
  opensOn: 'rest' | 'click' | 'key';
  /** Milliseconds that the pointer rests on a name before its card opens. */
  delay: number;
}

/** A click on these does what the page, or the browser, has them do. */
const PRESSED = 'a[href], button, summary, label, [role=button], [role=link]';

export interface PointerIntent<Name> {
  /** As they are now: the reader may change them at any time. */
  manners(): Manners;
  /** The name under a point of an element, in viewport coordinates. */
  nameAt(element: Element, x: number, y: number): Name | undefined;
  /** Whether an element belongs to the card. */
  isInCard(target: EventTarget | null): boolean;
  open(name: Name, x: number, y: number): void;
  /** As `open`, by a click: the card stays until it is dismissed. */
  openToStay(name: Name, x: number, y: number): void;
  /** The pointer has left both for good. */
  leave(): void;
}

/**
 * Tells a pointer that rests on a name from one that passes: listens on the document, once per event type, for trusted
 * events only, so that a page cannot open cards.
 */
export function watchPointer<Name>(
  document: Document,
  intent: PointerIntent<Name>,
  signal: AbortSignal,
): void {
  let opening: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  let over: Name | undefined;
  let rested = { x: 0, y: 0 };

  const stopOpening = () => {
    clearTimeout(opening);
    over = undefined;
  };
  const startOpening = (name: Name, { clientX: x, clientY: y }: PointerEvent) => {
    clearTimeout(opening);
    over = name;
    rested = { x, y };
    const { opensOn, delay } = intent.manners();
    if (opensOn === 'rest') opening = setTimeout(() => intent.open(name, x, y), delay);
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

  const startClosing = () => {
    stopOpening();
    closing ??= setTimeout(() => {
      closing = undefined;
      intent.leave();
    }, CLOSE_DELAY);
  };
  const stopClosing = () => {
    clearTimeout(closing);
    closing = undefined;
  };
  const nameUnder = (event: MouseEvent) => {
    // The target of an event in a shadow root is, from outside, what the root belongs to.
    const [innermost] = event.composedPath() as [Element?];
    return innermost?.nodeType === 1 ? intent.nameAt(innermost, event.clientX, event.clientY) : undefined;
  };
  const look = (event: PointerEvent) => {
    const name = nameUnder(event);
    if (!name) return startClosing();
    stopClosing();
    if (name !== over && event.buttons === 0) startOpening(name, event);
  };

  listen('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    if (!intent.isInCard(event.target)) return look(event);
    stopClosing();
    stopOpening();
  });
  // A painted name is no element: the pointer comes over it without any event but that it moves.
  listen('pointermove', (event) => {
    if (event.pointerType === 'touch' || intent.isInCard(event.target)) return;
    look(event);
    if (!over) return;
    const distance = Math.hypot(event.clientX - rested.x, event.clientY - rested.y);
    if (distance > REST_DISTANCE) startOpening(over, event);
  });
  listen('pointerdown', stopOpening);
  // A finger has no resting place: a tap opens, unless the name is in a link, which the tap follows; a tap elsewhere closes.
  listen('click', (event) => {
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    if (!(isTouch || intent.manners().opensOn === 'click') || intent.isInCard(event.target)) return;
    const name = nameUnder(event);
    if (!name) return isTouch && intent.leave();
    const isToFollow = (at: EventTarget) => (at as Element).matches?.(PRESSED);
    if (event.composedPath().some(isToFollow)) return;
    intent[isTouch ? 'open' : 'openToStay'](name, event.clientX, event.clientY);
  });
  document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      // A finger that is lifted leaves everything, and has opened a card just then.
      if (event.isTrusted && event.pointerType !== 'touch') startClosing();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    clearTimeout(opening);
    clearTimeout(closing);
  });
}
