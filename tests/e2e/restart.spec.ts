import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFirefox } from '../../scripts/browsers.ts';
import { builtDirectory } from '../../scripts/build-extension.ts';
import { openBrowser } from '../../scripts/open-browser.ts';
import { waitForState } from '../../scripts/tab-state.ts';
import { expect, test } from './extension.fixture.ts';

const output = fileURLToPath(new URL('../../.output', import.meta.url));
const ADDON_ID = 'dramatis@dramatis.example';

test('what was switched off stays off after a restart of the browser', async ({ browserKind, site }) => {
  const isFirefox = browserKind === 'firefox';
  // Only ESR and developer editions of Firefox keep a packaged add-on that is not signed.
  test.skip(isFirefox && !(await keepsUnsigned()), 'This Firefox keeps signed add-ons only.');
  const profile = await mkdtemp(join(tmpdir(), 'dramatis-profile-'));
  try {
    if (isFirefox) await installPackaged(profile);
    const open = () =>
      openBrowser(browserKind, {
        headless: true,
        extension: builtDirectory(isFirefox ? 'firefox' : 'chrome'),
        profile,
        isInstalled: isFirefox,
        firefoxPrefs: { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 },
      });
    const first = await open();
    const tab = await first.browser.newPage();
    await tab.goto(`${site.url}/article`);
    await tab.waitForSelector('dramatis-name');
    const { popup } = await waitForState(first, ({ kind }) => kind === 'annotated');
    await (await popup.$('.switch input'))?.click();
    await expect.poll(() => tab.$$eval('dramatis-name', ({ length }) => length)).toBe(0);
    await first.browser.close();

    const second = await open();
    const again = await second.browser.newPage();
    await again.goto(`${site.url}/article`);
    const { state } = await waitForState(second, () => true);
    expect(state).toMatchObject({ kind: 'off', reason: 'everywhere' });
    expect(await again.$('dramatis-name')).toBeNull();
    await second.browser.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

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
