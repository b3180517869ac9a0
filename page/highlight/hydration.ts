/**
 * What servers leave in the markup for a framework that is to take the page over. Whether it has done so cannot be seen
 * from a content script, which does not share the page's properties on nodes; so where one of these stands, the text may
 * be compared with the framework's own any moment, and must be found as it was sent.
 */
const ELEMENTS = [
  // React: Next.js, Gatsby, Remix and React Router.
  '#__next',
  '#___gatsby',
  '[data-reactroot]',
  // Vue and Nuxt, before and after Vue 3.
  '#__nuxt',
  '[data-server-rendered]',
  // SvelteKit, Astro's islands, Angular, Solid.
  '[data-sveltekit-preload-data]',
  'astro-island[ssr]',
  '[ngh], [ng-server-context]',
  '[data-hk]',
].join(', ');

/** Scripts that hold a framework's data without an id of their own. */
const SCRIPTS = /\b(?:self\.__next_f|__remixContext|__reactRouterContext|__sveltekit_|_\$HY\b)/;
/** A script longer than that is a program; the ones looked for begin with what they are. */
const SCRIPT_HEAD = 400;

/**
 * Comments: React parts texts with empty ones and sets off what may come later (`$`, `/$`), Vue and Svelte fence lists
 * and blocks (`[`, `[!`, `[0`, `]`). A comment of one space is what React writes between two texts.
 */
const COMMENT = /^(?: |\/?\$[?!~]?|\[(?:!|-?\d+)?|\]!?)$/;
/** Comments looked at before the page counts as free of them. */
const MAX_COMMENTS = 400;

/** Whether the page's markup was made by a server for a framework to hydrate. */
export function isServerRendered(document: Document): boolean {
  if (document.querySelector(ELEMENTS)) return true;
  for (const script of document.scripts)
    if (!script.src && SCRIPTS.test(script.text.slice(0, SCRIPT_HEAD))) return true;
  const comments = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_COMMENT);
  for (let seen = 0; seen < MAX_COMMENTS && comments.nextNode(); seen++)
    if (COMMENT.test((comments.currentNode as Comment).data)) return true;
  return false;
}
