import type { DatedRelation } from '../knowledge/annotation.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { EntityName } from './EntityName.tsx';
import { notesOf, phraseOf } from './relation-words.ts';
import { Message, useTexts } from './texts.tsx';

/** One relation as seen from one of its ends. */
export function RelationLine({ relation, of }: { relation: DatedRelation; of: EntityId }) {
  const texts = useTexts();
  const { subject, object, role } = relation;
  const notes = notesOf(relation, texts);
  return (
    <>
      <Message
        id={phraseOf(relation, of)}
        parts={[
          <EntityName key="other" id={subject === of ? object : subject} />,
          role ?? '',
          <EntityName key="self" id={of} plain />,
        ]}
      />
      {notes && <span class="note"> {notes}</span>}
    </>
  );
}
