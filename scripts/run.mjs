// Runs a TypeScript script of the project on the project's own Node, after setting up what is missing.
//   node scripts/run.mjs scripts/NAME.ts [arguments]
// Plain JavaScript without dependencies: it is what runs on a fresh clone, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';
const at = (...path) => join(root, ...path);

/** The lock file that the installed packages came from, kept beside them. */
const installed = at('node_modules', '.installed-package-lock.json');

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status ?? 1;
}

function install() {
  const lock = readFileSync(at('package-lock.json'), 'utf8');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return;
  console.error('Installing the packages of package-lock.json …');
  // npm leaves out native packages that its own Node is too old for: run npm itself on the project's Node, where
  // npm carries one for this machine.
  const { node } = JSON.parse(readFileSync(at('package.json'), 'utf8')).optionalDependencies;
  const needsNewer = Number(process.versions.node.split('.')[0]) < 24;
  const portable =
    needsNewer && process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
      ? ['exec', '--yes', `--package=node-linux-${process.arch}@${node}`, '--', 'npm']
      : [];
  const shell = isWindows;
  const status = run('npm', [...portable, 'ci'], { shell, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    console.error('npm ci failed. What it says in full:');
    run('npm', [...portable, 'ci', '--loglevel=warn'], { shell, stdio: ['ignore', 2, 2] });
    process.exit(1);
  }
  writeFileSync(installed, lock);
}

install();
const bin = at('node_modules', '.bin');
const carried = join(bin, isWindows ? 'node.cmd' : 'node');
const node = existsSync(carried) ? carried : process.execPath;
const [script, ...args] = process.argv.slice(2);
process.exit(
  run(node, [at(script), ...args], {
    shell: isWindows,
    // Without the install scripts of others in the way: tools of the project first on the path.
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    cwd: process.cwd(),
  }),
);
