import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Nothing here uses `dangerouslySetInnerHTML`. Dropping Preact's one assignment to innerHTML leaves the Firefox add-on
 * linter without a warning, and makes sure that nothing will.
 */
const preactWithoutInnerHtml = () => ({
  name: 'preact-without-inner-html',
  transform: {
    filter: { id: /\/preact\/dist\/preact\.mjs$/ },
    handler(code: string) {
      const safe = code.replace(/\w+\.innerHTML=\w+\.__html/, 'void 0');
      if (safe === code) throw new Error('Preact no longer assigns innerHTML: drop this module.');
      return { code: safe, map: null };
    },
  },
});

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [preactWithoutInnerHtml()] }));
});
