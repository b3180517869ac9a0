import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, zip } from 'wxt';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the built extension of a target is. */
export function builtDirectory(target: 'chrome' | 'firefox'): string {
  return join(root, '.output', `${target}-mv3`);
}

/**
 * Builds the extension for one target, and packs it into a .zip in `.output` when asked to.
 *
 * @returns The directory with the unpacked extension.
 * @throws The build's own error, for a wrong row of the dataset with file, line and reason.
 */
export async function buildExtension(
  target: 'chrome' | 'firefox',
  { isPacked = false } = {},
): Promise<string> {
  await (isPacked ? zip : build)({ root, browser: target, logger: quiet });
  return builtDirectory(target);
}

/** Only what went wrong: the commands say themselves what they do. */
const quiet = {
  debug: () => {},
  log: () => {},
  info: () => {},
  success: () => {},
  start: () => {},
  ready: () => {},
  box: () => {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  level: 1,
} as never;
