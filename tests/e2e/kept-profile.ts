import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserName, findFirefox } from '../../scripts/browsers.ts';
import { builtDirectory } from '../../scripts/build-extension.ts';
import type { OpenOptions } from '../../scripts/open-browser.ts';

const output = fileURLToPath(new URL('../../.output', import.meta.url));
const ADDON_ID = 'dramatis@dramatis.example';

/** A profile that outlives its browser, with the extension in it, until it is disposed of. */
export interface KeptProfile {
  /** How to open a browser on it; undefined where this browser cannot keep the extension. */
  options?: OpenOptions;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Only ESR and developer editions of Firefox keep a packaged add-on that is not signed. */
export async function keptProfile(browserKind: BrowserName): Promise<KeptProfile> {
  const isFirefox = browserKind === 'firefox';
  const profile = await mkdtemp(join(tmpdir(), 'dramatis-profile-'));
  const canKeep = !isFirefox || (await keepsUnsigned());
  if (isFirefox && canKeep) await installPackaged(profile);
  return {
    ...(canKeep && {
      options: {
        headless: true,
        extension: builtDirectory(isFirefox ? 'firefox' : 'chrome'),
        profile,
        isInstalled: isFirefox,
        firefoxPrefs: { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 },
      },
    }),
    [Symbol.asyncDispose]: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function keepsUnsigned(): Promise<boolean> {
  const path = (await findFirefox()) as string;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return /esr/i.test(`${stdout} ${path}`);
}

async function installPackaged(profile: string): Promise<void> {
  const packed = (await readdir(output)).find((name) => name.endsWith('-firefox.zip'));
  if (!packed) throw new Error('There is no packaged add-on in .output; the test command makes it.');
  await mkdir(join(profile, 'extensions'), { recursive: true });
  await copyFile(join(output, packed), join(profile, 'extensions', `${ADDON_ID}.xpi`));
}
