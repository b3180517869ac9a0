import type { Browser, CDPSession, Page, Protocol } from 'puppeteer-core';
import { median } from '../../median.ts';
import type { Site } from '../../server.ts';
import type { Row } from '../table.ts';

const ROUNDS = 5;
/** Long enough for readings of the page to be spread as they are on one that goes on: they become seldom. */
const SECONDS = 12;
/** Microseconds between two looks at what the page's thread is doing. */
const INTERVAL = 200;

/** Where the page adds them: what stands there, whether at its end, and the part of a core that it may cost us. */
const PLACES = {
  beside: { name: 'beside the article', selector: 'aside', isEnd: true, goal: 1 },
  end: { name: 'in the article, off screen', selector: '.content', isEnd: true, goal: 1 },
  top: { name: 'in the article, on screen', selector: '.content', isEnd: false, goal: 4 },
};
type Place = keyof typeof PLACES;

/** The part of a core that a page costs us which adds a thousand paragraphs a second while it is annotated. */
export async function addingNodesRows(browser: Browser, site: Site): Promise<Row[]> {
  const places = Object.keys(PLACES) as Place[];
  const shares = new Map(places.map((place) => [place, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, own] of shares) own.push(await shareOf(browser, site, place));
  return places.map((place) => ({
    what: `A core's share, 1,000 nodes a second added ${PLACES[place].name}`,
    value: median(shares.get(place) as number[]),
    unit: '%',
    goal: { most: PLACES[place].goal },
  }));
}

async function shareOf(browser: Browser, site: Site, place: Place): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(`${site.url}/5000`);
    await page.waitForSelector('dramatis-name');
    const session = await page.createCDPSession();
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.send('Profiler.start');
    await addNodes(page, place);
    return (100 * (await ownTime(session))) / (SECONDS * 1_000);
  } finally {
    await page.close();
  }
}

/** Ten paragraphs, of which most hold a name, a hundred times a second. */
function addNodes(page: Page, place: Place): Promise<void> {
  return page.evaluate(
    async ({ selector, isEnd }, seconds) => {
      const content = document.querySelector(selector) as Element;
      const texts = [...document.querySelectorAll('.content p')].map(({ textContent }) => textContent);
      const begin = performance.now();
      for (let added = 0; added < seconds * 1_000; ) {
        const due = Math.min(seconds * 1_000, performance.now() - begin);
        for (; added < due; added++) {
          const paragraph = document.createElement('p');
          paragraph.textContent = texts[added % texts.length] as string;
          if (isEnd) content.append(paragraph);
          else content.prepend(paragraph);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    PLACES[place],
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
