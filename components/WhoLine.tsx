import type { CastMember, DatedRelation } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { formatDate, formatSpan } from './dates.ts';
import { useCast } from './EntityName.tsx';
import { useTexts } from './texts.tsx';

/** "Minister of National Defence of Turkey, July 2018 to June 2023": the office with its time as recorded. */
function useOfficeText(): (office: DatedRelation) => string {
  const texts = useTexts();
  const name = useName();
  return (office) => {
    const title = texts.message('officeOf', [office.role ?? '', name(office.object)]);
    return [title, formatSpan(office, texts)].filter(Boolean).join(', ');
  };
}

export function useName(): (id: EntityId) => string {
  const { cast } = useCast();
  return (id) => cast.entities[id]?.name ?? id;
}

/** Who this is on the article's day. */
export function WhoLine({ member }: { member: CastMember }) {
  const { offices, lastOffice, entity, nameThen } = member;
  const texts = useTexts();
  const officeText = useOfficeText();
  return (
    <div class="who">
      {offices.map((office) => (
        <p key={`${office.role}${office.object}${office.from}`}>{officeText(office)}</p>
      ))}
      {lastOffice && <p>{texts.message('formerly', [officeText(lastOffice)])}</p>}
      {offices.length === 0 && <p>{entity.description}</p>}
      {nameThen && <p>{texts.message('namedThen', [nameThen.text, formatSpan(nameThen, texts)])}</p>}
    </div>
  );
}

/** What is recorded to have changed after the article's day. */
export function SinceThen({ member }: { member: CastMember }) {
  const texts = useTexts();
  const name = useName();
  const { left, took, renamed } = member.since;
  const lines = [
    ...left.map(({ left: office, successor }) =>
      successor
        ? texts.message('sinceSucceeded', [
            office.role ?? '',
            formatDate(office.to as never, texts),
            name(successor.subject),
          ])
        : texts.message('sinceLeft', [office.role ?? '', formatDate(office.to as never, texts)]),
    ),
    ...took.map((office) =>
      texts.message('sinceTook', [
        texts.message('officeOf', [office.role ?? '', name(office.object)]),
        formatSpan(office, texts),
      ]),
    ),
    ...renamed.map(({ text, from }) =>
      texts.message('sinceRenamed', [text, from ? formatDate(from, texts) : '']),
    ),
  ];
  if (lines.length === 0) return null;
  return (
    <div class="since">
      <h3>{texts.message('sinceThen')}</h3>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
