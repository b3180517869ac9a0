import { ChevronDown, Eye } from 'lucide';
import type { CastMember } from '../knowledge/annotation.ts';
import type { EntityId, Kind } from '../knowledge/entity.ts';
import type { View } from '../knowledge/stance.ts';
import { useCast } from './EntityName.tsx';
import { Icon } from './Icon.tsx';
import { plural, useTexts } from './texts.tsx';
import { StanceText, ViewWords } from './ViewLine.tsx';
import { WhoLine } from './WhoLine.tsx';

/** Positions between those in view that are shown at once: a panel is small, and the text goes on. */
const SHOWN = 4;

/**
 * Who is named in what the reader sees of the article, each kind in the order of the text, and where they stand towards
 * each other. Not announced as it changes: it follows each turn of the wheel.
 */
export function InView({ inView }: { inView: EntityId[] }) {
  const { message } = useTexts();
  const { cast } = useCast();
  const members = inView.flatMap((id) => cast.members.find(({ entity }) => entity.id === id) ?? []);
  const of = (...kinds: Kind[]) => members.filter(({ entity }) => kinds.includes(entity.kind));
  const [people, others, ground] = [of('person'), of('organisation', 'event'), of('country', 'place')];
  return (
    <section class="in-view" aria-labelledby="in-view">
      <h2 id="in-view">
        <Icon of={Eye} /> {message('inViewTitle')}
      </h2>
      {members.length === 0 && <p class="note">{message('inViewNone')}</p>}
      <Told members={people} />
      <Between inView={inView} />
      {people.length > 0 && people.length < members.length && <h3>{message('inViewAlso')}</h3>}
      <Told members={others} />
      {/* Readers know what countries are; who somebody is they have to be told. */}
      {ground.length > 0 && (
        <ul class="ground" aria-label={message('inViewGround')}>
          {ground.map((member) => (
            <li key={member.entity.id}>
              <JumpLink member={member} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Told({ members }: { members: CastMember[] }) {
  if (members.length === 0) return null;
  return (
    <ul class="cast">
      {members.map((member) => (
        <li key={member.entity.id}>
          <JumpLink member={member} />
          <WhoLine member={member} />
        </li>
      ))}
    </ul>
  );
}

function JumpLink({ member: { entity } }: { member: CastMember }) {
  const { message } = useTexts();
  const { onChoose } = useCast();
  return (
    <button
      type="button"
      class="name-link"
      title={message('jumpTo', [entity.name])}
      onClick={({ currentTarget }) => onChoose(entity.id, currentTarget)}
    >
      {entity.name}
    </button>
  );
}

/** What is recorded between those in view, people's positions first, then the newest. */
function Between({ inView }: { inView: EntityId[] }) {
  const texts = useTexts();
  const { cast } = useCast();
  const people = new Set(
    cast.members.filter(({ entity }) => entity.kind === 'person').map(({ entity }) => entity.id),
  );
  const rank = ({ holder, target }: View) => Number(people.has(holder)) + Number(people.has(target));
  const views = cast.views
    .filter(
      ({ holder, target, stances }) =>
        stances.length > 0 && inView.includes(holder) && inView.includes(target),
    )
    .toSorted(
      (a, b) => rank(b) - rank(a) || (b.stances[0]?.date ?? '').localeCompare(a.stances[0]?.date ?? ''),
    );
  if (views.length === 0) return null;
  const lines = views.map((view) => <BetweenLine key={`${view.holder}${view.target}`} view={view} />);
  return (
    <>
      <h3>{texts.message('inViewBetween')}</h3>
      <ul class="between">{lines.slice(0, SHOWN)}</ul>
      {lines.length > SHOWN && (
        <details class="more">
          <summary>{plural(texts, 'stances', lines.length - SHOWN)}</summary>
          <ul class="between">{lines.slice(SHOWN)}</ul>
        </details>
      )}
    </>
  );
}

/** One position in a line; the act, its date and its source are one step away. */
function BetweenLine({ view }: { view: View }) {
  const [latest] = view.stances;
  return (
    <li>
      <details>
        <summary>
          <ViewWords view={view} show="both" plain />
          <span class="after-text">
            <Icon of={ChevronDown} />
          </span>
        </summary>
        {latest && <StanceText stance={latest} of={view.holder} />}
      </details>
    </li>
  );
}
