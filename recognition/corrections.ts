import type { Dataset } from '../knowledge/dataset.ts';
import type { EntityId, Name } from '../knowledge/entity.ts';
import type { Candidate } from './candidates.ts';
import type { Mention, Span } from './mention.ts';
import { tokenize } from './text/tokenize.ts';

/** What a reader has said of a name: that it does not mean an entity, and which it means instead if any. */
export interface Correction {
  /** The name as it stood in the text. It holds for every spelling that is looked up alike. */
  name: string;
  /** Whom the name was taken for. */
  entity: EntityId;
  /** Whom it means: another, or the same where nothing else that is said of the match is to hold. Without, it is hidden. */
  instead?: EntityId;
}

/** The form under which names are looked up: "ERDOGAN’S" and "Erdoğan's" are the same words. */
export function foldedName(name: string): string {
  return tokenize(name)
    .map(({ folded }) => folded)
    .join(' ');
}

/** An id that no dataset has. */
const NOBODY = '' as EntityId;

/**
 * The corrections that hold for one article, at work.
 *
 * A hidden match stays where it is until the end, as a mention of nobody: so no other reading takes its words, names
 * beside it do not change their meaning, and it gives rise to no surname and no acronym. Of two corrections of the same
 * match the first holds. One that names an entity the dataset does not have is passed over.
 */
export class Corrections {
  readonly #byMatch = new Map<string, Correction>();
  readonly #textOf: (block: string) => string;

  constructor(corrections: Correction[], dataset: Dataset, textOf: (block: string) => string) {
    this.#textOf = textOf;
    for (const correction of corrections) {
      const { name, entity, instead } = correction;
      const match = matchOf(entity, name);
      if (instead !== undefined && !dataset.entity(instead)) continue;
      if (!this.#byMatch.has(match)) this.#byMatch.set(match, correction);
    }
  }

  /**
   * What a decision comes to when its wrong matches speak for nothing, and the right ones for what they mean: where one
   * is corrected, all is decided once more without it.
   */
  decide(candidates: Candidate[], decide: (candidates: Candidate[]) => Mention[]): Mention[] {
    const mentions = decide(candidates);
    if (this.#byMatch.size === 0) return mentions;
    const corrected = new Map(
      this.apply(mentions).flatMap((mention, i) =>
        mention === mentions[i] ? [] : [[placeOf(mention), mention]],
      ),
    );
    if (corrected.size === 0) return mentions;
    const left = candidates.flatMap((candidate) => {
      const mention = corrected.get(placeOf(candidate));
      if (!mention) return [candidate];
      return isShown(mention) ? [{ ...candidate, names: [certainName(candidate, mention.entity)] }] : [];
    });
    const others = decide(left).filter((mention) => !corrected.has(placeOf(mention)));
    return [...this.apply(others), ...corrected.values()];
  }

  /** The mentions with those corrected that a correction is about; the others are the very same. */
  apply(mentions: Mention[]): Mention[] {
    if (this.#byMatch.size === 0) return mentions;
    return mentions.map((mention) => {
      const { block, start, end, entity } = mention;
      const correction = this.#byMatch.get(matchOf(entity, this.#textOf(block).slice(start, end)));
      if (!correction) return mention;
      const { instead } = correction;
      return instead === undefined
        ? { ...mention, entity: NOBODY }
        : { ...mention, entity: instead, ...(instead !== entity && { insteadOf: entity }), confidence: 1 };
    });
  }
}

/** Whether a mention is one of somebody or something, and not the place of a hidden match. */
export function isShown({ entity }: Mention): boolean {
  return entity !== NOBODY;
}

function matchOf(entity: EntityId, name: string): string {
  return `${entity} ${foldedName(name)}`;
}

function placeOf({ block, start }: Span): string {
  return `${block} ${start}`;
}

/** A name by which a candidate can mean one entity only, whatever the text says. */
function certainName({ names }: Candidate, entity: EntityId): Name {
  const { from: _, ...name } = names.find((one) => one.entity === entity) ?? (names[0] as Name);
  return { ...name, entity, needsSupport: false };
}
