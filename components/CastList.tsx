import { useState } from 'preact/hooks';
import type { CastMember, UnknownMember } from '../knowledge/annotation.ts';
import { groupsByBelonging } from '../knowledge/belonging.ts';
import { type EntityId, KINDS } from '../knowledge/entity.ts';
import { keyOf } from '../knowledge/key.ts';
import { ALL, type CastChoice, CastControls } from './CastControls.tsx';
import { useCast } from './EntityName.tsx';
import { KIND_GROUP } from './kinds.ts';
import { NotInDataset } from './NotInDataset.tsx';
import { plural, useTexts } from './texts.tsx';
import { SinceThen, useName, WhoLine } from './WhoLine.tsx';

/** A cast of so few is seen at a glance. */
const FEW = 3;

interface Group {
  heading: string;
  members: CastMember[];
}

/** Everyone in the article, by kind or by whom they belong to; below them those that are not in the dataset. */
export function CastList(props: { notInDataset: UnknownMember[]; onJump(entity: EntityId): void }) {
  const { notInDataset, onJump } = props;
  const texts = useTexts();
  const { cast } = useCast();
  const name = useName();
  const [choice, setChoice] = useState<CastChoice>({ search: '', kind: ALL, groupBy: 'kind' });
  const { search, kind, groupBy } = choice;
  const all = cast.members.length + notInDataset.length;
  if (all === 0) return <p class="note">{texts.message('popupNoNames')}</p>;

  const isSought = matcherOf(search);
  const fits = (one: { name: string; kind?: string }) =>
    (kind === ALL || one.kind === kind) && isSought(one.name);
  const groups = (groupBy === 'kind' ? byKind() : byBelonging())
    .map(({ heading, members }) => ({ heading, members: members.filter(({ entity }) => fits(entity)) }))
    .filter(({ members }) => members.length > 0);
  const unknown = notInDataset.filter(fits);
  const found = groups.reduce((sum, { members }) => sum + members.length, unknown.length);

  function byKind(): Group[] {
    const members = Map.groupBy(cast.members, ({ entity }) => entity.kind);
    return KINDS.map((one) => ({ heading: texts.message(KIND_GROUP[one]), members: members.get(one) ?? [] }));
  }
  function byBelonging(): Group[] {
    return groupsByBelonging(cast).map(({ head, members }) => ({
      heading: head ? name(head) : texts.message('groupAlone'),
      members,
    }));
  }
  return (
    <>
      {all > FEW && <CastControls choice={choice} onChoose={setChoice} notInDataset={notInDataset} />}
      <p class="note" role="status">
        {found < all && plural(texts, 'namesFound', found)}
      </p>
      {groupBy === 'belonging' && groups.length > 0 && <p class="note">{texts.message('belongingNote')}</p>}
      {groups.map(({ heading, members }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul class="cast">
            {members.map((member) => (
              <Row key={member.entity.id} member={member} onJump={onJump} />
            ))}
          </ul>
        </section>
      ))}
      {unknown.length > 0 && <NotInDataset members={unknown} />}
    </>
  );
}

function Row({ member, onJump }: { member: CastMember; onJump(entity: EntityId): void }) {
  const texts = useTexts();
  const { id, name } = member.entity;
  return (
    <li>
      <button
        type="button"
        class="name-link"
        title={texts.message('jumpTo', [name])}
        onClick={() => onJump(id)}
      >
        {name}
      </button>{' '}
      <span class="note">{plural(texts, 'mentions', member.mentions)}</span>
      <WhoLine member={member} />
      <SinceThen member={member} />
    </li>
  );
}

/** Whether a name has the letters that are sought, in any case and with or without their accents. */
function matcherOf(search: string): (name: string) => boolean {
  if (search.trim() === '') return () => true;
  const sought = keyOf(search);
  // Nothing of it is left where it is of letters that no name here has.
  return (name) => sought !== '' && keyOf(name).includes(sought);
}
