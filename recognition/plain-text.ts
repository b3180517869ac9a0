import type { Block } from './article.ts';

/** A block and where it begins in the text it was cut from. */
export interface PlacedBlock extends Block {
  offset: number;
}

/** The paragraphs of a plain text: what blank lines separate. A single line break is a space inside a paragraph. */
export function blocksOfText(text: string): PlacedBlock[] {
  return Array.from(text.matchAll(/\S(?:(?!\r?\n[^\S\n]*\r?\n)[\s\S])*/g), (match, i) => ({
    id: String(i),
    text: match[0],
    offset: match.index,
  }));
}
