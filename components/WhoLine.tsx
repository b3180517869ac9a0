import type { CastMember } from '../knowledge/annotation.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Relation, Standing } from '../knowledge/relation.ts';
import { Claim } from './Claim.tsx';
import { formatDate, formatSpan } from './dates.ts';
import { useCast } from './EntityName.tsx';
import { useTexts } from './texts.tsx';

/** "Minister of National Defence of Turkey, July 2018 to June 2023": the office with its time as recorded. */
function useOfficeText(): (office: Relation & { standing?: Standing }) => string {
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

/** Who this is on the day, in one line without its source: to choose by. */
export function useWhoText(): (member: CastMember) => string {
  const officeText = useOfficeText();
  return ({ offices: [office], entity }) => (office ? officeText(office) : entity.description);
}

/** Who this is on the article's day. */
export function WhoLine({ member }: { member: CastMember }) {
  const { offices, lastOffice, entity, nameThen } = member;
  const texts = useTexts();
  const officeText = useOfficeText();
  return (
    <div class="who">
      {offices.map((office) => (
        <Claim key={`${office.role}${office.object}${office.from}`} source={office.source}>
          {officeText(office)}
        </Claim>
      ))}
      {lastOffice && (
        <Claim source={lastOffice.source}>{texts.message('formerly', [officeText(lastOffice)])}</Claim>
      )}
      {offices.length === 0 && <Claim source={entity.source}>{entity.description}</Claim>}
      {nameThen && (
        <Claim source={nameThen.source}>
          {texts.message('namedThen', [nameThen.text, formatSpan(nameThen, texts)])}
        </Claim>
      )}
    </div>
  );
}

/** What is recorded to have changed after the article's day. */
export function SinceThen({ member }: { member: CastMember }) {
  const texts = useTexts();
  const name = useName();
  const officeText = useOfficeText();
  const { left, took, renamed } = member.since;
  const date = (one: Edtf | undefined) => (one ? formatDate(one, texts) : '');
  const claims = [
    ...left.map(({ left: { role = '', to, source }, successor }) => ({
      source,
      text: successor
        ? texts.message('sinceSucceeded', [role, date(to), name(successor.subject)])
        : texts.message('sinceLeft', [role, date(to)]),
    })),
    ...took.map((office) => ({ source: office.source, text: officeText(office) })),
    ...renamed.map(({ text, from, source }) => ({
      source,
      text: texts.message('sinceRenamed', [text, date(from)]),
    })),
  ];
  if (claims.length === 0) return null;
  return (
    <div class="since">
      <h3>{texts.message('sinceThen')}</h3>
      {claims.map(({ text, source }) => (
        <Claim key={text} source={source}>
          {text}
        </Claim>
      ))}
    </div>
  );
}
