import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { smallPolyfill } from '../../modules/small-polyfill.ts';

const path = createRequire(import.meta.url).resolve('webextension-polyfill');
const { filter, handler } = smallPolyfill().transform;
const { code } = handler(readFileSync(path, 'utf8'));

/** The polyfill over interfaces that take a callback, as Chrome's did. */
function polyfilled() {
  const get = (keys: unknown, callback: (found: unknown) => void) => callback({ asked: keys });
  const chrome = { runtime: { id: 'x' }, storage: { local: { get } }, bookmarks: { get } };
  const module = { exports: {} as Record<string, Record<string, unknown>> };
  runInNewContext(code, { chrome, module, exports: module.exports });
  return module.exports as { storage: { local: { get(keys: string): Promise<unknown> } } };
}

describe('the polyfill of scripts in pages', () => {
  it('is made of the file that is published', () => {
    expect(filter.id.test(path)).toBe(true);
  });

  it('makes promises of what such scripts have', async () => {
    expect(await polyfilled().storage.local.get('settings')).toEqual({ asked: 'settings' });
  });

  it('knows nothing of what they have not', () => {
    expect(code).not.toContain('bookmarks');
    expect(code.length).toBeLessThan(readFileSync(path, 'utf8').length * 0.7);
  });
});
