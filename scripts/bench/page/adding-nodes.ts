import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import { median } from '../../median.ts';
import type { Site } from '../../server.ts';
import type { Row } from '../table.ts';

const ROUNDS = 5;
const SECONDS = 4;
/** Microseconds between two looks at what the page's thread is doing. */
const INTERVAL = 200;

/** The part of a core that a page costs us which adds a thousand paragraphs a second to an annotated article. */
export async function addingNodesRows(browser: Browser, site: Site): Promise<Row[]> {
  const shares: Record<'end' | 'top', number[]> = { end: [], top: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const where of ['end', 'top'] as const) shares[where].push(await shareOf(browser, site, where));
  return [
    {
      what: 'A page adds 1,000 nodes a second off screen: of a core',
      value: median(shares.end),
      unit: '%',
      goal: { most: 1 },
    },
    {
      what: 'The same on screen',
      value: median(shares.top),
      unit: '%',
      goal: { most: 4 },
    },
  ];
}

async function shareOf(browser: Browser, site: Site, where: 'end' | 'top'): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}/5000`);
    await page.waitForSelector('dramatis-name');
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.send('Profiler.start');
    await addNodes(page, where);
    return (100 * (await ownTime(session))) / (SECONDS * 1_000);
  } finally {
    await page.close();
  }
}

/** Ten paragraphs, of which most hold a name, a hundred times a second. */
function addNodes(page: Page, where: 'end' | 'top'): Promise<void> {
  return page.evaluate(
    async (end, seconds) => {
      const content = document.querySelector('.content') as Element;
      const texts = [...content.querySelectorAll('p')].map(({ textContent }) => textContent);
      const begin = performance.now();
      for (let added = 0; added < seconds * 1_000; ) {
        const due = Math.min(seconds * 1_000, performance.now() - begin);
        for (; added < due; added++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = texts[added % texts.length] as string;
          if (end) content.append(paragraph);
          else content.prepend(paragraph);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    where === 'end',
    SECONDS,
  );
}

/** Milliseconds in which a function of the extension ran, or something that it had called. */
async function ownTime(session: CDPSession): Promise<number> {
  const { profile } = await session.send('Profiler.stop');
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const visit = ({ id, callFrame, children = [] }: Protocol.Profiler.ProfileNode, isOurs: boolean) => {
    const isOwn = isOurs || callFrame.url.startsWith('chrome-extension:');
    if (isOwn) ours.add(id);
    for (const child of children) visit(nodes.get(child) as Protocol.Profiler.ProfileNode, isOwn);
  };
  visit(profile.nodes[0] as Protocol.Profiler.ProfileNode, false);
  const { samples = [], timeDeltas = [] } = profile;
  // A sample holds until the next.
  return samples.reduce((sum, id, i) => sum + (ours.has(id) ? (timeDeltas[i + 1] ?? 0) : 0), 0) / 1_000;
}
