import type { Cast, UnknownMember } from '../knowledge/annotation.ts';
import { castInSteps } from '../knowledge/cast.ts';
import type { Dataset } from '../knowledge/dataset.ts';
import { isBefore } from '../knowledge/edtf.ts';
import type { Entity } from '../knowledge/entity.ts';
import { memoized } from '../knowledge/memoized.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import { type Article, TITLE_BLOCK } from './article.ts';
import type { Correction } from './corrections.ts';
import type { Explain } from './explanation.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Mention, UnknownName } from './mention.ts';
import { recogniseInSteps } from './recognise.ts';
import { unknownMembers } from './unknown/unknown-members.ts';

/** Everything that is shown of one article. */
export interface Annotation {
  mentions: Mention[];
  /** Those behind the unknown names, each once. */
  notInDataset: UnknownMember[];
  /** Who is in the cast, in the order of prominence: what a page needs to know of it before anybody asks for more. */
  roster: Pick<Entity, 'id' | 'kind' | 'name'>[];
  cast: Cast;
  /** Whether the day is the article's own, or the dataset's because the page gives no date. */
  dayFrom: 'article' | 'dataset';
  /** The article is newer than the data: what happened in between is not known here. */
  isNewerThanData: boolean;
}

/** An annotation with what only its making shows. */
export interface Annotated extends Annotation {
  unknown: UnknownName[];
}

/**
 * Recognises and relates: the whole way from an article's text to its annotation.
 *
 * @param explain Is told of each decision on the way.
 * @param corrections What the reader has said of names in this article.
 */
export function* annotateInSteps(
  article: Article,
  bundled: Dataset,
  gazetteer: Gazetteer,
  explain?: Explain,
  corrections: Correction[] = [],
): Steps<Annotated> {
  const dataset = memoized(bundled);
  const day = article.published?.date ?? dataset.info.date;
  const { mentions, unknown } = yield* recogniseInSteps(
    article.blocks,
    dataset,
    gazetteer,
    day,
    explain,
    corrections,
  );
  const appearances = [...Map.groupBy(mentions, ({ entity }) => entity)].map(([entity, own]) => ({
    entity,
    mentions: own.length,
    inTitle: own.some(({ block }) => block === TITLE_BLOCK),
    first: mentions.findIndex((mention) => mention.entity === entity),
  }));
  const cast = yield* castInSteps(appearances, dataset, day);
  return {
    mentions,
    unknown,
    notInDataset: unknownMembers(unknown),
    roster: cast.members.map(({ entity: { id, kind, name } }) => ({ id, kind, name })),
    cast,
    dayFrom: article.published ? 'article' : 'dataset',
    isNewerThanData: isBefore(dataset.info.date, day),
  };
}

/** In one go what {@link annotateInSteps} does. */
export function annotate(...asked: Parameters<typeof annotateInSteps>): Annotated {
  return atOnce(annotateInSteps(...asked));
}
