import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  offReason,
  readSettings,
  type Settings,
  watchSettings,
  withSite,
  withSiteToggled,
  writeSettings,
} from '../../../extension/settings.ts';

const DEFAULTS: Settings = { enabled: true, sitesOff: [] };

beforeEach(() => fakeBrowser.reset());

describe('readSettings', () => {
  it('gives the defaults before anything was chosen', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('gives what was written', async () => {
    const chosen = { enabled: false, sitesOff: ['news.example'] };
    await writeSettings(chosen);
    expect(await readSettings()).toEqual(chosen);
  });

  it.each<[string, unknown, Settings]>([
    ['a text', 'on', DEFAULTS],
    ['null', null, DEFAULTS],
    ['a list', [], DEFAULTS],
    ['an empty object', {}, DEFAULTS],
    [
      'a switch that is a text',
      { enabled: 'no', sitesOff: ['a.example'] },
      { enabled: true, sitesOff: ['a.example'] },
    ],
    ['sites that are no list', { enabled: false, sitesOff: 'a.example' }, { enabled: false, sitesOff: [] }],
    [
      'sites that are not texts',
      { enabled: false, sitesOff: ['a.example', 3] },
      { enabled: false, sitesOff: [] },
    ],
    [
      'fields of another version',
      { enabled: false, sitesOff: [], colour: 'green' },
      { enabled: false, sitesOff: [] },
    ],
  ])('keeps what fits of a storage damaged by %s', async (_, stored, settings) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await readSettings()).toEqual(settings);
  });

  it('hands out defaults that nobody else can change', async () => {
    (await readSettings()).sitesOff.push('a.example');
    expect(await readSettings()).toEqual(DEFAULTS);
  });
});

describe('watchSettings', () => {
  function watch() {
    const onChange = vi.fn();
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    watchSettings(onChange, controller.signal);
    return { onChange, controller };
  }

  it('tells every change', async () => {
    const { onChange } = watch();
    await writeSettings({ enabled: false, sitesOff: [] });
    await writeSettings({ enabled: true, sitesOff: ['a.example'] });
    expect(onChange.mock.calls).toEqual([
      [{ enabled: false, sitesOff: [] }],
      [{ enabled: true, sitesOff: ['a.example'] }],
    ]);
  });

  it('parses what it is told, too', async () => {
    const { onChange } = watch();
    await fakeBrowser.storage.local.set({ settings: { enabled: 'no' } });
    expect(onChange.mock.calls).toEqual([[DEFAULTS]]);
  });

  it('gives the defaults when the storage is cleared', async () => {
    await writeSettings({ enabled: false, sitesOff: [] });
    const { onChange } = watch();
    await fakeBrowser.storage.local.clear();
    expect(onChange.mock.calls).toEqual([[DEFAULTS]]);
  });

  it('does not take part in other changes: of other keys, in other areas', async () => {
    const { onChange } = watch();
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ settings: { enabled: false } });
    expect(onChange).not.toHaveBeenCalled();
  });

  it('ends with the signal', async () => {
    const { onChange, controller } = watch();
    controller.abort();
    await writeSettings({ enabled: false, sitesOff: [] });
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
    ['leaves a list without the site alone', ['a.example'], 'b.example', true, ['a.example']],
  ])('%s', (_, sitesOff, host, isOn, expected) => {
    expect(withSite({ enabled: true, sitesOff }, host, isOn).sitesOff).toEqual(expected);
  });

  it('changes nothing else, and not what it was given', () => {
    const settings = Object.freeze({ enabled: false, sitesOff: Object.freeze(['a.example']) as string[] });
    expect(withSite(settings, 'b.example', false)).toEqual({
      enabled: false,
      sitesOff: ['a.example', 'b.example'],
    });
    expect(settings.sitesOff).toEqual(['a.example']);
  });
});

describe('offReason', () => {
  it.each([
    ['is none where all is on', { enabled: true, sitesOff: ['other.example'] }, undefined],
    ['is the site', { enabled: true, sitesOff: ['news.example'] }, 'site'],
    ['is everything', { enabled: false, sitesOff: [] }, 'everywhere'],
    ['is everything before it is the site', { enabled: false, sitesOff: ['news.example'] }, 'everywhere'],
    [
      'is not the site above or below',
      { enabled: true, sitesOff: ['example', 'www.news.example'] },
      undefined,
    ],
  ])('%s', (_, settings, reason) => {
    expect(offReason(settings, 'news.example')).toBe(reason);
  });
});

describe('withSiteToggled', () => {
  it.each([
    ['turns a site off', { enabled: true, sitesOff: [] }, { enabled: true, sitesOff: ['news.example'] }],
    ['turns it on again', { enabled: true, sitesOff: ['news.example'] }, { enabled: true, sitesOff: [] }],
    [
      'turns it on where all was off, and leaves the other sites alone',
      { enabled: false, sitesOff: ['a.example', 'news.example'] },
      { enabled: true, sitesOff: ['a.example'] },
    ],
  ])('%s', (_, settings, expected) => {
    expect(withSiteToggled(settings, 'news.example')).toEqual(expected);
  });
});
