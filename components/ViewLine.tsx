import type { EntityId } from '../knowledge/entity.ts';
import { latestPosition, POSITIONS, type Stance, type View } from '../knowledge/stance.ts';
import { ACT_LABEL } from './acts.ts';
import { Claim } from './Claim.tsx';
import { formatDate } from './dates.ts';
import { EntityName } from './EntityName.tsx';
import { numberFormat } from './formats.ts';
import { POSITION_LABEL, PositionMark } from './PositionMark.tsx';
import { plural, useTexts } from './texts.tsx';
import { useNameInSentence } from './WhoLine.tsx';

/** The recorded view of one entity on another: its position in a word, the latest act, all acts one step away. */
export function ViewLine({ view, show }: { view: View; show: 'holder' | 'target' | 'both' }) {
  const texts = useTexts();
  const [latest] = view.stances;
  const earlier = view.stances.slice(1);
  return (
    <li class="view">
      <div class="view-head">
        <ViewWords view={view} show={show} />
        <PositionCounts view={view} />
      </div>
      {latest && <StanceText stance={latest} of={view.holder} />}
      {(earlier.length > 0 || view.since.length > 0) && (
        <details>
          <summary>{plural(texts, 'stances', earlier.length + view.since.length)}</summary>
          <ul class="stances">
            {view.since.toReversed().map((stance) => (
              <li key={`${stance.date}${stance.summary}`} class="later">
                <PositionMark position={stance.position} />{' '}
                <span class="note">{texts.message('afterTheArticle')}</span>
                <StanceText stance={stance} of={view.holder} />
              </li>
            ))}
            {earlier.map((stance) => (
              <li key={`${stance.date}${stance.summary}`}>
                <PositionMark position={stance.position} />
                <StanceText stance={stance} of={view.holder} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/**
 * Who stands how towards whom, in a line.
 *
 * @param plain Without buttons to the members, where the line itself is one.
 */
export function ViewWords(props: { view: View; show: 'holder' | 'target' | 'both'; plain?: boolean }) {
  const { view, show, plain = false } = props;
  const { message } = useTexts();
  const position = latestPosition(view);
  return (
    <>
      {show !== 'target' && <EntityName id={view.holder} plain={plain} />}{' '}
      {position ? (
        <PositionMark position={position} />
      ) : (
        <span class="position">{message('positionNothingThen')}</span>
      )}{' '}
      {show === 'both' && position !== 'supports' && position !== 'opposes' && (
        <>
          <span class="note">{message(position === 'abstained' ? 'concerning' : 'towards')}</span>{' '}
        </>
      )}
      {show !== 'holder' && <EntityName id={view.target} plain={plain} />}
    </>
  );
}

/** How often each position was taken, where there is more than one: the latest is no summary of the rest. */
function PositionCounts({ view }: { view: View }) {
  const texts = useTexts();
  const taken = POSITIONS.filter((position) => view.counts[position] > 0);
  if (taken.length < 2) return null;
  const number = numberFormat(texts.language);
  const counts = taken.map((position) =>
    texts.message('positionCount', [
      number.format(view.counts[position]),
      texts.message(POSITION_LABEL[position]),
    ]),
  );
  return <span class="note">{counts.join(', ')}</span>;
}

/** What was done or said, when and in whose name; what kind of act it was, on what, and its source, one step away. */
export function StanceText({ stance, of }: { stance: Stance; of: EntityId }) {
  const texts = useTexts();
  const name = useNameInSentence();
  const { holder, speaksFor, date, summary, source, act, about } = stance;
  const inWhoseName =
    holder !== of
      ? texts.message('actedBy', [name(holder)])
      : speaksFor
        ? texts.message('spokeFor', [name(speaksFor)])
        : undefined;
  return (
    <div class="stance">
      <Claim source={source} about={texts.message('actOn', [texts.message(ACT_LABEL[act]), about])}>
        {/* In English whatever the language around it, and so from left to right. */}
        <time dateTime={date}>{formatDate(date, texts)}</time>: <bdi>{summary}</bdi>
        {inWhoseName && ` ${inWhoseName}`}
      </Claim>
    </div>
  );
}
