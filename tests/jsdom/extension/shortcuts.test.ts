import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings } from '../../../extension/settings.ts';
import { listenToShortcuts } from '../../../extension/shortcuts.ts';

const TAB = { id: 3, windowId: 7 };

let press: (shortcut: string, tab?: object) => void;
const send = vi.fn((_tab: number, _message: unknown) => Promise.resolve(true));
const openPanel = vi.fn((_: { windowId: number }) => Promise.resolve());

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  send.mockClear();
  openPanel.mockClear();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(send as never);
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockImplementation(openPanel as never);
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation((listener) => {
    press = listener as never;
  });
  listenToShortcuts();
});

describe('a shortcut', () => {
  it.each(['next', 'previous', 'open'])('has the page in front go on or open: %s', (shortcut) => {
    press(shortcut, TAB);
    expect(send.mock.calls).toEqual([[3, { type: 'act', act: shortcut, text: undefined }]]);
  });

  it('turns annotation off and on again, and leaves the sites alone', async () => {
    await fakeBrowser.storage.local.set({ settings: { enabled: true, sitesOff: ['a.example'] } });
    press('toggle', TAB);
    await expect.poll(readSettings).toMatchObject({ enabled: false, sitesOff: ['a.example'] });
    press('toggle', TAB);
    await expect.poll(readSettings).toMatchObject({ enabled: true, sitesOff: ['a.example'] });
  });

  it('opens the side panel before anything asynchronous', () => {
    press('side-panel', TAB);
    expect(openPanel.mock.calls).toEqual([[{ windowId: 7 }]]);
  });

  it('does nothing where no tab has the focus', () => {
    press('next');
    expect(send).not.toHaveBeenCalled();
  });

  it('is of no harm where no content script answers', async () => {
    send.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
    press('next', TAB);
    await expect.poll(() => send.mock.calls.length).toBe(1);
  });
});
