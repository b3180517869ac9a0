import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a file refers to another: `types` vanish when the code is compiled, a `path` only names the file. */
type Manner = 'code' | 'types' | 'path';

export interface Import {
  /** Path of the importing file from the root of the project. */
  file: string;
  /** Path of the imported file from the root of the project, or the name of a package. */
  target: string;
  isPackage: boolean;
  manner: Manner;
}

// `import { type A }` keeps an import of the module, unlike `import type { A }`: it counts as code.
const STATIC = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[\w$*{}\s,]+?\sfrom\s*)?['"]([^'"\n]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\(\s*['"`]([^'"`\n]+)['"`]/g;
const PATH = /\bnew URL\(\s*['"`]([^'"`\n]+)['"`]\s*,\s*import\.meta\.url/g;

/** Everything that a file refers to. */
export function importsOf(file: string, code: string): Import[] {
  const found: [specifier: string, manner: Manner][] = [
    ...Array.from(code.matchAll(STATIC), (match): [string, Manner] => [
      match[2] as string,
      match[1] ? 'types' : 'code',
    ]),
    ...Array.from(code.matchAll(DYNAMIC), (match): [string, Manner] => [match[1] as string, 'code']),
    ...Array.from(code.matchAll(PATH), (match): [string, Manner] => [match[1] as string, 'path']),
  ];
  return found.map(([specifier, manner]) => {
    const path = specifier.replace(/\?.*$/, '');
    // Aliases of the root that WXT sets up.
    const fromRoot = /^(?:@@?|~~?)\/(.*)$/.exec(path)?.[1];
    const isPackage = fromRoot === undefined && !path.startsWith('.');
    const target = fromRoot ?? (isPackage ? specifier : posix.join(posix.dirname(file), path));
    return { file, target, isPackage, manner };
  });
}

/** The TypeScript files of a folder of the project, by their path from its root. */
export function sourcesOf(folder: string): { file: string; code: string }[] {
  return globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .map((file) => ({ file, code: readFileSync(posix.join(root, file), 'utf8') }));
}
