import type { CastMember } from '../knowledge/annotation.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Relation, Standing } from '../knowledge/relation.ts';
import type { SourceId } from '../knowledge/source.ts';
import { formatDate, formatSpan } from './dates.ts';
import type { Texts } from './texts.tsx';

/** A claim in words, with its source. */
export interface WordedFact {
  text: string;
  source: SourceId;
}

type NameOf = (id: EntityId) => string;

/** "Minister of National Defence of Turkey, July 2018 to June 2023": the office with its time as recorded. */
export function officeText(office: Relation & { standing?: Standing }, texts: Texts, nameOf: NameOf): string {
  const title = texts.message('officeOf', [office.role ?? '', nameOf(office.object)]);
  return [title, formatSpan(office, texts)].filter(Boolean).join(', ');
}

/** Who this is on the article's day. */
export function whoFacts(member: CastMember, texts: Texts, nameOf: NameOf): WordedFact[] {
  const { offices, lastOffice, entity, nameThen } = member;
  return [
    ...offices.map((office) => ({ text: officeText(office, texts, nameOf), source: office.source })),
    ...(lastOffice
      ? [
          {
            text: texts.message('formerly', [officeText(lastOffice, texts, nameOf)]),
            source: lastOffice.source,
          },
        ]
      : []),
    ...(offices.length === 0 ? [{ text: entity.description, source: entity.source }] : []),
    ...(nameThen
      ? [
          {
            text: texts.message('namedThen', [nameThen.text, formatSpan(nameThen, texts)]),
            source: nameThen.source,
          },
        ]
      : []),
  ];
}

/** What is recorded to have changed after the article's day. */
export function sinceFacts({ since }: CastMember, texts: Texts, nameOf: NameOf): WordedFact[] {
  const date = (one: Edtf | undefined) => (one ? formatDate(one, texts) : '');
  return [
    ...since.left.map(({ left: { role = '', to, source }, successor }) => ({
      source,
      text: successor
        ? texts.message('sinceSucceeded', [role, date(to), nameOf(successor.subject)])
        : texts.message('sinceLeft', [role, date(to)]),
    })),
    ...since.took.map((office) => ({ source: office.source, text: officeText(office, texts, nameOf) })),
    ...since.renamed.map(({ text, from, source }) => ({
      source,
      text: texts.message('sinceRenamed', [text, date(from)]),
    })),
  ];
}
