/**
 * Goes through the page as a reader does, screen by screen, and back to its beginning. Runs in the page. Names are marked
 * where they come near; and what the page itself loads late has come, or failed to, once this was done before.
 */
export async function scrollThrough(): Promise<void> {
  /** How long each screen is looked at, in milliseconds. */
  const PAUSE = 50;
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await new Promise((drawn) => setTimeout(drawn, PAUSE));
  }
  scrollTo({ top: 0, behavior: 'instant' });
}
