/** Milliseconds that something takes. */
export function timed(act: () => void): number {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

/** Milliseconds until styles and layout are up to date. */
export const timedLayout = () => timed(() => void document.body.offsetHeight);

/** Settles when the browser has drawn what was changed up to now. */
export function drawn(): Promise<void> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    }),
  );
}

export const pause = (milliseconds = 0) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Counts the NodeIterators made from now on: each stays alive until it is collected. */
export function countIterators(): () => number {
  const own = document.createNodeIterator;
  let count = 0;
  document.createNodeIterator = (...asked: Parameters<typeof own>) => {
    count++;
    return own.apply(document, asked);
  };
  return () => count;
}
