import { ChevronLeft, ChevronRight, LocateFixed, Pin, X } from 'lucide';
import type { CastMember, DatedRelation } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { CardPositions } from './CardPositions.tsx';
import { Claim } from './Claim.tsx';
import { CopyButton } from './CopyButton.tsx';
import { formatDate } from './dates.ts';
import { useCast } from './EntityName.tsx';
import { IconButton } from './IconButton.tsx';
import { TYPE_LABEL } from './kinds.ts';
import { ChosenNote, NotThisButton, NotThisPanel, type NotThisProps, OthersOfName } from './NotThis.tsx';
import { RelationLine } from './RelationLine.tsx';
import { SourceNote } from './SourceNote.tsx';
import { plural, useTexts } from './texts.tsx';
import { SinceThen, useNameInSentence, WhoLine } from './WhoLine.tsx';

export interface CardProps {
  member: CastMember;
  /** The state for which the place may stand where it was pointed at. */
  standsFor?: EntityId;
  dayFrom: 'article' | 'dataset';
  isNewerThanData: boolean;
  onClose(): void;
  /** Copies the text of the card with its sources; answers whether it could. */
  onCopy(): Promise<boolean>;
  /** What the card of a name in the text can do, which one that opened from a card cannot. */
  atName?: AtName;
  /** Of a card that opened from another: goes to the name in the article. */
  onShowInArticle?(): void;
}

export interface AtName {
  isPinned: boolean;
  /** What can be said against this reading of the name. */
  notThis: NotThisProps;
  /** The reader has chosen this entity for the name: takes that back. */
  onUndoChoice?(): void;
  onPin(): void;
  onStep(step: 1 | -1): void;
  onTurnOffHere(): void;
}

/** The card of one entity: who on the article's day, where they stand in this story, how they are connected. */
export function Card(props: CardProps) {
  const { member, standsFor, atName } = props;
  const texts = useTexts();
  const { cast } = useCast();
  const nameInSentence = useNameInSentence();
  const { entity } = member;
  const relations = relationsShown(member, cast.relations);
  return (
    <article class="card" aria-labelledby="card-name">
      <header>
        <p class="kind">{texts.message(TYPE_LABEL[entity.type])}</p>
        <h2 id="card-name">
          <bdi>{entity.name}</bdi>
        </h2>
        <CardButtons {...props} />
      </header>
      {atName?.onUndoChoice && <ChosenNote name={atName.notThis.name} onUndo={atName.onUndoChoice} />}
      {atName && <OthersOfName {...atName.notThis} />}
      <WhoLine member={member} />
      {standsFor && <p class="note">{texts.message('mayStandFor', [nameInSentence(standsFor)])}</p>}
      <SinceThen member={member} />
      <CardPositions member={member} />
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

function CardButtons({ atName, onShowInArticle, onClose }: CardProps) {
  const { message } = useTexts();
  return (
    <div class="buttons">
      {atName && (
        <>
          <IconButton icon={ChevronLeft} label={message('previousName')} onPress={() => atName.onStep(-1)} />
          <IconButton icon={ChevronRight} label={message('nextName')} onPress={() => atName.onStep(1)} />
          <IconButton icon={Pin} label={message('pin')} isPressed={atName.isPinned} onPress={atName.onPin} />
        </>
      )}
      {onShowInArticle && (
        <IconButton icon={LocateFixed} label={message('showInArticle')} onPress={onShowInArticle} />
      )}
      <IconButton icon={X} label={message('close')} onPress={onClose} />
    </div>
  );
}

function CardFooter({ member, dayFrom, isNewerThanData, atName, onCopy }: CardProps) {
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
        <CopyButton onCopy={onCopy} />
        {atName && (
          <>
            <button
              type="button"
              class="text-button"
              onClick={(event) => event.isTrusted && atName.onTurnOffHere()}
            >
              {texts.message('turnOffHere')}
            </button>
            <NotThisButton {...atName.notThis} />
          </>
        )}
      </p>
      {atName && <NotThisPanel {...atName.notThis} />}
      <p class="source-line">
        <SourceNote source={cast.sources[member.entity.source]} />
      </p>
    </footer>
  );
}
