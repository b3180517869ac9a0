import annotated from 'virtual:annotated-sample';
import type { CastMember } from '../knowledge/annotation.ts';
import type { Annotation } from '../recognition/annotate.ts';
import type { Article } from '../recognition/article.ts';

/** The sample article as the extension annotates it: the texts are as long as real ones. */
export const { article, annotation } = annotated as {
  article: Omit<Article, 'blocks'>;
  annotation: Annotation;
};
export const { cast } = annotation;

/** The member of the sample's cast that has a name. */
export function memberNamed(name: string): CastMember {
  const member = cast.members.find(({ entity }) => entity.name === name);
  if (!member) throw new Error(`The sample article does not name ${name}.`);
  return member;
}
