import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readCorrections, type StoredCorrection } from '../../../extension/corrections.ts';
import { readSettings, type Settings, writeSettings } from '../../../extension/settings.ts';
import { fieldsSet, fieldsUnfit } from '../../../extension/settings-fields.ts';
import { restoreSettings, settingsFile } from '../../../extension/settings-file.ts';
import { DEFAULTS } from '../../../extension/settings-shape.ts';
import type { EntityId } from '../../../knowledge/entity.ts';
import { date } from '../cast.ts';

const CHOSEN: Settings = {
  enabled: false,
  sites: 'only-these',
  sitesOn: ['a.example'],
  sitesOff: ['b.example'],
  look: { style: 'line', intensity: 'strong', density: 'first', kinds: ['place'] },
  card: { delay: 1_250, opensOn: 'key' },
};
const CORRECTION: StoredCorrection = {
  name: 'Georgia',
  entity: 'Q230' as EntityId,
  scope: { kind: 'everywhere' },
  label: 'Georgia',
};
const file = (settings: unknown, rest: object = {}) =>
  JSON.stringify({ format: 'dramatis-settings', version: 1, settings, ...rest });

beforeEach(() => fakeBrowser.reset());

describe('a file of settings', () => {
  it('brings back what was saved, corrections too', async () => {
    const text = settingsFile(CHOSEN, date('2026-11-22'), [CORRECTION]);
    expect(await restoreSettings(text)).toEqual({ ok: true, corrections: { added: 1, known: 0, unfit: 0 } });
    expect(await readSettings()).toEqual(CHOSEN);
    expect(await readCorrections()).toEqual([CORRECTION]);
  });

  it('holds no corrections unless they are given', () => {
    expect(JSON.parse(settingsFile(CHOSEN, date('2026-11-22')))).toEqual({
      format: 'dramatis-settings',
      version: 1,
      made: '2026-11-22',
      settings: CHOSEN,
    });
  });

  it('leaves alone what it does not mention', async () => {
    await writeSettings(CHOSEN);
    await restoreSettings(file({ look: { style: 'dotted' } }));
    expect(await readSettings()).toEqual({ ...CHOSEN, look: { ...CHOSEN.look, style: 'dotted' } });
  });

  it('does not go against a policy', async () => {
    await fakeBrowser.storage.managed.set({ enabled: true });
    await restoreSettings(file(CHOSEN));
    expect(await readSettings()).toEqual({ ...CHOSEN, enabled: true });
  });

  it.each<[string, string, object]>([
    ['that is no JSON', 'enabled: true', { reason: 'not-json' }],
    ['that is empty', '', { reason: 'not-json' }],
    ['that is too long', file({}, { more: 'x'.repeat(5_000_000) }), { reason: 'not-json' }],
    ['that is a number', '3', { reason: 'not-settings' }],
    [
      'of corrections',
      '{"format":"dramatis-corrections","version":1,"corrections":[]}',
      { reason: 'not-settings' },
    ],
    ['whose settings are a list', file([]), { reason: 'not-settings' }],
    ['without settings', file(undefined), { reason: 'not-settings' }],
    ['of a later version', file({}, { version: 2 }), { reason: 'newer' }],
    [
      'with values that do not fit',
      file({ enabled: true, sitesOn: 'a.example', look: { style: 'neon' }, card: null }),
      { reason: 'unfit', fields: ['sitesOn', 'look.style', 'card.delay', 'card.opensOn'] },
    ],
  ])('%s is refused whole, with the reason', async (_, text, why) => {
    await writeSettings(CHOSEN);
    expect(await restoreSettings(text)).toEqual({ ok: false, ...why });
    expect(await readSettings()).toEqual(CHOSEN);
  });

  it('of any content is read without an error, and leaves settings that fit', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc.jsonValue().map((settings) => file(settings)),
      fc
        .record(
          { look: fc.jsonValue(), card: fc.jsonValue(), sitesOff: fc.jsonValue() },
          { requiredKeys: [] },
        )
        .map((settings) => file(settings, { corrections: [settings] })),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const restored = await restoreSettings(text);
        expect(typeof restored.ok).toBe('boolean');
        expect(fieldsUnfit(await readSettings())).toEqual([]);
      }),
      { numRuns: process.env.TEST_FULL ? 2_000 : 200, seed: 6 },
    );
  });
});

describe('the fields', () => {
  it('that a policy sets are those of it that fit', () => {
    const policy = {
      enabled: false,
      sitesOn: [3],
      look: { kinds: [], style: 'neon' },
      card: { delay: 0 },
      other: 1,
    };
    expect(fieldsSet(policy)).toEqual(['enabled', 'look.kinds', 'card.delay']);
    expect(fieldsSet(undefined)).toEqual([]);
    expect(fieldsSet({})).toEqual([]);
  });

  it('of the defaults all fit', () => {
    expect(fieldsUnfit(DEFAULTS)).toEqual([]);
    expect(fieldsSet(DEFAULTS)).toHaveLength(10);
  });

  it('do not fit where a text stands for a group of them', () => {
    expect(fieldsUnfit({ card: 'rest' })).toEqual(['card.delay', 'card.opensOn']);
  });
});
