import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { markJsInScope } from './modules/mark-js-in-scope.ts';
import { CHROMIUM_ARGS, findChromium } from './scripts/browsers.ts';

export default defineConfig({
  test: {
    api: { host: '127.0.0.1' },
    projects: [
      {
        // Pure code and scripts, in Node.
        // Some compile the tables or run a command: seconds, and more where the machine is busy.
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        // Reading pages and showing components, in jsdom. WxtVitest aliases `wxt/browser` to a fake.
        plugins: [WxtVitest()],
        test: {
          name: 'jsdom',
          include: ['tests/jsdom/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          isolate: false,
          // What its package calls its main file is none that Node can import; Vite takes the other.
          server: { deps: { inline: ['@panzoom/panzoom'] } },
        },
      },
      {
        // What needs a real DOM, in Chromium here; scripts/test-dom-firefox.ts runs the same files in Firefox.
        plugins: [markJsInScope()],
        // Prebundled, mark.js would escape the plugin.
        optimizeDeps: { exclude: ['mark.js'] },
        define: { __FULL__: JSON.stringify(process.env.TEST_FULL === '1') },
        test: {
          name: 'dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
