// Draws assets/icons/dramatis.svg at the sizes that browsers ask for: public/icon/*.png. Run after changing the drawing.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, ensureBrowsers, findChromium } from './browsers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const SIZES = [16, 32, 48, 96, 128];

await ensureBrowsers(['chromium']);
const drawing = await readFile(join(root, 'assets/icons/dramatis.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: findChromium() as string,
  args: CHROMIUM_ARGS,
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`);
  const path = join(root, `public/icon/${size}.png`) as `${string}.png`;
  await page.screenshot({ path, omitBackground: true });
  console.log(path);
}
await browser.close();
