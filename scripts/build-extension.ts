import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the built extension of a target is. */
export function builtDirectory(target: 'chrome' | 'firefox'): string {
  return join(root, '.output', `${target}-mv3`);
}

/**
 * Builds the extension for one target, and packs it into a .zip in `.output` when asked to. What WXT says is kept back
 * unless it fails: the commands say themselves what they do.
 *
 * @returns The directory with the unpacked extension.
 * @throws Error with all that WXT said; for a wrong row of the dataset that is file, line and reason.
 */
export function buildExtension(target: 'chrome' | 'firefox', { isPacked = false } = {}): string {
  const { status, stdout, stderr } = spawnSync('wxt', [isPacked ? 'zip' : 'build', '-b', target], {
    cwd: root,
    shell: process.platform === 'win32',
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The extension could not be built.\n${stdout}${stderr}`);
  return builtDirectory(target);
}
