import type { Cast, CastMember } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { CastContext } from './EntityName.tsx';
import { TYPE_LABEL } from './kinds.ts';
import { type MessageKey, plural, useTexts } from './texts.tsx';
import { useWhoText } from './WhoLine.tsx';

/** How far a correction reaches. */
export type Reach = 'article' | 'site' | 'everywhere';

export interface NotThisProps {
  /** The name as it stands in the text. */
  name: string;
  /** How many others of that name the dataset has, once that is known. */
  others?: number;
  /** The others of that name; undefined while the panel is closed. */
  alternatives?: Cast;
  /** In a private window nothing is stored, so that a match can be hidden on the page only. */
  isPrivate: boolean;
  hasFailed: boolean;
  onToggle(): void;
  onChoose(entity: EntityId): void;
  onHide(reach: Reach): void;
}

const PANEL = 'not-this';

/** The button that opens and closes the panel. */
export function NotThisButton({ alternatives, onToggle }: NotThisProps) {
  const { message } = useTexts();
  return (
    <button
      type="button"
      class="text-button not-this-button"
      aria-expanded={alternatives !== undefined}
      aria-controls={PANEL}
      onClick={(event) => event.isTrusted && onToggle()}
    >
      {message('notThis')}
    </button>
  );
}

/** That the name can mean others, and the way to them: whoever knows which is meant should not have to look for it. */
export function OthersOfName({ others = 0, alternatives, onToggle }: NotThisProps) {
  const texts = useTexts();
  if (others === 0 || alternatives) return null;
  return (
    <p class="note">
      <button type="button" class="text-button" onClick={(event) => event.isTrusted && onToggle()}>
        {plural(texts, 'othersOfName', others)}
      </button>
    </p>
  );
}

const HIDE: [Reach, MessageKey][] = [
  ['article', 'hideInArticle'],
  ['site', 'hideOnSite'],
  ['everywhere', 'hideEverywhere'],
];

/** What else the name can mean, to be chosen for this article; and where the match is not to be shown at all. */
export function NotThisPanel(props: NotThisProps) {
  const { name, alternatives, isPrivate, hasFailed, onChoose, onHide } = props;
  const { message } = useTexts();
  if (!alternatives) return null;
  const { members } = alternatives;
  return (
    <section id={PANEL} class="not-this" aria-label={message('notThis')}>
      {members.length > 0 ? (
        <CastContext.Provider value={{ cast: alternatives, onChoose }}>
          <h3>{message('notThisOthers', [name])}</h3>
          <ul>
            {members.map((member) => (
              <li key={member.entity.id}>
                <Alternative member={member} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </CastContext.Provider>
      ) : (
        <p class="note">{message('notThisNone', [name])}</p>
      )}
      <h3 id="hide-match">{message('notThisHide')}</h3>
      <p class="answers">
        {HIDE.filter(([reach]) => !isPrivate || reach === 'article').map(([reach, label]) => (
          <button
            key={reach}
            type="button"
            class="button"
            aria-describedby="hide-match"
            onClick={(event) => event.isTrusted && onHide(reach)}
          >
            {message(label)}
          </button>
        ))}
      </p>
      {isPrivate && <p class="note">{message('notThisPrivate')}</p>}
      <p class="note" role="status">
        {hasFailed && message('notThisFailed')}
      </p>
    </section>
  );
}

function Alternative({ member, onChoose }: { member: CastMember; onChoose(entity: EntityId): void }) {
  const { message } = useTexts();
  const whoText = useWhoText();
  const { id, name, type } = member.entity;
  return (
    <button type="button" class="alternative" onClick={(event) => event.isTrusted && onChoose(id)}>
      <span class="name">{name}</span> <span class="note">{message(TYPE_LABEL[type])}</span>{' '}
      <span class="who">{whoText(member)}</span>
    </button>
  );
}

const HIDDEN: Record<Reach, MessageKey> = {
  article: 'hiddenInArticle',
  site: 'hiddenOnSite',
  everywhere: 'hiddenEverywhere',
};

/** What is left of the card of a match that was just hidden: where, and the way back. */
export function HiddenNote({ reach, onUndo }: { reach: Reach; onUndo(): void }) {
  const { message } = useTexts();
  return (
    <p class="hidden-note">
      <span role="status" id="hidden-note">
        {message(HIDDEN[reach])}
      </span>{' '}
      <UndoButton describedBy="hidden-note" onUndo={onUndo} />
    </p>
  );
}

/** That the card is shown because the reader chose it for this name, and the way back. */
export function ChosenNote({ name, onUndo }: { name: string; onUndo(): void }) {
  const { message } = useTexts();
  return (
    <p class="note">
      <span id="chosen-note">{message('chosenFor', [name])}</span>{' '}
      <UndoButton describedBy="chosen-note" onUndo={onUndo} />
    </p>
  );
}

function UndoButton({ describedBy, onUndo }: { describedBy: string; onUndo(): void }) {
  const { message } = useTexts();
  return (
    <button
      type="button"
      class="text-button undo"
      aria-describedby={describedBy}
      onClick={(event) => event.isTrusted && onUndo()}
    >
      {message('undo')}
    </button>
  );
}
