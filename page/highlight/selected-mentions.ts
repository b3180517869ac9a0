import type { EntityId, Kind } from '../../knowledge/entity.ts';
import { TITLE_BLOCK } from '../../recognition/article.ts';

/** Which of the names found are marked. */
export interface Selection {
  /** Every mention, or the first of an entity in each section, or in the article. */
  density: 'all' | 'section' | 'first';
  kinds: readonly Kind[];
}

/** A block of the article as far as it counts here. */
export interface Part {
  id: string;
  /** A subheading, with which a section begins. */
  isHeading: boolean;
}

/**
 * The mentions that are marked, in the order of the blocks. The headline is apart from the text: what is named there is
 * marked, and once more where the text first names it.
 */
export function selectedMentions<M extends { block: string; entity: EntityId }>(
  mentions: M[],
  parts: Part[],
  kindOf: (entity: EntityId) => Kind | undefined,
  { density, kinds }: Selection,
): M[] {
  const byBlock = Map.groupBy(mentions, ({ block }) => block);
  let named = new Set<EntityId>();
  return parts.flatMap(({ id, isHeading }) => {
    if (isHeading && density === 'section') named = new Set();
    const before = id === TITLE_BLOCK ? new Set<EntityId>() : named;
    return (byBlock.get(id) ?? []).filter(({ entity }) => {
      const kind = kindOf(entity);
      if (kind && !kinds.includes(kind)) return false;
      const isFirst = !before.has(entity);
      before.add(entity);
      return isFirst || density === 'all';
    });
  });
}
