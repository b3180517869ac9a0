import { expect, test } from './extension.fixture.ts';

/** What the browsers themselves ask of their makers; it goes through the same proxy and names no page. */
const BROWSER_ITSELF =
  /^(?:GET|POST|HEAD|CONNECT) (?:https?:\/\/)?(?:[\w.-]*\.(?:mozilla\.(?:com|org|net)|firefox\.com|mozaws\.net)|(?:accounts|clients\d)\.google\.com|(?:update|optimizationguide-pa|safebrowsing|content-autofill)\.googleapis\.com)(?=[:/])/;

test('nothing leaves the browser but what the page itself asks for', async ({
  tab,
  site,
  outgoing,
  openPopup,
  opened,
  browserKind,
}) => {
  outgoing.log.length = 0;
  await tab.goto(`${site.url}/article`);
  await tab.waitForSelector('dramatis-name');
  await tab.hover('article p dramatis-name');
  await tab.waitForSelector('dramatis-cast >>> .card');
  const { popup } = await openPopup(({ kind }) => kind === 'annotated');
  for (const tab of ['stances', 'connections']) await popup.click(`#tab-${tab}`);
  await (await popup.$('.switch input'))?.click();

  const own = outgoing.log.filter((line) => !BROWSER_ITSELF.test(line));
  expect(own.filter((line) => !line.endsWith('/favicon.ico'))).toEqual([`GET ${site.url}/article`]);

  // And could not: pages and background of the extension may connect to nothing but its own files.
  const send = (address: string) =>
    fetch(address).then(
      () => 'sent',
      (error: Error) => error.name,
    );
  const other = await opened.openExtensionPage('popup.html');
  expect(await other.evaluate(send, `${site.url}/article`)).toBe('TypeError');
  const background = opened.browser.targets().find((target) => target.type() === 'service_worker');
  expect(background !== undefined).toBe(browserKind === 'chromium');
  if (background)
    expect(await (await background.worker())?.evaluate(send, `${site.url}/article`)).toBe('TypeError');
  expect(outgoing.log.filter((line) => line.endsWith('/article'))).toHaveLength(1);
});
