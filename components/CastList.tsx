import type { EntityId } from '../knowledge/entity.ts';
import { KINDS } from '../knowledge/entity.ts';
import { useCast } from './EntityName.tsx';
import { KIND_GROUP } from './kinds.ts';
import { plural, useTexts } from './texts.tsx';
import { SinceThen, WhoLine } from './WhoLine.tsx';

/** Everyone in the article, by kind and prominence; below them the names that are not known. */
export function CastList({ unknown, onJump }: { unknown: string[]; onJump(entity: EntityId): void }) {
  const texts = useTexts();
  const { cast } = useCast();
  if (cast.members.length === 0 && unknown.length === 0)
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
      {unknown.length > 0 && (
        <section>
          <h2>{texts.message('unknownNames')}</h2>
          <ul class="unknown">
            {unknown.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
