import { describe, expect, it } from 'vitest';
import { type Import, importsOf, sourcesOf } from './imports.ts';

/** What each folder may import from other folders of the project. Within itself a folder imports freely. */
const ARROWS: Record<string, { to: string; only?: 'types' | 'path' }[]> = {
  entrypoints: [
    { to: 'page' },
    { to: 'components' },
    { to: 'extension' },
    { to: 'recognition' },
    { to: 'knowledge' },
    { to: 'assets' },
  ],
  page: [{ to: 'recognition' }, { to: 'knowledge' }, { to: 'components' }, { to: 'assets' }],
  components: [{ to: 'knowledge' }, { to: 'public/_locales/en/messages.json', only: 'types' }],
  extension: [{ to: 'knowledge' }, { to: 'recognition' }, { to: 'components', only: 'types' }],
  recognition: [{ to: 'knowledge' }],
  knowledge: [],
  gallery: [
    { to: 'components' },
    { to: 'knowledge', only: 'types' },
    { to: 'recognition', only: 'types' },
    // For their styles.
    { to: 'page/card' },
    { to: 'page/highlight/look.ts' },
    { to: 'entrypoints/popup' },
    { to: 'entrypoints/options' },
    { to: 'entrypoints/sidepanel' },
    { to: 'entrypoints/welcome' },
  ],
  modules: [
    { to: 'knowledge' },
    { to: 'recognition' },
    { to: 'page/highlight/scoped-document.ts', only: 'path' },
  ],
  scripts: [
    { to: 'knowledge' },
    { to: 'recognition' },
    { to: 'modules' },
    { to: 'page/article' },
    { to: 'page/highlight' },
    { to: 'page/own-elements.ts' },
    { to: 'extension', only: 'types' },
    // The root itself, where the commands find what they work on.
    { to: '.', only: 'path' },
  ],
};

/** Packages that only some folders may import. */
const PACKAGES: { name: string; in: string[] }[] = [
  { name: 'wxt/browser', in: ['extension', 'entrypoints'] },
  { name: 'webextension-polyfill', in: ['extension', 'entrypoints'] },
  { name: 'mark.js', in: ['page/highlight'] },
  { name: 'preact', in: ['components', 'page', 'entrypoints', 'gallery'] },
];

/** Folders that import no package at all, not even Node's own modules. */
const PURE = ['knowledge', 'recognition'];

const FOLDERS = Object.keys(ARROWS);

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isOf = (specifier: string, name: string) => specifier === name || specifier.startsWith(`${name}/`);
const listed = (names: string[]) => new Intl.ListFormat('en-GB').format(names);

/** What is wrong with an import, in a sentence; undefined when it is allowed. */
function wrong({ file, target, isPackage, manner }: Import): string | undefined {
  const folder = file.split('/')[0] as string;
  if (isPackage) {
    if (PURE.includes(folder)) return `${file} imports ${target}, but ${folder} may import no package.`;
    const rule = PACKAGES.find(({ name }) => isOf(target, name));
    if (!rule || rule.in.some((one) => isIn(file, one))) return undefined;
    return `${file} imports ${target}, but only ${listed(rule.in)} may import ${rule.name}.`;
  }
  if (isIn(target, folder)) return undefined;
  const arrows = ARROWS[folder] ?? [];
  const arrow = arrows.find(({ to }) => isIn(target, to));
  if (!arrow) {
    const allowed = arrows.length > 0 ? `only ${listed(arrows.map(({ to }) => to))}` : 'no other folder';
    return `${file} imports ${target}, but ${folder} may import ${allowed}.`;
  }
  if (arrow.only === 'types' && manner !== 'types')
    return `${file} imports ${target}, but ${folder} may import only types from ${arrow.to}.`;
  if (arrow.only === 'path' && manner !== 'path')
    return `${file} imports ${target}, but ${folder} may only name ${arrow.to} by its path.`;
  return undefined;
}

const wrongIn = (file: string, code: string) => importsOf(file, code).flatMap((one) => wrong(one) ?? []);

describe('the folders of the project', () => {
  it.each(FOLDERS)('import along the arrows only: %s', (folder) => {
    const sources = sourcesOf(folder);
    expect(sources).not.toEqual([]);
    expect(sources.flatMap(({ file, code }) => wrongIn(file, code))).toEqual([]);
  });

  it('are read with all their imports', () => {
    const all = FOLDERS.flatMap(sourcesOf).flatMap(({ file, code }) => importsOf(file, code));
    expect(all).toContainEqual({
      file: 'modules/mark-js-in-scope.ts',
      target: 'page/highlight/scoped-document.ts',
      isPackage: false,
      manner: 'path',
    });
    expect(all).toContainEqual({
      file: 'scripts/annotate.ts',
      target: 'scripts/read-html.ts',
      isPackage: false,
      manner: 'code',
    });
    expect(all).toContainEqual({
      file: 'extension/texts.ts',
      target: 'components/texts.tsx',
      isPackage: false,
      manner: 'types',
    });
  });
});

