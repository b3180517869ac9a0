import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToInstallation } from '../../../extension/welcome.ts';

const createTab = vi.fn((_: { url: string }) => Promise.resolve({}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  createTab.mockClear();
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(createTab as never);
  listenToInstallation();
});

const installed = async (reason: string, installType: string) => {
  vi.spyOn(fakeBrowser.management, 'getSelf').mockResolvedValue({ installType } as never);
  await fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);
};

describe('the welcome page', () => {
  it('is shown to a reader who has installed the extension', async () => {
    await installed('install', 'normal');
    expect(createTab.mock.calls.map(([{ url }]) => url)).toEqual([expect.stringMatching(/welcome\.html$/)]);
  });

  it.each(['update', 'chrome_update', 'browser_update', 'shared_module_update'])(
    'is not shown again at %s',
    async (reason) => {
      await installed(reason, 'normal');
      expect(createTab).not.toHaveBeenCalled();
    },
  );

  it('is not shown to who loads the extension to develop or test it', async () => {
    await installed('install', 'development');
    expect(createTab).not.toHaveBeenCalled();
  });
});
