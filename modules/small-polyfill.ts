import { defineWxtModule } from 'wxt/modules';

/** The scripts that run in pages and talk to the browser, by the names of their entrypoints. */
const IN_PAGES = ['reader'];
/** What browsers give to scripts in pages, and what of it they wrap in promises. */
const GIVEN = ['extension', 'i18n', 'runtime', 'storage'];

/**
 * As a module of the language, and run only where the browser has no such interface: what it looks at otherwise, or what
 * stands in for a module of the language, has the browser make interfaces on every page that nobody there asks for.
 */
const asModule = (code: string) => `
const load = () => {
  const module = { exports: {} };
  const exports = module.exports;
  ${code}
  return module.exports;
};
export default globalThis.browser?.runtime?.id ? globalThis.browser : load();
`;

/**
 * webextension-polyfill carries a table of all functions of all interfaces of a browser. Scripts that run in pages have
 * few of these, and every page loads them: they get the part of the table that is theirs.
 */
export const smallPolyfill = () => ({
  name: 'small-polyfill',
  transform: {
    filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js$/ },
    handler(code: string) {
      const begin = code.indexOf('{', code.indexOf('apiMetadata ='));
      const end = code.indexOf('};', begin) + 1;
      const table = JSON.parse(code.slice(begin, end)) as Record<string, unknown>;
      const own = Object.fromEntries(GIVEN.flatMap((name) => (table[name] ? [[name, table[name]]] : [])));
      const small = code.slice(0, begin) + JSON.stringify(own) + code.slice(end);
      return { code: asModule(small), map: null };
    },
  },
});

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.every(({ name }) => IN_PAGES.includes(name))) return;
    config.plugins = [...(config.plugins ?? []), smallPolyfill()];
  });
});
