import type { EntityId } from '../../knowledge/entity.ts';
import { otherEnd, type Tie, type TieKind } from '../../knowledge/ties.ts';
import { notesOf, phraseOf } from '../relation-words.ts';
import type { MessageKey, Texts } from '../texts.tsx';

export const TIE_LABEL: Record<TieKind, MessageKey> = {
  office: 'tieOffice',
  membership: 'tieMembership',
  alliance: 'tieAlliance',
  conflict: 'tieConflict',
  dispute: 'tieDispute',
  sanctions: 'tieSanctions',
  family: 'tieFamily',
  ownership: 'tieOwnership',
  participation: 'tieParticipation',
  recognition: 'tieRecognition',
  place: 'tiePlace',
};

type NameOf = (id: EntityId) => string;

/** What stands on a line, as seen from one end: "President", "Member of …". */
export function shortText({ kind, relations: [relation] }: Tie, of: EntityId, { message }: Texts): string {
  if (!relation) return message(TIE_LABEL[kind]);
  if (kind === 'office' && relation.role) return relation.role;
  return message(phraseOf(relation, of), ['…', relation.role ?? '', '…']);
}

/** All that a tie stands for, in a sentence or several. */
export function fullText({ relations }: Tie, texts: Texts, nameOf: NameOf): string {
  return relations
    .map((relation) => {
      const { subject, object, role = '' } = relation;
      const phrase = texts.message(phraseOf(relation, subject), [nameOf(object), role, nameOf(subject)]);
      return texts.message('tieOf', [
        nameOf(subject),
        [phrase, notesOf(relation, texts)].filter(Boolean).join(', '),
      ]);
    })
    .join('; ');
}

/** The ties of one name, as one who does not see the picture gets them: "Alliance: Turkey; Membership: …". */
export function tiesText(id: EntityId, ties: Tie[], texts: Texts, nameOf: NameOf): string {
  const byKind = Map.groupBy(ties, ({ kind }) => kind);
  const list = new Intl.ListFormat(texts.language, { type: 'unit' });
  return [...byKind]
    .map(([kind, own]) =>
      texts.message('tieOf', [
        texts.message(TIE_LABEL[kind]),
        list.format(own.map((tie) => nameOf(otherEnd(tie, id)))),
      ]),
    )
    .join('; ');
}
