import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edtf } from '../../knowledge/edtf.ts';
import type { EntityId, Kind } from '../../knowledge/entity.ts';
import { memoized } from '../../knowledge/memoized.ts';
import { readTables } from '../../modules/dataset/tables.ts';
import { blocksOfText } from '../../recognition/plain-text.ts';
import { recognise } from '../../recognition/recognise.ts';
import { DATASET_DIRECTORY, loadDataset } from '../dataset.ts';
import { median } from '../median.ts';
import { type GoldText, parseGold } from './gold.ts';
import { type MadeLink, type Score, score } from './score.ts';

export interface Evaluation extends Score {
  texts: number;
  words: number;
  /** Of recognising all texts, and of no more than finding the capitalised words in them: medians of interleaved rounds. */
  milliseconds: number;
  scanMilliseconds: number;
}

const ROUNDS = 9;
const CAPITALISED = /\p{Lu}[\p{L}\p{M}]*/gu;

/**
 * Recognises the gold texts of a directory (all its `.jsonl` files) and scores what was linked.
 *
 * @throws Error where a file is not in the documented form, or names a key that is not in the tables.
 */
export async function evaluate(directory: string): Promise<Evaluation> {
  const files = globSync('**/*.jsonl', { cwd: directory }).sort();
  if (files.length === 0) throw new Error(`${directory} holds no .jsonl file.`);
  const gold = (
    await Promise.all(
      files.map(async (file) => parseGold(await readFile(join(directory, file), 'utf8'), file)),
    )
  ).flat();
  const { rows } = await readTables(DATASET_DIRECTORY);
  const keys = new Map<EntityId, { key: string; kind: Kind }>(
    rows.entities?.map(({ cells }) => [
      (cells.wikidata || cells.key) as EntityId,
      { key: cells.key as string, kind: cells.kind as Kind },
    ]),
  );
  const kinds = new Map([...keys.values()].map(({ key, kind }) => [key, kind]));
  for (const { id, links } of gold)
    for (const { key } of links) if (!kinds.has(key)) throw new Error(`${id}: no entity has the key ${key}.`);

  const { dataset, gazetteer } = await loadDataset();
  const linked = ({ text, date }: GoldText): MadeLink[] => {
    const blocks = blocksOfText(text);
    const offsets = new Map(blocks.map(({ id, offset }) => [id, offset]));
    return recognise(blocks, memoized(dataset), gazetteer, date as Edtf).mentions.map(
      ({ block, start, end, entity }) => {
        const offset = offsets.get(block) as number;
        return { start: offset + start, end: offset + end, key: keys.get(entity)?.key as string };
      },
    );
  };
  const made = new Map(gold.map((one) => [one, linked(one)]));
  // The first rounds make all warm, as in a browser that has been open for a while.
  const rounds = Array.from({ length: ROUNDS }, () => [
    timeOf(() => gold.map(linked)),
    timeOf(() => gold.map(({ text }) => text.match(CAPITALISED))),
  ]);
  return {
    ...score(made, (key) => kinds.get(key)),
    texts: gold.length,
    words: gold.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0),
    milliseconds: median(rounds.map(([recognising]) => recognising as number)),
    scanMilliseconds: median(rounds.map(([, scan]) => scan as number)),
  };
}

function timeOf(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}
