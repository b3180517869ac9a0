import type { Cast, UnknownMember } from '../knowledge/annotation.ts';
import { byProminence, castInSteps } from '../knowledge/cast.ts';
import type { Dataset } from '../knowledge/dataset.ts';
import { type Edtf, isBefore } from '../knowledge/edtf.ts';
import type { Entity } from '../knowledge/entity.ts';
import { memoized } from '../knowledge/memoized.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import { appearancesIn } from './appearances.ts';
import type { Article } from './article.ts';
import type { Correction } from './corrections.ts';
import type { Explain } from './explanation.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import type { Mention, UnknownName } from './mention.ts';
import { recogniseInSteps } from './recognise.ts';
import { unknownMembers } from './unknown/unknown-members.ts';

/** What the names of one article mean: all that marking them needs. */
export interface Marks {
  mentions: Mention[];
  /** Those behind the unknown names, each once. */
  notInDataset: UnknownMember[];
  /** Who is in the cast, in the order of prominence: what a page needs to know of it before anybody asks for more. */
  roster: Pick<Entity, 'id' | 'kind' | 'name'>[];
  /** Whether the day is the article's own, or the dataset's because the page gives no date. */
  dayFrom: 'article' | 'dataset';
  /** The article is newer than the data: what happened in between is not known here. */
  isNewerThanData: boolean;
}

/** Everything that is shown of one article. */
export interface Annotation extends Marks {
  cast: Cast;
}

/** An annotation with what only its making shows. */
export interface Annotated extends Annotation {
  unknown: UnknownName[];
}

/**
 * Recognises: the way from an article's text to the names in it.
 *
 * @param dataset Best a memoized one.
 * @param explain Is told of each decision on the way.
 * @param corrections What the reader has said of names in this article.
 */
export function* marksInSteps(
  article: Article,
  dataset: Dataset,
  gazetteer: Gazetteer,
  explain?: Explain,
  corrections: Correction[] = [],
): Steps<Marks & Pick<Annotated, 'unknown'>> {
  const day = dayOf(article, dataset);
  const found = yield* recogniseInSteps(article.blocks, dataset, gazetteer, day, explain, corrections);
  const { mentions, unknown } = found;
  return {
    mentions,
    unknown,
    notInDataset: unknownMembers(unknown),
    roster: byProminence(appearancesIn(mentions)).flatMap(({ entity }) => {
      const { id, kind, name } = dataset.entity(entity) ?? {};
      return id && kind && name ? [{ id, kind, name }] : [];
    }),
    dayFrom: article.published ? 'article' : 'dataset',
    isNewerThanData: isBefore(dataset.info.date, day),
  };
}

function dayOf({ published }: Article, { info }: Dataset): Edtf {
  return published?.date ?? info.date;
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
  const marks = yield* marksInSteps(article, dataset, gazetteer, explain, corrections);
  const cast = yield* castInSteps(appearancesIn(marks.mentions), dataset, dayOf(article, dataset));
  return { ...marks, cast };
}

/** In one go what {@link annotateInSteps} does. */
export function annotate(...asked: Parameters<typeof annotateInSteps>): Annotated {
  return atOnce(annotateInSteps(...asked));
}
