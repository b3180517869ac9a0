import { fileURLToPath } from 'node:url';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Evaluates mark.js, less what is never used here, in a scope whose `document` is ours. mark.js makes a live NodeIterator
 * for each call, and Chromium visits every live one at each removal that the page makes later; with this `document` it
 * walks the array of text nodes it is given instead.
 */
export const markJsInScope = () => ({
  name: 'mark-js-in-scope',
  enforce: 'pre' as const,
  resolveId: {
    // As published for today's browsers: without what stands in for classes and the like, it is smaller.
    filter: { id: /^mark\.js$/ },
    handler: () => fileURLToPath(import.meta.resolve('mark.js/dist/mark.es6.js')),
  },
  transform: {
    filter: { id: /\/mark\.js\/dist\/mark\.es6\.js(?:\?|$)/ },
    handler(whole: string) {
      const code = withoutFlag(withoutSearch(whole));
      const document = fileURLToPath(new URL('../page/highlight/scoped-document.ts', import.meta.url));
      return {
        code: [
          `import { scopedDocument as document } from ${JSON.stringify(document)};`,
          'const module = { exports: {} };',
          'const exports = module.exports;',
          code,
          'export default module.exports;',
        ].join('\n'),
        map: null,
      };
    },
  },
});

/**
 * Methods of mark.js that look for words, leave out elements, go into frames, or take marks back its way: it is told where
 * names stand, frames are read by themselves, and undoing is ours.
 */
const UNUSED = [
  'getIframeContents',
  'isIframeBlank',
  'observeIframeLoad',
  'onIframeReady',
  'waitForIframes',
  'forEachIframe',
  'createInstanceOnIframe',
  'compareNodeIframe',
  'checkIframeFilter',
  'handleOpenIframes',
  'escapeStr',
  'createRegExp',
  'createSynonymsRegExp',
  'processSynomyms',
  'setupWildcardsRegExp',
  'createWildcardsRegExp',
  'setupIgnoreJoinersRegExp',
  'createJoinersRegExp',
  'createDiacriticsRegExp',
  'createMergedBlanksRegExp',
  'createAccuracyRegExp',
  'getSeparatedKeywords',
  'checkRanges',
  'callNoMatchOnInvalidRanges',
  'checkWhitespaceRanges',
  'wrapRangeInMappedTextNode',
  'wrapMatchesAcrossElements',
  'wrapRangeFromIndex',
  'unwrapMatches',
  'normalizeTextNode',
  'isNumeric',
  'matches',
  'matchesExclude',
  'mark',
  'markRanges',
  'unmark',
];

/** Leaves out what is never called here: every page would load it. */
function withoutSearch(whole: string): string {
  return UNUSED.reduce((code, name) => {
    const without = code.replace(new RegExp(`^  (?:static )?${name}\\(.*\\) \\{\\n[^]*?^  \\}\\n`, 'm'), '');
    if (without === code) throw new Error(`mark.js has no method ${name} where it was.`);
    return without;
  }, whole);
}

/** mark.js sets an attribute on each element, by which its `unmark` would find it again. */
const FLAG = "repl.setAttribute('data-markjs', 'true');";

function withoutFlag(whole: string): string {
  if (!whole.includes(FLAG)) throw new Error('mark.js has no flag where it was.');
  return whole.replace(FLAG, '');
}

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [markJsInScope()] }));
});
