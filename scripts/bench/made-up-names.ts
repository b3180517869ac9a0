import type { Entity, EntityId } from '../../knowledge/entity.ts';
import type { Source, SourceId } from '../../knowledge/source.ts';
import { pickBy, seeded } from './random-article.ts';

export const MADE_UP_SOURCE: Source = {
  id: 'bench' as SourceId,
  title: 'Bench',
  publisher: 'Bench',
  licence: 'cited',
};

const SYLLABLES = 'ba ke lo ri mu sa ne to vi da go pe la ku no zi ha re mo ti'.split(' ');

/** People whose names of two words no article has, as many as asked for. */
export function madeUp(count: number): Entity[] {
  const random = seeded(7);
  const pick = pickBy(random);
  const word = () => {
    const text = Array.from({ length: 3 }, () => pick(SYLLABLES)).join('');
    return (text[0] as string).toUpperCase() + text.slice(1);
  };
  return Array.from({ length: count }, (_, i) => ({
    id: `made-up-${i}` as EntityId,
    kind: 'person',
    type: 'person',
    name: `${word()} ${word()}`,
    description: 'Nobody',
    source: MADE_UP_SOURCE.id,
  }));
}

/** The one name of each entity. */
export const ownNames = (entities: Entity[]) =>
  entities.map(({ id, name, source }) => ({
    entity: id,
    text: name,
    type: 'name' as const,
    needsSupport: false,
    source,
  }));