describe('the check of the arrows', () => {
  it.each([
    [
      'knowledge/cast.ts',
      "import { fold } from '../recognition/text/fold.ts';",
      'knowledge may import no other folder',
    ],
    [
      'knowledge/cast.ts',
      "import type { Block } from '../recognition/article.ts';",
      'knowledge may import no other folder',
    ],
    ['knowledge/cast.ts', "import { join } from 'node:path';", 'knowledge may import no package'],
    ['recognition/text/fold.ts', "import * as v from 'valibot';", 'recognition may import no package'],
    [
      'recognition/text/fold.ts',
      "export * from '../../page/reader.ts';",
      'recognition may import only knowledge',
    ],
    [
      'components/Card.tsx',
      "import { readSettings } from '../extension/settings.ts';",
      'components may import only',
    ],
    [
      'components/Card.tsx',
      "import { annotate } from '../recognition/annotate.ts';",
      'components may import only',
    ],
    [
      'components/texts.tsx',
      "import messages from '../public/_locales/en/messages.json';",
      'only types from public',
    ],
    [
      'components/Card.tsx',
      "import { browser } from 'wxt/browser';",
      'only extension and entrypoints may import wxt/browser',
    ],
    [
      'page/reader.ts',
      "import browser from 'webextension-polyfill';",
      'only extension and entrypoints may import webext',
    ],
    ['page/reader.ts', "import '../extension/settings.ts';", 'page may import only recognition, knowledge'],
    ['page/reader.ts', "import Mark from 'mark.js';", 'only page/highlight may import mark.js'],
    [
      'page/card/host.tsx',
      "const { x } = await import('../../extension/access.ts');",
      'page may import only',
    ],
    ['page/card/host.tsx', "import { x } from '@/extension/access.ts';", 'page may import only'],
    [
      'extension/texts.ts',
      "import { type Texts } from '../components/texts.tsx';",
      'only types from components',
    ],
    [
      'extension/texts.ts',
      "import {\n  Card,\n} from '../components/Card.tsx';",
      'only types from components',
    ],
    ['extension/texts.ts', "import { render } from 'preact';", 'may import preact'],
    ['extension/dataset.ts', "import { startReader } from '../page/reader.ts';", 'extension may import only'],
    [
      'modules/dataset/index.ts',
      "import { x } from '../../page/highlight/scoped-document.ts';",
      'by its path',
    ],
    [
      'modules/dataset/index.ts',
      "new URL('../../page/reader.ts', import.meta.url)",
      'modules may import only',
    ],
    [
      'scripts/start.ts',
      "import { describeTab } from '../extension/messages.ts';",
      'only types from extension',
    ],
    ['scripts/start.ts', "import { startReader } from '../page/reader.ts';", 'scripts may import only'],
    ['scripts/start.ts', "import content from '../entrypoints/content.ts';", 'scripts may import only'],
    ['page/reader.ts', "import content from '../entrypoints/content.ts';", 'page may import only'],
  ])('tells that in %s there may be no %s', (file, code, rule) => {
    const [message, ...more] = wrongIn(file, code);
    expect(more).toEqual([]);
    expect(message).toContain(rule);
    expect(message).toMatch(new RegExp(`^${RegExp.escape(file)} imports \\S+, but .+\\.$`));
  });

  it.each([
    [
      'page/card/cards.tsx',
      "import { Card } from '../../components/Card.tsx';\nimport { render } from 'preact';",
    ],
    ['page/highlight/marker.ts', "import Mark from 'mark.js';\nimport css from './mark.css?inline';"],
    ['extension/texts.ts', "import type { Texts } from '../components/texts.tsx';"],
    [
      'entrypoints/popup/main.tsx',
      "import { browser } from 'wxt/browser';\nimport { render } from 'preact';",
    ],
    ['scripts/start.ts', "const root = new URL('..', import.meta.url);\nimport { x } from './server.ts';"],
    ['knowledge/cast.ts', "// imports '../page/reader.ts'\nconst from = 'preact';"],
  ])('lets %s have %j', (file, code) => {
    expect(wrongIn(file, code)).toEqual([]);
  });
});
