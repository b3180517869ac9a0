import { expect, test } from './extension.fixture.ts';

test('the settings list the sources of the dataset with their licences, and finds a document', async ({
  opened,
}) => {
  const page = await opened.openExtensionPage('options.html');
  await page.waitForSelector('.sources li');
  const text = await page.$eval('main', ({ textContent }) => textContent ?? '');
  expect(text).toContain('CC BY 4.0');
  expect(text).toContain('GeoNames');
  await page.type('input[type=search]', 'A/RES/68/262');
  await expect
    .poll(() => page.$eval('[aria-labelledby=documents] .note', ({ textContent }) => textContent))
    .toMatch(/^[0-9] documents?$/);
});
