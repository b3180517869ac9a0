import type { Dataset } from '../knowledge/dataset.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { type Block, TITLE_BLOCK } from './article.ts';
import { isIntroducedBySurname } from './homonyms.ts';
import type { Mention } from './mention.ts';
import { isOrdinary } from './ordinary-words.ts';
import { spells } from './spelling.ts';
import { beginsSentence } from './text/capitals.ts';
import { type Token, tokenize } from './text/tokenize.ts';
import { isTitle } from './titles.ts';

/** A surname that stands for somebody from a place in the article on. */
interface Introduced {
  words: string[];
  surname: string;
  person: EntityId;
  order: number;
  start: number;
}

/**
 * Surnames alone, read as the person of that surname who was named in full before in the same article; in the headline,
 * who is named in full below. Where two people of one surname were named in full, known or not, neither is meant.
 */
export class Surnames {
  /** By the first word of the surname, folded. */
  readonly #introduced = new Map<string, Introduced[]>();
  readonly #dataset: Dataset;
  readonly #isGivenName: (foldedWord: string) => boolean;
  /** First words of surnames that somebody has whom the dataset does not know, read so far. */
  readonly #ofOthers = new Set<string>();

  /** @param isGivenName Whether people of the dataset are called so. */
  constructor(
    mentions: Mention[],
    dataset: Dataset,
    order: (blockId: string) => number,
    isGivenName: (foldedWord: string) => boolean,
  ) {
    this.#dataset = dataset;
    this.#isGivenName = isGivenName;
    const seen = new Set<EntityId>();
    const inOrder = mentions.toSorted((a, b) => order(a.block) - order(b.block) || a.start - b.start);
    for (const { entity, block, start } of inOrder) {
      if (seen.has(entity)) continue;
      seen.add(entity);
      for (const { text } of this.#surnamesOf(entity)) {
        const words = tokenize(text).map(({ folded }) => folded);
        const first = words[0] as string;
        const one = { words, surname: text, person: entity, order: order(block), start };
        this.#introduced.set(first, [...(this.#introduced.get(first) ?? []), one]);
      }
    }
  }

  #surnamesOf(id: EntityId) {
    if (this.#dataset.entity(id)?.kind !== 'person') return [];
    return this.#dataset.names(id).filter(({ type }) => type === 'surname');
  }

  /** Where only Michelle Obama was named in full, "President Obama" is not she. */
  #hasBeenPresident(id: EntityId): boolean {
    return this.#dataset
      .relationsFrom(id)
      .some(({ predicate, role }) => predicate === 'holds-office' && /president/i.test(role ?? ''));
  }

  /** Whether words before a surname are somebody's first name: "Anatoly Serdyukov", where the dataset knows Andrei. */
  #isOfSomebodyElse(
    text: string,
    before: Token | undefined,
    start: number,
    taken: (start: number, end: number) => boolean,
  ): boolean {
    return (
      before !== undefined &&
      /^(?:[^\S\n]+|\.[^\S\n]*)$/.test(text.slice(before.end, start)) &&
      before.isCapitalised &&
      !isTitle(before.folded) &&
      !isOrdinary(before.folded) &&
      !taken(before.start, before.end) &&
      (this.#isGivenName(before.folded) || !beginsSentence(text, before.start))
    );
  }

  /**
   * To be called in reading order, the headline last.
   *
   * @param taken Whether a stretch of the block's text belongs to another mention already.
   */
  mentionsIn(
    block: Block,
    tokens: Token[],
    order: number,
    taken: (start: number, end: number) => boolean,
  ): Mention[] {
    const mentions: Mention[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const introduced = this.#introduced.get((tokens[i] as Token).folded);
      if (!introduced) continue;
      const matches = introduced.filter(
        (one) =>
          one.words.every((word, k) => tokens[i + k]?.folded === word) &&
          (block.id === TITLE_BLOCK ||
            one.order < order ||
            (one.order === order && one.start < (tokens[i] as Token).start)) &&
          spells(block.text, tokens.slice(i, i + one.words.length), one.surname),
      );
      const longest = Math.max(0, ...matches.map(({ words }) => words.length));
      const people = new Set(matches.filter(({ words }) => words.length === longest).map((m) => m.person));
      if (people.size !== 1) continue;
      const last = i + longest - 1;
      const [start, end] = [(tokens[i] as Token).start, (tokens[last] as Token).end];
      if (longest > 0 && this.#isOfSomebodyElse(block.text, tokens[i - 1], start, taken))
        this.#ofOthers.add((tokens[i] as Token).folded);
      if (this.#ofOthers.has((tokens[i] as Token).folded)) continue;
      if (taken(start, end) || isPartOfFullName(block.text, tokens, i, last, taken)) continue;
      if (isIntroducedBySurname(block.text, { start, end })) continue;
      const [person] = people as Set<EntityId>;
      if (tokens[i - 1]?.folded === 'president' && !this.#hasBeenPresident(person as EntityId)) continue;
      mentions.push({
        block: block.id,
        start,
        end,
        entity: person as EntityId,
        via: 'surname',
        confidence: 0.9,
      });
      i = last;
    }
    return mentions;
  }
}

/** "Anatoly Serdyukov" is not Andrei Serdyukov, "Aliyev Street" nobody: a capitalised neighbour makes another name. */
export function isPartOfFullName(
  text: string,
  tokens: Token[],
  first: number,
  last: number,
  taken: (start: number, end: number) => boolean,
): boolean {
  const [before, after] = [tokens[first - 1], tokens[last + 1]];
  const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end];
  const joins = (between: string) => /^(?:[\s\u00A0]+|-|\.[\s\u00A0]+)$/.test(between);
  if (
    before &&
    joins(text.slice(before.end, start)) &&
    before.isCapitalised &&
    !isTitle(before.folded) &&
    !taken(before.start, before.end)
  )
    return true;
  return (
    after !== undefined &&
    /^(?:[\s\u00A0]+|-)$/.test(text.slice(end, after.start)) &&
    after.isCapitalised &&
    !isTitle(after.folded)
  );
}
