import type { startCards } from './card/cards.tsx';
import type { createHighlighter } from './highlight/highlighter.ts';

/**
 * What shows names and the cards about them. It is more than half of all that runs in pages, and the browser compiles what a
 * page loads whether it is called or not: so it is a file of its own, which only pages with an article load.
 */
export interface Showing {
  createHighlighter: typeof createHighlighter;
  startCards: typeof startCards;
}

/** Where one file leaves it to the other: the global object of the extension's own scripts, which pages do not see. */
export const shared = globalThis as { dramatisShowing?: Showing };
