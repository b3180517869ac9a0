import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { smallPolyfill } from '../../modules/small-polyfill.ts';

const path = createRequire(import.meta.url).resolve('webextension-polyfill');
const { filter, handler } = smallPolyfill().transform;
const { code } = handler(readFileSync(path, 'utf8'));

/** The polyfill over interfaces that take a callback, as Chrome's did. */
const get = (keys: unknown, callback: (found: unknown) => void) => callback({ asked: keys });
const chrome = { runtime: { id: 'x' }, storage: { local: { get } }, bookmarks: { get } };

/** What scripts in pages get of the polyfill where a browser gives them something. */
function given(globals: object) {
  const context = { ...globals } as { taken?: { storage: { local: { get(keys: string): unknown } } } };
  runInNewContext(code.replace('export default', 'globalThis.taken ='), context);
  return context.taken;
}

describe('the polyfill of scripts in pages', () => {
  it('is made of the file that is published', () => {
    expect(filter.id.test(path)).toBe(true);
  });

  it('makes promises of what such scripts have', async () => {
    expect(await given({ chrome })?.storage.local.get('settings')).toEqual({ asked: 'settings' });
  });

  it('is not run where the browser makes promises itself', () => {
    const browser = { runtime: { id: 'x' } };
    const untouched = {
      get runtime() {
        throw new Error('This was asked for.');
      },
    };
    expect(given({ browser, chrome: untouched })).toBe(browser);
  });

  it('knows nothing of what they have not', () => {
    expect(code).not.toContain('bookmarks');
    expect(code.length).toBeLessThan(readFileSync(path, 'utf8').length * 0.7);
  });
});
