import type { ComponentChildren } from 'preact';
import type { Cast } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { formatDate } from './dates.ts';
import { CastContext } from './EntityName.tsx';
import { TYPE_LABEL } from './kinds.ts';
import { useTexts } from './texts.tsx';
import { ViewLine } from './ViewLine.tsx';
import { SinceThen, WhoLine } from './WhoLine.tsx';

/** The parts of a card, each as it stands on a card, with what it means beside it. */
export function HowToRead(props: { cast: Cast; of: EntityId; onChoose(id: EntityId): void }) {
  const { cast, of, onChoose } = props;
  const texts = useTexts();
  const { message } = texts;
  const member = cast.members.find(({ entity }) => entity.id === of);
  if (!member) return null;
  const view = cast.views.find(({ holder, stances }) => holder === of && stances.length > 0);
  const { entity } = member;
  return (
    <CastContext.Provider value={{ cast, onChoose }}>
      <ol class="explained">
        <Part means={message('welcomeCardWho')}>
          <p class="note">{message(TYPE_LABEL[entity.type])}</p>
          <p class="explained-name">{entity.name}</p>
          <WhoLine member={member} />
        </Part>
        <Part means={message('welcomeCardSince')}>
          <SinceThen member={member} />
        </Part>
        {view && (
          <Part means={message('welcomeCardView')}>
            <ul class="views">
              <ViewLine view={view} show="target" />
            </ul>
          </Part>
        )}
        <Part means={message('welcomeCardDay')}>
          <p class="note">
            {message('asOf', [formatDate(cast.day, texts), formatDate(cast.dataset.date, texts)])}
          </p>
        </Part>
      </ol>
    </CastContext.Provider>
  );
}

function Part({ means, children }: { means: string; children: ComponentChildren }) {
  return (
    <li>
      <div class="part">{children}</div>
      <p class="means">{means}</p>
    </li>
  );
}
