import { Fragment } from 'preact';
import type { UnknownMember } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { KINDS } from '../knowledge/entity.ts';
import { useCast } from './EntityName.tsx';
import { KIND_GROUP } from './kinds.ts';
import { plural, useTexts } from './texts.tsx';
import { SinceThen, WhoLine } from './WhoLine.tsx';

/** Everyone in the article, by kind and prominence; below them those that are not in the dataset. */
export function CastList(props: { notInDataset: UnknownMember[]; onJump(entity: EntityId): void }) {
  const { notInDataset, onJump } = props;
  const texts = useTexts();
  const { cast } = useCast();
  if (cast.members.length === 0 && notInDataset.length === 0)
    return <p class="note">{texts.message('popupNoNames')}</p>;
  const byKind = Map.groupBy(cast.members, ({ entity }) => entity.kind);
  return (
    <>
      {KINDS.map((kind) => {
        const members = byKind.get(kind);
        return (
          members && (
            <section key={kind}>
              <h2>{texts.message(KIND_GROUP[kind])}</h2>
              <ul class="cast">
                {members.map((member) => (
                  <li key={member.entity.id}>
                    <button
                      type="button"
                      class="name-link"
                      title={texts.message('jumpTo', [member.entity.name])}
                      onClick={() => onJump(member.entity.id)}
                    >
                      {member.entity.name}
                    </button>{' '}
                    <span class="note">{plural(texts, 'mentions', member.mentions)}</span>
                    <WhoLine member={member} />
                    <SinceThen member={member} />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {notInDataset.length > 0 && <NotInDataset members={notInDataset} />}
    </>
  );
}

/** What there is to say of those that the dataset does not have comes from the article, and is marked as quoted. */
function NotInDataset({ members }: { members: UnknownMember[] }) {
  const texts = useTexts();
  const byKind = Map.groupBy(members, ({ kind }) => kind ?? 'other');
  const described = members.some(({ saidOf }) => saidOf);
  return (
    <section class="not-in-dataset">
      <h2>{texts.message('unknownNames')}</h2>
      {described && <p class="note">{texts.message('unknownSaidOf')}</p>}
      {(['person', 'organisation', 'other'] as const).map((kind) => {
        const own = byKind.get(kind);
        return (
          own && (
            <Fragment key={kind}>
              <h3>{texts.message(kind === 'other' ? 'groupOther' : KIND_GROUP[kind])}</h3>
              <ul class="unknown">
                {own.map(({ name, saidOf }) => (
                  <li key={name}>
                    {name}
                    {saidOf && (
                      <>
                        {' '}
                        <q>{saidOf}</q>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </Fragment>
          )
        );
      })}
    </section>
  );
}
