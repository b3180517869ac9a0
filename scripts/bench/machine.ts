import { execFileSync } from 'node:child_process';
import { cpus, release, type as system, totalmem } from 'node:os';
import { findChromium, findFirefox } from '../browsers.ts';

const GIGABYTE = 2 ** 30;

/** What the figures were measured on, in one line. */
export async function machine(): Promise<string> {
  const version = (path: string | undefined) => {
    if (!path) return [];
    // Debian's wrapper of Chromium complains on the other stream.
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return [said.trim().split(' built on')[0]];
  };
  return [
    `${cpus().length} × ${cpus()[0]?.model.trim()}`,
    `${(totalmem() / GIGABYTE).toFixed(0)} GB`,
    `${system()} ${release()}`,
    `Node ${process.version}`,
    ...version(findChromium()),
    ...version(await findFirefox()),
  ].join(', ');
}
