import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  isSiteOn,
  offReason,
  readSettings,
  resetSettings,
  type Settings,
  watchSettings,
  withSite,
  writeSettings,
} from '../../../extension/settings.ts';
import { DEFAULTS } from '../../../extension/settings-shape.ts';

const withDefaults = (some: Partial<Settings>): Settings => ({ ...DEFAULTS, ...some });
const CHOSEN: Settings = {
  enabled: false,
  sites: 'only-these',
  sitesOn: ['a.example'],
  sitesOff: ['b.example'],
  look: { style: 'ground', intensity: 'soft', density: 'section', kinds: ['person', 'event'] },
  card: { delay: 0, opensOn: 'click' },
};
const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings });
/** As an administrator does it. */
const setPolicy = (policy: Record<string, unknown>) => fakeBrowser.storage.managed.set(policy);

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  it('gives the defaults before anything was chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('gives what was written', async () => {
    await writeSettings(CHOSEN);
    expect(await readSettings()).toEqual(CHOSEN);
  });

  it('takes over what the first version stored', async () => {
    await store({ enabled: false, sitesOff: ['news.example'] });
    expect(await readSettings()).toEqual(withDefaults({ enabled: false, sitesOff: ['news.example'] }));
  });

  it.each<[string, unknown, Partial<Settings>]>([
    ['a text', 'on', {}],
    ['null', null, {}],
    ['a list', [], {}],
    ['an empty object', {}, {}],
    ['a switch that is a text', { enabled: 'no', sitesOff: ['a.example'] }, { sitesOff: ['a.example'] }],
    ['sites that are no list', { enabled: false, sitesOff: 'a.example' }, { enabled: false }],
    ['sites that are not texts', { enabled: false, sitesOff: ['a.example', 3] }, { enabled: false }],
    ['a site that is too long', { sitesOn: ['a'.repeat(300)] }, {}],
    ['fields of another version', { enabled: false, sitesOff: [], colour: 'green' }, { enabled: false }],
    ['a look that is a text', { look: 'dotted', enabled: false }, { enabled: false }],
    [
      'a look in part',
      { look: { style: 'line', intensity: 'loud', kinds: ['person', 'ghost'] } },
      { look: { ...DEFAULTS.look, style: 'line' } },
    ],
    ['a delay below none', { card: { delay: -1 } }, {}],
    ['a delay too long', { card: { delay: 2_001 } }, {}],
    [
      'a delay that is no number',
      { card: { delay: Number.NaN, opensOn: 'key' } },
      { card: { delay: 300, opensOn: 'key' } },
    ],
  ])('keeps what fits of a storage damaged by %s', async (_, damaged, settings) => {
    await store(damaged);
    expect(await readSettings()).toEqual(withDefaults(settings));
  });

  it('reads no more sites than anybody lists, each once', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `${i}.example`);
    await store({ sitesOff: [...many, ...many], sitesOn: ['a.example', 'a.example'] });
    const { sitesOff, sitesOn } = await readSettings();
    expect(sitesOff).toEqual(many.slice(0, 2_000));
    expect(sitesOn).toEqual(['a.example']);
  });

  it('hands out defaults that nobody else can change', async () => {
    const settings = await readSettings();
    settings.sitesOff.push('a.example');
    settings.look.kinds.pop();
    settings.card.delay = 1;
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(DEFAULTS.card.delay).toBe(300);
  });
});

describe('a policy', () => {
  it('overrides what is stored, field by field', async () => {
    await writeSettings(CHOSEN);
    await setPolicy({ sites: 'everywhere', look: { density: 'first', style: 'neon' }, card: { delay: 500 } });
    expect(await readSettings()).toEqual({
      ...CHOSEN,
      sites: 'everywhere',
      look: { ...CHOSEN.look, density: 'first' },
      card: { ...CHOSEN.card, delay: 500 },
    });
  });

  it('does not become the choice of the reader, whose own comes back when it goes', async () => {
    await writeSettings(CHOSEN);
    await setPolicy({ enabled: true, look: { style: 'line' } });
    const now = await readSettings();
    await writeSettings({ ...now, look: { ...now.look, intensity: 'strong' } });
    expect(await readSettings()).toMatchObject({
      enabled: true,
      look: { style: 'line', intensity: 'strong' },
    });
    await fakeBrowser.storage.managed.clear();
    expect(await readSettings()).toEqual({ ...CHOSEN, look: { ...CHOSEN.look, intensity: 'strong' } });
  });

  it('of which the browser knows nothing is none', async () => {
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
    onTestFinished(() => get.mockRestore());
    get.mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readSettings()).toEqual(DEFAULTS);
    get.mockImplementation(() => {
      throw new TypeError('storage.managed is not supported');
    });
    await writeSettings(CHOSEN);
    expect(await readSettings()).toEqual(CHOSEN);
  });
});

describe('resetSettings', () => {
  it('forgets what was chosen, and nothing else', async () => {
    await writeSettings(CHOSEN);
    await fakeBrowser.storage.local.set({ other: 1 });
    await resetSettings();
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ other: 1 });
  });
});

