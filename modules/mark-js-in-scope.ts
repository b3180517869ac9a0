import { fileURLToPath } from 'node:url';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Evaluates mark.js, as it is published, in a scope whose `document` is ours. mark.js makes a live NodeIterator for each
 * call, and Chromium visits every live one at each removal that the page makes later; with this `document` it walks the
 * array of text nodes it is given instead.
 */
export const markJsInScope = () => ({
  name: 'mark-js-in-scope',
  transform: {
    filter: { id: /\/mark\.js\/dist\/mark\.js(?:\?|$)/ },
    handler(code: string) {
      const document = fileURLToPath(new URL('../page/highlight/scoped-document.ts', import.meta.url));
      return {
        code: [
          `import { scopedDocument as document } from ${JSON.stringify(document)};`,
          // It serialises all ranges at each call, for a log that is off.
          "const JSON = { stringify: () => '' };",
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

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [markJsInScope()] }));
});
