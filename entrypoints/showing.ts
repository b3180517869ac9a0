import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startCards } from '../page/card/cards.tsx';
import { createHighlighter } from '../page/highlight/highlighter.ts';
import { shared } from '../page/showing.ts';

/** Follows the content script (`reader.ts`) into pages that turn out to be articles. */
export default defineUnlistedScript(() => {
  shared.dramatisShowing = { createHighlighter, startCards };
});
