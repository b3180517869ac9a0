import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenToContextMenu } from '../../../extension/context-menu.ts';
import { texts } from '../texts.ts';

type Item = { id: string; title: string; contexts: string[]; documentUrlPatterns?: string[] };

const TAB = { id: 3, windowId: 7 };

/** The menus as a browser keeps them, over restarts and updates. */
const kept = new Map<string, Item>();
let choose: (info: { menuItemId: string; selectionText?: string }, tab?: object) => void;
const stubs = {
  send: vi.fn((_tab: number, _message: unknown) => Promise.resolve(true)),
  openPanel: vi.fn((_: object) => Promise.resolve()),
  openPopup: vi.fn(() => Promise.resolve()),
  openSettings: vi.fn(() => Promise.resolve()),
  createTab: vi.fn((_: object) => Promise.resolve({})),
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  kept.clear();
  for (const stub of Object.values(stubs)) stub.mockClear();
  const { contextMenus, i18n, tabs, sidePanel, action, runtime } = fakeBrowser;
  vi.spyOn(i18n, 'getMessage').mockImplementation((key, parts) =>
    texts.message(key as never, parts as string[]),
  );
  vi.spyOn(contextMenus, 'removeAll').mockImplementation((async () => kept.clear()) as never);
  vi.spyOn(contextMenus, 'create').mockImplementation(((item: Item) => {
    if (kept.has(item.id)) throw new Error(`Cannot create item with duplicate id ${item.id}`);
    kept.set(item.id, item);
  }) as never);
  vi.spyOn(contextMenus.onClicked, 'addListener').mockImplementation((listener) => {
    choose = listener as never;
  });
  vi.spyOn(tabs, 'sendMessage').mockImplementation(stubs.send as never);
  vi.spyOn(tabs, 'create').mockImplementation(stubs.createTab as never);
  vi.spyOn(sidePanel, 'open').mockImplementation(stubs.openPanel as never);
  vi.spyOn(action, 'openPopup').mockImplementation(stubs.openPopup as never);
  vi.spyOn(runtime, 'openOptionsPage').mockImplementation(stubs.openSettings as never);
  listenToContextMenu();
});

const install = (reason: string) =>
  fakeBrowser.runtime.onInstalled.trigger({ reason, temporary: false } as never);

describe('the context menu', () => {
  it('has its items once, however often it is made', async () => {
    await install('install');
    await install('update');
    await install('chrome_update');
    expect([...kept.values()].map(({ title, contexts }) => [title, contexts])).toEqual([
      ['Turn on or off on this site', ['page']],
      ['Look up “%s” in the cast', ['selection']],
      ['Read along in the side panel', ['page']],
      ['Read along in the side panel', ['action']],
      ['What the marks mean', ['action']],
    ]);
  });

  it('offers what is done in a page on web pages only', async () => {
    await install('install');
    for (const { contexts, documentUrlPatterns } of kept.values())
      expect(documentUrlPatterns).toEqual(contexts.includes('action') ? undefined : ['*://*/*']);
  });

  it('turns the site off or on', () => {
    choose({ menuItemId: 'toggle-site' }, TAB);
    expect(stubs.send.mock.calls).toEqual([[3, { type: 'act', act: 'toggle-site', text: undefined }]]);
  });

  it('opens the card of what is selected', async () => {
    choose({ menuItemId: 'look-up', selectionText: 'Ada Holm' }, TAB);
    await expect.poll(() => stubs.send.mock.results.length).toBe(1);
    expect(stubs.send.mock.calls).toEqual([[3, { type: 'act', act: 'look-up', text: 'Ada Holm' }]]);
    expect(stubs.openPopup).not.toHaveBeenCalled();
  });

  it('shows the cast where what is selected is none of it, or nothing is annotated', async () => {
    stubs.send.mockResolvedValueOnce(false);
    choose({ menuItemId: 'look-up', selectionText: 'Nobody' }, TAB);
    await expect.poll(() => stubs.openPopup.mock.calls.length).toBe(1);
  });

  it.each(['side-panel', 'side-panel-of-page'])('opens the side panel at once: %s', (menuItemId) => {
    choose({ menuItemId }, TAB);
    expect(stubs.openPanel.mock.calls).toEqual([[{ windowId: 7 }]]);
  });

  it('opens settings and welcome page', () => {
    choose({ menuItemId: 'settings' }, TAB);
    expect(stubs.openSettings).toHaveBeenCalledOnce();
    choose({ menuItemId: 'welcome' }, TAB);
    expect(stubs.createTab.mock.calls[0]?.[0]).toMatchObject({
      url: expect.stringMatching(/\/welcome\.html$/),
    });
  });
});
