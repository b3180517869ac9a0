import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, CHROMIUM_ARGS, findChromium, findFirefox } from './browsers.ts';

/** A browser with a throw-away profile and the built extension in it. */
export interface OpenedBrowser {
  browser: Browser;
  /** Opens a page of the extension, such as `popup.html?tab=3`, in a tab. */
  openExtensionPage(path: string): Promise<Page>;
}

/**
 * Firefox gives an extension a random origin. Presetting it makes the addresses of the extension's own pages known.
 */
const FIREFOX_UUID = '8f3c1f0e-6a0b-4c58-9d5b-0d3f5d1d2a10';

export interface OpenOptions {
  headless: boolean;
  /** Directory of the unpacked extension. */
  extension: string;
  /** Preferences of Firefox beyond its defaults. */
  firefoxPrefs?: Record<string, unknown>;
  /** A host name that Chromium takes to a server on this machine. */
  alias?: { name: string; port: number };
  /** A proxy through which everything goes, requests to this machine too. */
  proxy?: { host: string; port: number };
  /** The home directory that Firefox is to take for the reader's, where an administrator may have put a policy. */
  home?: string;
  /** A profile to keep; else a throw-away one. */
  profile?: string;
  /** The extension is in the profile already, packaged: Firefox forgets an unpacked one when it closes. */
  isInstalled?: boolean;
}

export function openBrowser(name: BrowserName, options: OpenOptions): Promise<OpenedBrowser> {
  return name === 'chromium' ? openChromium(options) : openFirefox(options);
}

/** Loads through DevTools' `Extensions.loadUnpacked`, which branded Chrome allows too, unlike `--load-extension`. */
async function openChromium(options: OpenOptions): Promise<OpenedBrowser> {
  const { headless, extension, proxy, profile, alias } = options;
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: required(findChromium(), 'Chromium'),
    headless,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: null,
    ...(profile && { userDataDir: profile }),
    args: [
      ...CHROMIUM_ARGS,
      '--window-size=1200,900',
      ...(alias ? [`--host-resolver-rules=MAP ${alias.name} 127.0.0.1:${alias.port}`] : []),
      ...(proxy
        ? [`--proxy-server=http://${proxy.host}:${proxy.port}`, '--proxy-bypass-list=<-loopback>']
        : []),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const id = new URL(worker.url()).host;
  return {
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      await page.waitForSelector('#app > *');
      return page;
    },
  };
}

async function openFirefox(options: OpenOptions): Promise<OpenedBrowser> {
  const { headless, extension, firefoxPrefs, proxy, home, profile, isInstalled = false } = options;
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: required(await findFirefox(), 'Firefox'),
    headless,
    defaultViewport: null,
    ...(profile && { userDataDir: profile }),
    ...(home && { env: { ...process.env, HOME: home } }),
    // Firefox lets WebDriver open moz-extension: pages only with this flag.
    args: ['--remote-allow-system-access', '--width=1200', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }),
      ...(proxy && {
        'network.proxy.type': 1,
        'network.proxy.http': proxy.host,
        'network.proxy.http_port': proxy.port,
        'network.proxy.ssl': proxy.host,
        'network.proxy.ssl_port': proxy.port,
        'network.proxy.allow_hijacking_localhost': true,
      }),
      ...firefoxPrefs,
    },
  });
  if (!isInstalled) await browser.installExtension(extension);
  return {
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // `goto` never settles on moz-extension: pages (puppeteer issue 14314): wait for the content instead.
      await page.goto(`moz-extension://${FIREFOX_UUID}/${path}`, { waitUntil: [] });
      await page.waitForSelector('#app > *');
      return page;
    },
  };
}

function required(path: string | undefined, name: string): string {
  if (!path) throw new Error(`${name} is missing.`);
  return path;
}
