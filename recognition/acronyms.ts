import type { EntityId, Kind } from '../knowledge/entity.ts';
import type { Block } from './article.ts';
import type { Mention } from './mention.ts';
import type { Token } from './text/tokenize.ts';

/** A short form that the article itself gives right after a name: "Organization of Turkic States (OTG)". */
export interface DefinedAcronym {
  acronym: string;
  entity: EntityId;
  /** Where it is defined: it holds from there on. */
  block: string;
  start: number;
}

/** What articles give acronyms to. A country or a person followed by letters is more often a member of what they name. */
export function canHaveAcronym(kind: Kind | undefined): boolean {
  return kind === 'organisation' || kind === 'event';
}

function initialsOf(name: string): string {
  return name
    .split(/[\s\u00A0-]+/)
    .flatMap((word) => (/^\p{Lu}/u.test(word) ? [word[0]] : []))
    .join('');
}

const DEFINITION = /^[\s\u00A0]*[([]["'“‘]?(\p{Lu}[\p{Lu}\p{N}&/.-]{1,9})["'”’]?[)\]]/u;

/** Brackets, quotation marks, space and letters of the longest definition, in characters. */
const LONGEST_DEFINITION = 24;

/**
 * The acronyms a block defines after mentions of organisations and events. They win over what the dataset says of the
 * letters, for the article's own word is nearer; the letters need not fit the name, for papers err ("OTG" for OTS).
 *
 * @param accepts Whether an entity can have an acronym whose letters are not its initials.
 */
export function definedAcronyms(
  block: Block,
  mentions: Mention[],
  accepts: (entity: EntityId) => boolean,
): DefinedAcronym[] {
  return mentions.flatMap(({ entity, start, end, via }) => {
    const match = via === 'acronym' ? null : DEFINITION.exec(block.text.slice(end, end + LONGEST_DEFINITION));
    if (!match) return [];
    const acronym = match[1] as string;
    if (!accepts(entity) && initialsOf(block.text.slice(start, end)) !== acronym) return [];
    return [{ acronym, entity, block: block.id, start: end + match[0].indexOf(acronym) }];
  });
}

const IN_PARENTHESES = /[([](\p{Lu}{2,8})[)\]]/gu;
/** Capitalised words, with small ones between, at the end of a text. */
const NAME_AT_END = /(?:\p{Lu}[\p{L}’'-]*(?:[\s\u00A0]+(?:of|for|and|the|de|on|in))*[\s\u00A0]+){2,}$/u;
/** How far back a name reaches, in characters. */
const LONGEST_NAME = 120;

/**
 * The acronyms a block defines for names the dataset does not have: in an article on the "Culinary Institute of America
 * (CIA)" the letters mean that institute. The initials must fit the words.
 *
 * @param isKnown Whether a stretch of the block's text is a mention of what can have an acronym.
 */
export function acronymsOfOthers(
  { text }: Block,
  isKnown: (start: number, end: number) => boolean,
): string[] {
  if (!/[([]\p{Lu}{2}/u.test(text)) return [];
  return Array.from(text.matchAll(IN_PARENTHESES)).flatMap(({ index, 1: acronym = '' }) => {
    const name = NAME_AT_END.exec(text.slice(Math.max(0, index - LONGEST_NAME), index))?.[0];
    if (name === undefined || isKnown(index - name.length, index - name.length + name.trimEnd().length))
      return [];
    return initialsOf(name).endsWith(acronym) ? [acronym] : [];
  });
}

/** The uses of acronyms in a block, at or after their definition. */
export function acronymMentions(
  block: Block,
  tokens: Token[],
  defined: DefinedAcronym[],
  order: (blockId: string) => number,
): Mention[] {
  const byAcronym = Map.groupBy(defined, ({ acronym }) => acronym);
  return tokens.flatMap<Mention>(({ raw, start, end }) => {
    const definition = byAcronym
      .get(raw)
      ?.find((one) => order(one.block) < order(block.id) || (one.block === block.id && one.start <= start));
    return definition
      ? [
          {
            block: block.id,
            start,
            end,
            entity: definition.entity,
            via: 'acronym-defined-in-text',
            confidence: 0.95,
          },
        ]
      : [];
  });
}
