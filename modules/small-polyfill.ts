import { defineWxtModule } from 'wxt/modules';

/** The scripts that run in pages, by the names of their entrypoints. */
const IN_PAGES = ['reader'];
/** What browsers give to scripts in pages, and what of it they wrap in promises. */
const GIVEN = ['extension', 'i18n', 'runtime', 'storage'];

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
      return { code: code.slice(0, begin) + JSON.stringify(own) + code.slice(end), map: null };
    },
  },
});

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.every(({ name }) => IN_PAGES.includes(name))) return;
    config.plugins = [...(config.plugins ?? []), smallPolyfill()];
  });
});
