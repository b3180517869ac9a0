import { describe, expect, it } from 'vitest';
import { closedBecause } from '../../extension/closed-pages.ts';

describe('why a page is closed to extensions, by its address', () => {
  it.each([
    ['https://chromewebstore.google.com/detail/x/abc', 'store'],
    ['https://chrome.google.com/webstore/detail/x', 'store'],
    ['https://addons.mozilla.org/en-US/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/x', 'store'],
    ['https://addons.opera.com/en/', 'store'],
    ['about:config', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['chrome://settings/', 'browser-page'],
    ['edge://flags', 'browser-page'],
    ['view-source:https://news.example/a', 'browser-page'],
    ['moz-extension://8f3c1f0e-6a0b-4c58-9d5b-0d3f5d1d2a10/options.html', 'browser-page'],
    ['https://support.mozilla.org/en-US/', 'browser-page'],
    ['about:reader?url=https%3A%2F%2Fnews.example%2Fa', 'reader-view'],
    ['https://news.example/report.pdf', 'pdf-viewer'],
    ['https://news.example/Report.PDF?download=1#page=2', 'pdf-viewer'],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/https://news.example/a.pdf', 'pdf-viewer'],
    ['file:///home/a/b.pdf', 'pdf-viewer'],
    ['file:///home/a/b.html', 'file'],
  ])('%s: %s', (address, reason) => {
    expect(closedBecause(address)).toBe(reason);
  });

  it.each([
    'https://news.example/a',
    'https://chrome.google.com/',
    'https://www.mozilla.org/',
    'https://news.example/pdf?file=a.pdf',
    'https://chromewebstore.google.com.news.example/',
    'data:text/html,x',
    'no address',
    '',
  ])('%j gives none', (address) => {
    expect(closedBecause(address)).toBeUndefined();
  });
});
