import { defineConfig } from 'wxt';

/**
 * Keys that neither browser nor system has a use for, on Windows, macOS and Linux: Ctrl and Alt each alone are taken, and
 * macOS has the arrow keys for marking text. J and K go on and back in feed readers and mail. Chrome takes four suggestions
 * at most, so that its side panel gets a key only when the reader gives it one.
 */
const commands = (browser: string) => {
  const key = (letter: string) => ({ suggested_key: { default: `Alt+Shift+${letter}` } });
  return {
    toggle: { ...key('U'), description: '__MSG_shortcutToggle__' },
    next: { ...key('J'), description: '__MSG_shortcutNext__' },
    previous: { ...key('K'), description: '__MSG_shortcutPrevious__' },
    open: { ...key('O'), description: '__MSG_shortcutOpen__' },
    ...(browser === 'firefox'
      ? { _execute_sidebar_action: { ...key('R'), description: '__MSG_shortcutSidePanel__' } }
      : { 'side-panel': { description: '__MSG_shortcutSidePanel__' } }),
  };
};

export default defineConfig({
  // Explicit imports only: what a file uses is visible at its top.
  imports: false,
  // `wxt/browser` resolves to webextension-polyfill in every bundle.
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // The oldest browsers that the manifest allows: nothing newer is translated for older ones (`light-dark()` would be).
  vite: () => ({ build: { target: ['chrome129', 'firefox147'], cssTarget: ['chrome125', 'firefox147'] } }),
  zip: { excludeSources: ['test-results/**'] },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Dramatis',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'activeTab', 'contextMenus', 'scripting'],
    // The same as those of the content script: for what follows it into pages that are articles.
    host_permissions: ['*://*/*'],
    commands: commands(browser),
    content_scripts: [{ matches: ['*://*/*'], js: ['reader.js'], run_at: 'document_idle' }],
    // Nothing may be fetched from anywhere but the extension's own files.
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'chrome' && {
      minimum_chrome_version: '129',
      // What an administrator can set. Firefox takes it from its policies without a schema.
      storage: { managed_schema: 'managed-schema.json' },
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'dramatis@dramatis.example',
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '147.0' },
      },
    }),
  }),
});
