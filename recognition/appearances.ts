import type { Appearance } from '../knowledge/cast.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { TITLE_BLOCK } from './article.ts';
import type { Mention } from './mention.ts';

/** How each entity appears among the mentions of an article, in reading order. */
export function appearancesIn(mentions: Mention[]): Appearance[] {
  const appearances = new Map<EntityId, Appearance>();
  for (const [first, { entity, block }] of mentions.entries()) {
    const inTitle = block === TITLE_BLOCK;
    const known = appearances.get(entity);
    if (!known) appearances.set(entity, { entity, mentions: 1, inTitle, first });
    else {
      known.mentions++;
      known.inTitle ||= inTitle;
    }
  }
  return [...appearances.values()];
}
