import { watchNavigation } from './navigation.ts';

/** The share of the window that a frame has at least if it holds what the reader came for. */
const LEAST_SHARE = 1 / 3;

export interface Frames<Reader> {
  /** Looks which frames there are, and from now on once more whenever one has loaded. */
  look(): void;
  /** Ends what was started in frames. */
  end(): void;
  readers(): Reader[];
}

/**
 * Reads the documents in the large frames of a page that are of its own origin: all frames are small ones of advertisers on
 * most pages, and a script in each of them would cost them all.
 *
 * @param start Reads a document until the signal ends.
 */
export function readFrames<Reader>(
  document: Document,
  start: (document: Document, signal: AbortSignal) => Reader,
  signal: AbortSignal,
): Frames<Reader> {
  const running = new Map<Document, { reader: Reader; controller: AbortController }>();
  let listening: AbortController | undefined;

  const stop = (inner: Document) => {
    running.get(inner)?.controller.abort();
    running.delete(inner);
  };
  const begin = (inner: Document) => {
    stop(inner);
    const window = inner.defaultView as Window;
    const controller = new AbortController();
    const both = AbortSignal.any([signal, controller.signal]);
    running.set(inner, { reader: start(inner, both), controller });
    watchNavigation(window, () => begin(inner), both);
    // While it is there still: of a frame that has gone on, Firefox does not let the old document be touched.
    window.addEventListener('pagehide', () => stop(inner), { signal: both });
  };
  const look = () => {
    for (const inner of documentsInFrames(document)) if (!running.has(inner)) begin(inner);
    if (listening) return;
    listening = new AbortController();
    const options = { capture: true, signal: AbortSignal.any([signal, listening.signal]) };
    // A load is told to nothing around.
    document.addEventListener(
      'load',
      ({ target }) => FRAME.test((target as Element).localName) && look(),
      options,
    );
    // The page comes back as it was, and its frames with it.
    document.defaultView?.addEventListener('pageshow', look, options);
  };
  return {
    look,
    end() {
      listening?.abort();
      listening = undefined;
      for (const inner of running.keys()) stop(inner);
    },
    readers: () => Array.from(running.values(), ({ reader }) => reader),
  };
}

const FRAME = /^i?frame$/;

/** The documents of large frames that can be seen. Those of other origins are not given to anybody. */
function documentsInFrames(document: Document): Document[] {
  const { innerWidth, innerHeight } = document.defaultView as Window;
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap((frame) => {
    const inner = frame.contentDocument;
    if (!inner?.defaultView || !frame.checkVisibility({ visibilityProperty: true })) return [];
    const { width, height } = frame.getBoundingClientRect();
    return width * height < innerWidth * innerHeight * LEAST_SHARE ? [] : inner;
  });
}
