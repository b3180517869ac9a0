import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { getInstalledBrowsers } from '@puppeteer/browsers';

/** Where `@puppeteer/browsers` keeps the Firefox it downloads. */
const FIREFOX_CACHE = join(homedir(), '.cache', 'puppeteer');

const firstExisting = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));

/** Chromium, not Chrome, which ignores `--load-extension`: yours, the system's, or the one Playwright downloaded. */
export function findChromium(): string | undefined {
  return firstExisting(
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    chromium.executablePath(),
  );
}

/** Firefox: yours, the system's, or the one that `@puppeteer/browsers` downloaded. */
export async function findFirefox(): Promise<string | undefined> {
  const downloaded = await getInstalledBrowsers({ cacheDir: FIREFOX_CACHE });
  return firstExisting(
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ...downloaded.filter(({ browser }) => browser === 'firefox').map(({ executablePath }) => executablePath),
  );
}

/** Flags that keep Chromium off the network, and let it run as root. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export type BrowserName = 'chromium' | 'firefox';

/**
 * Gets the browsers that this machine lacks: as root on Debian from the distribution, elsewhere by download.
 *
 * @throws Error that tells which browser could not be had and how to name one.
 */
export async function ensureBrowsers(names: BrowserName[]): Promise<void> {
  const isMissing = async (name: BrowserName) =>
    !(name === 'chromium' ? findChromium() : await findFirefox());
  const missing = async () => {
    const flags = await Promise.all(names.map(isMissing));
    return names.filter((_, i) => flags[i]);
  };
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) installFromDebian(await missing());
  for (const name of await missing()) download(name);
}

const DEBIAN_PACKAGES: Record<BrowserName, string[]> = {
  // Without recommended packages Debian has next to no fonts.
  chromium: ['chromium', 'fonts-liberation', 'fonts-dejavu-core'],
  firefox: ['firefox-esr', 'fonts-liberation', 'fonts-dejavu-core'],
};

function installFromDebian(names: BrowserName[]): void {
  if (names.length === 0) return;
  const packages = [...new Set(names.flatMap((name) => DEBIAN_PACKAGES[name]))];
  console.error(`Installing from Debian: ${packages.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options: SpawnSyncOptions = { stdio: ['ignore', 'ignore', 'inherit'], env };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
}

function download(name: BrowserName): void {
  const [command, variable] =
    name === 'chromium'
      ? ['playwright install chromium', 'CHROMIUM_PATH']
      : [`@puppeteer/browsers install firefox@stable --path "${FIREFOX_CACHE}"`, 'FIREFOX_PATH'];
  console.error(`Downloading ${name} …`);
  const { status } = spawnSync(`npx ${command}`, { shell: true, stdio: ['ignore', 2, 2] });
  if (status !== 0)
    throw new Error(
      `There is no ${name} here and it could not be downloaded. Install it, or set ${variable} to its path.`,
    );
}
