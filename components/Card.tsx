import { ChevronLeft, ChevronRight, Pin, X } from 'lucide';
import type { CastMember, DatedRelation } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { Claim } from './Claim.tsx';
import { formatDate } from './dates.ts';
import { useCast } from './EntityName.tsx';
import { IconButton } from './IconButton.tsx';
import { TYPE_LABEL } from './kinds.ts';
import { ChosenNote, NotThisButton, NotThisPanel, type NotThisProps } from './NotThis.tsx';
import { RelationLine } from './RelationLine.tsx';
import { SourceNote } from './SourceNote.tsx';
import { plural, useTexts } from './texts.tsx';
import { ViewLine } from './ViewLine.tsx';
import { SinceThen, WhoLine } from './WhoLine.tsx';

export interface CardProps {
  member: CastMember;
  /** The state for which the place may stand where it was pointed at. */
  standsFor?: EntityId;
  dayFrom: 'article' | 'dataset';
  isNewerThanData: boolean;
  isPinned: boolean;
  /** What can be said against this reading of the name. */
  notThis: NotThisProps;
  /** The reader has chosen this entity for the name: takes that back. */
  onUndoChoice?(): void;
  onPin(): void;
  onClose(): void;
  onStep(step: 1 | -1): void;
  onTurnOffHere(): void;
}

/** The card of one entity: who on the article's day, where they stand in this story, how they are connected. */
export function Card(props: CardProps) {
  const { member, standsFor, notThis, onUndoChoice } = props;
  const texts = useTexts();
  const { cast } = useCast();
  const { entity } = member;
  const recorded = cast.views.filter(({ stances, since }) => stances.length + since.length > 0);
  const towards = recorded.filter(({ holder }) => holder === entity.id);
  const from = recorded.filter(({ target }) => target === entity.id);
  const relations = relationsShown(member, cast.relations);
  return (
    <article class="card" aria-labelledby="card-name">
      <header>
        <p class="kind">{texts.message(TYPE_LABEL[entity.type])}</p>
        <h2 id="card-name">{entity.name}</h2>
        <CardButtons {...props} />
      </header>
      {onUndoChoice && <ChosenNote name={notThis.name} onUndo={onUndoChoice} />}
      <WhoLine member={member} />
      {standsFor && (
        <p class="note">{texts.message('mayStandFor', [cast.entities[standsFor]?.name ?? standsFor])}</p>
      )}
      <SinceThen member={member} />
      {towards.length + from.length > 0 ? (
        <section>
          <h3>{texts.message('inThisStory')}</h3>
          {towards.length > 0 && (
            <>
              <h4>{texts.message('standsTowards')}</h4>
              <ul class="views">
                {towards.map((view) => (
                  <ViewLine key={view.target} view={view} show="target" />
                ))}
              </ul>
            </>
          )}
          {from.length > 0 && (
            <>
              <h4>{texts.message('seenBy')}</h4>
              <ul class="views">
                {from.map((view) => (
                  <ViewLine key={view.holder} view={view} show="holder" />
                ))}
              </ul>
            </>
          )}
        </section>
      ) : (
        <p class="note">{texts.message('noPositionRecorded')}</p>
      )}
      {relations.length > 0 && (
        <section>
          <h3>{texts.message('connected')}</h3>
          <ul class="relations">
            {relations.map((relation) => (
              <li
                key={`${relation.subject}${relation.predicate}${relation.object}${relation.role}${relation.from}`}
              >
                <Claim source={relation.source}>
                  <RelationLine relation={relation} of={entity.id} />
                </Claim>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CardFooter {...props} />
    </article>
  );
}

/** The relations of a member to the others, those that place it first, offices that the head of the card tells left out. */
function relationsShown(
  { entity, offices, lastOffice, identity }: CastMember,
  relations: DatedRelation[],
): DatedRelation[] {
  const key = ({ subject, predicate, object, role, from }: DatedRelation) =>
    [subject, predicate, object, role, from].join();
  const told = new Set([...offices, ...(lastOffice ? [lastOffice] : [])].map(key));
  const own = relations.filter(
    (relation) =>
      (relation.subject === entity.id || relation.object === entity.id) && relation.standing !== 'not-yet',
  );
  const all = new Map([...identity, ...own].map((relation) => [key(relation), relation]));
  return [...all].filter(([id]) => !told.has(id)).map(([, relation]) => relation);
}

function CardButtons({ isPinned, onPin, onClose, onStep }: CardProps) {
  const { message } = useTexts();
  return (
    <div class="buttons">
      <IconButton icon={ChevronLeft} label={message('previousName')} onPress={() => onStep(-1)} />
      <IconButton icon={ChevronRight} label={message('nextName')} onPress={() => onStep(1)} />
      <IconButton icon={Pin} label={message('pin')} isPressed={isPinned} onPress={onPin} />
      <IconButton icon={X} label={message('close')} onPress={onClose} />
    </div>
  );
}

function CardFooter({ member, dayFrom, isNewerThanData, notThis, onTurnOffHere }: CardProps) {
  const texts = useTexts();
  const { cast } = useCast();
  const { wikipedia, wikidata } = member.entity;
  const day = formatDate(cast.day, texts);
  const data = formatDate(cast.dataset.date, texts);
  return (
    <footer>
      <p>
        {dayFrom === 'article' ? texts.message('asOf', [day, data]) : texts.message('asOfData', [data])}{' '}
        {isNewerThanData && <strong>{texts.message('articleIsNewer', [data])}</strong>}
      </p>
      <p class="links">
        <span>{plural(texts, 'mentions', member.mentions)}</span>
        {wikipedia && (
          <a
            href={`https://en.wikipedia.org/wiki/${encodeURIComponent(wikipedia.replaceAll(' ', '_'))}`}
            target="_blank"
            rel="noreferrer noopener"
          >
            Wikipedia
          </a>
        )}
        {wikidata && (
          <a href={`https://www.wikidata.org/wiki/${wikidata}`} target="_blank" rel="noreferrer noopener">
            Wikidata
          </a>
        )}
        <button type="button" class="text-button" onClick={(event) => event.isTrusted && onTurnOffHere()}>
          {texts.message('turnOffHere')}
        </button>
        <NotThisButton {...notThis} />
      </p>
      <NotThisPanel {...notThis} />
      <p class="source-line">
        <SourceNote source={cast.sources[member.entity.source]} />
      </p>
    </footer>
  );
}
