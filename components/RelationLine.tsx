import { Fragment } from 'preact';
import type { DatedRelation } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { EntityName, useCast } from './EntityName.tsx';
import { articleIn, notesOf, phraseOf } from './relation-words.ts';
import { Message, useTexts } from './texts.tsx';

/** One relation as seen from one of its ends. */
export function RelationLine({ relation, of }: { relation: DatedRelation; of: EntityId }) {
  const texts = useTexts();
  const { cast } = useCast();
  const { subject, object, role } = relation;
  const notes = notesOf(relation, texts);
  const phrase = phraseOf(relation, of);
  const otherId = subject === of ? object : subject;
  return (
    <>
      <Message
        id={phrase}
        parts={[
          <Fragment key="other">
            {articleIn(phrase, cast.entities[otherId], texts)}
            <EntityName id={otherId} />
          </Fragment>,
          role ?? '',
          <EntityName key="self" id={of} plain />,
        ]}
      />
      {notes && <span class="note"> {notes}</span>}
    </>
  );
}
