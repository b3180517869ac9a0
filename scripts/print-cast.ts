import type { CastMember, DatedRelation, UnknownMember } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Relation } from '../knowledge/relation.ts';
import type { Source, SourceId } from '../knowledge/source.ts';
import { latestPosition, type Stance } from '../knowledge/stance.ts';
import type { Annotation } from '../recognition/annotate.ts';
import type { Article } from '../recognition/article.ts';

/** The cast of an article as text for a terminal: who, where they stand, how they are connected, names not known. */
export function printCast(article: Article, annotation: Annotation): string {
  const { cast, notInDataset, dayFrom, isNewerThanData } = annotation;
  const name = (id: EntityId) => cast.entities[id]?.name ?? id;
  const source = (id: SourceId) => cite(cast.sources[id]);
  const lines = [
    article.title,
    dayFrom === 'article'
      ? `As of ${cast.day}, the day of the article (found in: ${article.published?.foundIn}). Data to ${cast.dataset.date}.`
      : `The article gives no date. As of ${cast.day}, the date to which the data go.`,
    ...(isNewerThanData ? ['The article is newer than the data.'] : []),
    '',
    'Cast',
    ...cast.members.map((member) => `  ${member.entity.name} ×${member.mentions}  ${who(member, name)}`),
    '',
    'Where they stand',
    ...cast.views
      .filter(({ stances }) => stances.length > 0)
      .flatMap((view) => [
        `  ${name(view.holder)} → ${name(view.target)}: ${latestPosition(view)}`,
        ...view.stances.map(
          (stance) => `    ${stanceLine(stance, view.holder, name)} [${source(stance.source)}]`,
        ),
      ]),
    '',
    'How they are connected',
    ...cast.relations
      .filter(({ standing }) => standing !== 'not-yet')
      .map((relation) => `  ${relationLine(relation, name)} [${source(relation.source)}]`),
    '',
    'Not in the dataset',
    ...(notInDataset.length === 0 ? ['  none'] : notInDataset.map(unknownLine)),
  ];
  return lines.join('\n');
}

function unknownLine({ name, kind, mentions, saidOf }: UnknownMember): string {
  return `  ${name} ×${mentions}  ${[kind, saidOf && `“${saidOf}”`].filter(Boolean).join(', ')}`.trimEnd();
}

function who(member: CastMember, name: (id: EntityId) => string): string {
  const { entity, offices, lastOffice, nameThen, since } = member;
  const parts = [
    ...(nameThen ? [`named ${nameThen.text} then (${span(nameThen)})`] : []),
    ...(offices.length > 0
      ? offices.map((office) => `${office.role}, ${name(office.object)} (${span(office)})`)
      : [entity.description]),
    ...(lastOffice ? [`last ${lastOffice.role}, ${name(lastOffice.object)} (${span(lastOffice)})`] : []),
    ...since.left.map(
      ({ left, successor }) =>
        `since then: ${left.role} until ${left.to}${successor ? `, then ${name(successor.subject)}` : ''}`,
    ),
    ...since.took.map((office) => `since then: ${office.role}, ${name(office.object)} (${span(office)})`),
  ];
  return parts.join('; ');
}

function stanceLine(
  { date, position, summary, speaksFor, holder }: Stance,
  of: EntityId,
  name: (id: EntityId) => string,
): string {
  const by = holder === of ? (speaksFor ? `, for ${name(speaksFor)}` : '') : `, by ${name(holder)}`;
  return `${date} ${position}${by}: ${summary}`;
}

function relationLine(relation: DatedRelation, name: (id: EntityId) => string): string {
  const { subject, predicate, object, role, standing } = relation;
  const ended = standing === 'ended' ? ', ended' : '';
  return `${name(subject)} ${predicate} ${name(object)}${role ? ` as ${role}` : ''} (${span(relation)}${ended})`;
}

function span({ from, to, knownOn }: Pick<Relation, 'from' | 'to' | 'knownOn'>): string {
  if (from && to) return from === to ? from : `${from} to ${to}`;
  if (to) return `until ${to}`;
  const known = knownOn ? `known in ${knownOn}` : '';
  return from ? `since ${from}${known ? `, ${known}` : ''}` : known || 'no date recorded';
}

function cite(source: Source | undefined): string {
  return source
    ? [source.publisher, source.title, source.number, source.date].filter(Boolean).join(', ')
    : '';
}
