// Makes the pages of tests/fixtures/frameworks, which the end-to-end tests update while they are annotated: for each
// framework one article rendered by the client, one served as markup and hydrated at once, and one hydrated late.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'tests/fixtures/frameworks');
const target = join(root, '.output/fixtures');
const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte'];
const RENDERINGS = ['client', 'served', 'late'];

// As sites ship them; the server renderers read it when they are loaded.
process.env.NODE_ENV = 'production';
await rm(target, { recursive: true, force: true });
await Promise.all([buildAll('client'), buildAll('server')]);
const template = await readFile(join(source, 'page.html'), 'utf8');
for (const framework of FRAMEWORKS) {
  // The framework's own renderer: markup written by hand would lack what hydration goes by.
  const { render } = await import(pathToFileURL(join(target, 'server', `${framework}.js`)).href);
  const markup: string = await render();
  await mkdir(join(target, framework));
  for (const rendering of RENDERINGS)
    await writeFile(join(target, framework, `${rendering}.html`), pageOf(framework, rendering, markup));
}

function pageOf(framework: string, rendering: string, markup: string): string {
  const values: Record<string, string> = {
    RENDERING: rendering,
    MARKUP: rendering === 'client' ? '' : markup,
    SCRIPT: `../client/${framework}.js`,
  };
  return template.replace(/%([A-Z]+)%/g, (_, name: string) => values[name] ?? '');
}

/** Builds one side of all apps. */
async function buildAll(side: 'client' | 'server'): Promise<void> {
  const input = Object.fromEntries(FRAMEWORKS.map((name) => [name, join(source, name, `${side}.js`)]));
  const config: InlineConfig = {
    configFile: false,
    root: source,
    publicDir: false,
    logLevel: 'warn',
    plugins: [svelte(side)],
    build: {
      outDir: join(target, side),
      emptyOutDir: false,
      ssr: side === 'server',
      rolldownOptions: { input, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
    },
    ...(side === 'client' && {
      // With the compiler of templates, which the build for Node has in any case.
      resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
      define: {
        __VUE_OPTIONS_API__: 'false',
        __VUE_PROD_DEVTOOLS__: 'false',
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
      },
    }),
  };
  await build(config);
}

/** Svelte's own plugin does much more, for development; this is all that a build of one component needs. */
function svelte(side: 'client' | 'server'): Plugin {
  return {
    name: 'svelte',
    transform(code, id) {
      if (!id.endsWith('.svelte')) return undefined;
      const { js } = compile(code, { generate: side, filename: id, discloseVersion: false });
      return { code: js.code, map: js.map };
    },
  };
}
