import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount } from '../../../extension/badge.ts';
import { texts } from '../texts.ts';

const { action, i18n } = fakeBrowser;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(i18n, 'getMessage').mockImplementation((key, parts) =>
    texts.message(key as never, parts as string[]),
  );
});

describe('the badge', () => {
  it('has the number of members for one tab, and the title says it in words', async () => {
    await showCount(3, 12);
    expect(await action.getBadgeText({ tabId: 3 })).toBe('12');
    expect(await action.getTitle({ tabId: 3 })).toBe('Dramatis: cast of this article, 12');
    expect(await action.getBadgeText({ tabId: 4 })).not.toBe('12');
  });

  it('goes with the cast', async () => {
    await showCount(3, 12);
    await showCount(3, 0);
    expect(await action.getBadgeText({ tabId: 3 })).toBe('');
    expect(await action.getTitle({ tabId: 3 })).toBe('Dramatis');
  });

  it('is white on a dark ground', async () => {
    const ground = vi.spyOn(action, 'setBadgeBackgroundColor');
    await showCount(3, 12);
    expect(ground.mock.calls).toEqual([[{ tabId: 3, color: '#7a2e1d' }]]);
    expect(await action.getBadgeTextColor({ tabId: 3 })).toBe('#ffffff');
  });

  it('is left out where a browser has none', async () => {
    const gone = ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor'] as const;
    const before = gone.map((name) => action[name]);
    for (const name of gone) Reflect.deleteProperty(action, name);
    await showCount(3, 12);
    expect(await action.getTitle({ tabId: 3 })).toContain('12');
    for (const [i, name] of gone.entries()) Object.assign(action, { [name]: before[i] });
  });
});
