import { describe, expect, it } from 'vitest';
import { hostOf } from '../../extension/site-name.ts';

describe('hostOf', () => {
  it.each([
    ['news.example', 'news.example'],
    ['  News.Example ', 'news.example'],
    ['https://www.news.example/world?page=2#top', 'www.news.example'],
    ['http://news.example:8080/', 'news.example:8080'],
    ['news.example/world', 'news.example'],
    ['localhost:3000', 'localhost:3000'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['', undefined],
    ['news', undefined],
    ['two words.example', undefined],
    ['mailto:somebody@news.example', undefined],
    ['file:///home/me/page.html', undefined],
    ['about:addons', undefined],
    ['https://', undefined],
  ])('of %j is %j', (typed, host) => {
    expect(hostOf(typed)).toBe(host);
  });
});
