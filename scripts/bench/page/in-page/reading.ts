import type { Edtf } from '../../../../knowledge/edtf.ts';
import type { PageBlock } from '../../../../page/article/blocks.ts';
import { type PageArticle, readArticle } from '../../../../page/article/read.ts';
import { readInSlices } from '../../../../page/article/read-in-slices.ts';
import type { NamedBlock } from '../../../../page/highlight/engine.ts';
import type { Block } from '../../../../recognition/article.ts';
import type { Mention } from '../../../../recognition/mention.ts';
import type { Sent } from '../bench-site.ts';
import { type Index, openIndex } from '../recognising.ts';

const TODAY = '2026-01-01' as Edtf;

export async function fetchIndex(): Promise<Index> {
  const bytes = async (path: string) => (await fetch(path)).arrayBuffer();
  return openIndex(...(await Promise.all([bytes('/dataset.bin'), bytes('/gazetteer.bin')])));
}

export const fetchJson = async (path: string) => (await fetch(path)).json();

/** What the background would send for the article of this page. */
export const fetchSent = (): Promise<Sent> => fetchJson(`${location.pathname}/sent.json`);

/** The texts of the article of another page. */
export const fetchBlocks = (page: string): Promise<Block[]> => fetchJson(`/${page}/blocks.json`);

/** What is to be shown on the page. */
export interface Cast {
  blocks: PageBlock[];
  mentions: Mention[];
}

export const readBlocks = () => blocksOf(readArticle(document, TODAY));

/** As our content script does. */
export const readBlocksInSlices = async () => blocksOf(await readInSlices(document, TODAY));

function blocksOf(page: PageArticle | undefined): PageBlock[] {
  if (!page) throw new Error('The page was not read as an article.');
  return page.blocks;
}

export function castOf(blocks: PageBlock[], { mentions, characters }: Sent): Cast {
  if (blocks.reduce((sum, { text }) => sum + text.length, 0) !== characters)
    throw new Error('The page was read otherwise than when its names were recognised.');
  return { blocks, mentions };
}

/** The article with its names, or some of them. What that costs is not looked at. */
export async function readCast(count?: number): Promise<Cast> {
  const { blocks, mentions } = castOf(readBlocks(), await fetchSent());
  return { blocks, mentions: count === undefined ? mentions : evenly(mentions, count) };
}

/** Some of the mentions, as many as asked for, spread evenly over the article. */
function evenly(mentions: Mention[], count: number): Mention[] {
  if (mentions.length < count)
    throw new Error(`The page has ${mentions.length} mentions only, not ${count}.`);
  const at = (i: number) => Math.floor((i * count) / mentions.length);
  return mentions.filter((_, i) => at(i) !== at(i - 1));
}

/** The names of each block that has any, as the highlighter hands them to an engine. */
export function namesByBlock({ blocks, mentions }: Cast): NamedBlock[] {
  const byBlock = Map.groupBy(mentions, ({ block }) => block);
  return blocks.flatMap((block) => {
    const own = byBlock.get(block.id);
    return own ? [{ block, names: own.map((mention) => ({ mention, block })) }] : [];
  });
}
