import type { CastMember } from '../knowledge/annotation.ts';
import type { EntityId, Kind } from '../knowledge/entity.ts';
import type { View } from '../knowledge/stance.ts';
import { useCast } from './EntityName.tsx';
import { type MessageKey, useTexts } from './texts.tsx';
import { ViewLine } from './ViewLine.tsx';

/** Kinds that can take a position, or be taken one towards by name: nobody votes on a town. */
const ACTORS: ReadonlySet<Kind> = new Set(['person', 'country', 'organisation']);
/** As many names are listed as those of whom nothing is recorded; the cast has them all. */
const MOST_LISTED = 6;

/** Where one member stands towards each other of the story, and they towards it; and of whom nothing is recorded. */
export function CardPositions({ member }: { member: CastMember }) {
  const { message } = useTexts();
  const { cast } = useCast();
  const { id, kind } = member.entity;
  const recorded = cast.views.filter(({ stances, since }) => stances.length + since.length > 0);
  const towards = recorded.filter(({ holder }) => holder === id);
  const from = recorded.filter(({ target }) => target === id);
  const others = cast.members
    .filter(({ entity }) => entity.id !== id && ACTORS.has(entity.kind))
    .map(({ entity }) => entity.id);
  const without = (ids: EntityId[]) => others.filter((other) => !ids.includes(other));
  if (towards.length + from.length === 0)
    return ACTORS.has(kind) && others.length > 0 ? <p class="note">{message('noPositionRecorded')}</p> : null;
  return (
    <section>
      <h3>{message('inThisStory')}</h3>
      {towards.length > 0 && <Views heading="standsTowards" views={towards} show="target" />}
      {ACTORS.has(kind) && (
        <NothingRecorded label="nothingTowards" ids={without(towards.map(({ target }) => target))} />
      )}
      {from.length > 0 && <Views heading="seenBy" views={from} show="holder" />}
      <NothingRecorded label="nothingFrom" ids={without(from.map(({ holder }) => holder))} />
    </section>
  );
}

function Views(props: { heading: MessageKey; views: View[]; show: 'target' | 'holder' }) {
  const { heading, views, show } = props;
  const { message } = useTexts();
  return (
    <>
      <h4>{message(heading)}</h4>
      <ul class="views">
        {views.map((view) => (
          <ViewLine key={view[show]} view={view} show={show} />
        ))}
      </ul>
    </>
  );
}

function NothingRecorded({ label, ids }: { label: MessageKey; ids: EntityId[] }) {
  const { language, message } = useTexts();
  const { cast } = useCast();
  if (ids.length === 0) return null;
  const names = ids.slice(0, MOST_LISTED).map((id) => cast.entities[id]?.name ?? id);
  const all = ids.length > MOST_LISTED ? [...names, '…'] : names;
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(all);
  return <p class="note nothing">{message(label, [list])}</p>;
}
