import type { Dataset } from '../../../../knowledge/dataset.ts';
import type { Edtf } from '../../../../knowledge/edtf.ts';
import { memoized } from '../../../../knowledge/memoized.ts';
import { openDataset } from '../../../../knowledge/store/decode.ts';
import type { PageBlock } from '../../../../page/article/blocks.ts';
import { readArticle } from '../../../../page/article/read.ts';
import type { Engine } from '../../../../page/highlight/engine.ts';
import type { ShownName } from '../../../../page/highlight/shown-name.ts';
import { type Gazetteer, openGazetteer } from '../../../../recognition/gazetteer/gazetteer.ts';
import type { Mention } from '../../../../recognition/mention.ts';
import { recognise } from '../../../../recognition/recognise.ts';

const TODAY = '2026-01-01' as Edtf;
const DAY = '2022-01-10' as Edtf;

export interface Index {
  dataset: Dataset;
  gazetteer: Gazetteer;
}

export async function openIndex(): Promise<Index> {
  const bytes = async (path: string) => (await fetch(path)).arrayBuffer();
  const [dataset, gazetteer] = await Promise.all([bytes('/dataset.bin'), bytes('/gazetteer.bin')]);
  return { dataset: openDataset(dataset), gazetteer: openGazetteer(gazetteer) };
}

/** What is to be shown on the page. */
export interface Cast {
  blocks: PageBlock[];
  mentions: Mention[];
}

export function readBlocks(): PageBlock[] {
  const page = readArticle(document, TODAY);
  if (!page) throw new Error('The page was not read as an article.');
  return page.blocks;
}

export function mentionsIn(blocks: PageBlock[], { dataset, gazetteer }: Index): Mention[] {
  const texts = blocks.map(({ id, text }) => ({ id, text }));
  return recognise(texts, memoized(dataset), gazetteer, DAY).mentions;
}

/** Some of the mentions, as many as asked for, spread evenly over the article. */
export function evenly(mentions: Mention[], count: number): Mention[] {
  if (mentions.length < count)
    throw new Error(`The page has ${mentions.length} mentions only, not ${count}.`);
  const at = (i: number) => Math.floor((i * count) / mentions.length);
  return mentions.filter((_, i) => at(i) !== at(i - 1));
}

/** The names of each block that has any, as the highlighter hands them to an engine. */
export function namesByBlock({ blocks, mentions }: Cast): [PageBlock, ShownName[]][] {
  const byBlock = Map.groupBy(mentions, ({ block }) => block);
  return blocks.flatMap((block) => {
    const own = byBlock.get(block.id);
    return own ? [[block, own.map((mention) => ({ mention, block }))]] : [];
  });
}

export function showAll(engine: Engine, names: [PageBlock, ShownName[]][]): void {
  for (const [block, own] of names) engine.show(block, own);
}
