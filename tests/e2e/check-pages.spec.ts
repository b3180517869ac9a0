import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { summary } from '../../scripts/check-pages/report.ts';
import { addressOf, serveSavedPages } from '../../scripts/check-pages/saved-pages.ts';
import { type Visit, visit } from '../../scripts/check-pages/visit.ts';
import { expect, test } from './extension.fixture.ts';

const PAGES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

// `tab` closes what earlier tests left open: the check asks the one web page that there is.
test('saved pages are none the worse for annotation', async ({ tab: _, opened }) => {
  const files = readdirSync(PAGES).filter((name) => name.endsWith('.html'));
  const some = files.sort().slice(0, 3);
  await using site = await serveSavedPages(PAGES, some);
  const extensionPage = await opened.openExtensionPage('options.html');
  const visits: Visit[] = [];
  for (const file of some) visits.push(await visit(opened, extensionPage, addressOf(site, file)));
  expect(visits.map(({ failures }) => Object.values(failures).filter(Boolean))).toEqual(some.map(() => []));
  expect(visits.some(({ marks }) => marks.elements > 0)).toBe(true);
  expect(summary(visits)).toContain('nothing moves            3 of 3');
});