describe('watchSettings', () => {
  async function watch() {
    await readSettings();
    const onChange = vi.fn();
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    watchSettings(onChange, controller.signal);
    return { onChange, controller };
  }

  it('tells every change', async () => {
    const { onChange } = await watch();
    await writeSettings(CHOSEN);
    await writeSettings(withDefaults({ sitesOff: ['a.example'] }));
    expect(onChange.mock.calls).toEqual([[CHOSEN], [withDefaults({ sitesOff: ['a.example'] })]]);
  });

  it('parses what it is told, too', async () => {
    const { onChange } = await watch();
    await store({ enabled: 'no' });
    expect(onChange.mock.calls).toEqual([[DEFAULTS]]);
  });

  it('gives the defaults when the storage is cleared', async () => {
    await writeSettings(CHOSEN);
    const { onChange } = await watch();
    await fakeBrowser.storage.local.clear();
    expect(onChange.mock.calls).toEqual([[DEFAULTS]]);
  });

  it('tells what a policy changes, and keeps to it', async () => {
    await writeSettings(CHOSEN);
    const { onChange } = await watch();
    await setPolicy({ enabled: true });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    await store({ ...CHOSEN, sites: 'everywhere' });
    expect(onChange.mock.calls).toEqual([
      [{ ...CHOSEN, enabled: true }],
      [{ ...CHOSEN, enabled: true, sites: 'everywhere' }],
    ]);
  });

  it('does not take part in other changes: of other keys, in other areas', async () => {
    const { onChange } = await watch();
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ settings: { enabled: false } });
    expect(onChange).not.toHaveBeenCalled();
  });

  it('ends with the signal', async () => {
    const { onChange, controller } = await watch();
    controller.abort();
    await writeSettings(CHOSEN);
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('withSite', () => {
  it.each<[string, string[], string, boolean, string[]]>([
    ['adds a site', [], 'b.example', false, ['b.example']],
    [
      'keeps them in order',
      ['c.example', 'a.example'],
      'b.example',
      false,
      ['a.example', 'b.example', 'c.example'],
    ],
    ['has a site once', ['a.example'], 'a.example', false, ['a.example']],
    ['takes a site out', ['a.example', 'b.example'], 'a.example', true, ['b.example']],
    ['takes a site out that is listed with www', ['www.a.example'], 'a.example', true, []],
    ['leaves a list without the site alone', ['a.example'], 'b.example', true, ['a.example']],
  ])('%s', (_, sitesOff, host, isOn, expected) => {
    expect(withSite(withDefaults({ sitesOff }), host, isOn)).toEqual(withDefaults({ sitesOff: expected }));
  });

  it.each<[string, string[], string, boolean, string[], string[]]>([
    ['adds a site', ['b.example'], 'a.example', true, ['a.example', 'b.example'], []],
    ['adds a site that was never to be', [], 'never.example', true, ['never.example'], []],
    [
      'takes a site out',
      ['a.example', 'b.example'],
      'www.a.example',
      false,
      ['b.example'],
      ['never.example'],
    ],
  ])('where only some sites are on, %s', (_, sitesOn, host, isOn, on, off) => {
    const settings = withDefaults({
      sites: 'only-these',
      sitesOn,
      sitesOff: host === 'a.example' ? [] : ['never.example'],
    });
    const changed = withSite(settings, host, isOn);
    expect([changed.sitesOn, changed.sitesOff]).toEqual([on, off]);
    expect(isSiteOn(changed, host)).toBe(isOn);
  });

  it('changes nothing else, and not what it was given', () => {
    const settings = Object.freeze({
      ...CHOSEN,
      sites: 'everywhere' as const,
      sitesOff: Object.freeze(['a.example']) as string[],
    });
    expect(withSite(settings, 'b.example', false)).toEqual({
      ...settings,
      sitesOff: ['a.example', 'b.example'],
    });
    expect(settings.sitesOff).toEqual(['a.example']);
  });
});

describe('offReason', () => {
  it.each<[string, Partial<Settings>, string | undefined]>([
    ['is none where all is on', { sitesOff: ['other.example'] }, undefined],
    ['is the site', { sitesOff: ['news.example'] }, 'site'],
    ['is the site, with www or without', { sitesOff: ['www.news.example'] }, 'site'],
    ['is everything', { enabled: false }, 'everywhere'],
    ['is everything before it is the site', { enabled: false, sitesOff: ['news.example'] }, 'everywhere'],
    ['is not the site above or below', { sitesOff: ['example', 'sport.news.example'] }, undefined],
    ['is none where the site is listed', { sites: 'only-these', sitesOn: ['news.example'] }, undefined],
    ['is the site where it is not listed', { sites: 'only-these', sitesOn: ['other.example'] }, 'site'],
    [
      'is the site where it is listed on both sides',
      { sites: 'only-these', sitesOn: ['news.example'], sitesOff: ['news.example'] },
      'site',
    ],
    ['does not count a list that is not asked for', { sitesOn: ['other.example'] }, undefined],
  ])('%s', (_, settings, reason) => {
    expect(offReason(withDefaults(settings), 'news.example')).toBe(reason);
  });
});
