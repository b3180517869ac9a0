import { useRef, useState } from 'preact/hooks';
import type { EntityId } from '../knowledge/entity.ts';
import { latestPosition, POSITIONS, type View } from '../knowledge/stance.ts';
import { formatDate } from './dates.ts';
import { useCast } from './EntityName.tsx';
import { POSITION_LABEL, PositionMark, PositionShape } from './PositionMark.tsx';
import { wrapped } from './picture/label.ts';
import { plural, type Texts, useTexts } from './texts.tsx';
import { ViewLine } from './ViewLine.tsx';
import { useName } from './WhoLine.tsx';

const LIST_ID = 'matrix-list';

interface Place {
  row: number;
  column: number;
}

/**
 * The latest recorded position of each towards each other, as a shape: who stands in the rows, towards whom in the
 * columns. One tab stop, through which the arrow keys go; a cell opens what is recorded behind it.
 */
export function StanceMatrix({ actors }: { actors: EntityId[] }) {
  const texts = useTexts();
  const { message } = texts;
  const { cast } = useCast();
  const name = useName();
  const table = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<Place>({ row: 0, column: 1 });
  const [opened, setOpened] = useState<Place | undefined>();

  const viewOf = (holder: EntityId, target: EntityId) =>
    cast.views.find((view) => view.holder === holder && view.target === target);
  const focus = (to: Place) => {
    setCurrent(to);
    table.current?.querySelector<HTMLElement>(`[data-cell="${to.row}-${to.column}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isRightToLeft = table.current !== null && getComputedStyle(table.current).direction === 'rtl';
    const to = placeAfter(event, current, actors.length, isRightToLeft);
    if (!to) return;
    event.preventDefault();
    focus(to);
  };
  const shownPair = opened && ([actors[opened.row], actors[opened.column]] as [EntityId, EntityId]);
  return (
    <div class="matrix">
      <p id="matrix-caption" class="note">
        {message('matrixCaption')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard */}
      <section class="matrix-frame" aria-label={message('matrixTitle')} tabIndex={0}>
        <table ref={table} aria-describedby="matrix-caption" onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <td />
              {actors.map((id) => (
                <th key={id} scope="col" title={name(id)}>
                  <Head name={name(id)} length={18} lines={2} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {actors.map((holder, row) => (
              <tr key={holder}>
                <th scope="row" title={name(holder)}>
                  <Head name={name(holder)} length={13} lines={3} />
                </th>
                {actors.map((target, column) =>
                  holder === target ? (
                    <td key={target} class="same" />
                  ) : (
                    <td key={target}>
                      <Cell
                        place={{ row, column }}
                        view={viewOf(holder, target)}
                        label={labelOf(name(holder), name(target), viewOf(holder, target), texts)}
                        isCurrent={current.row === row && current.column === column}
                        isOpen={opened?.row === row && opened.column === column}
                        onChoose={(place, isOpen) => {
                          setCurrent(place);
                          setOpened(isOpen ? undefined : place);
                        }}
                      />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div id={LIST_ID} class="matrix-list">
        {shownPair && <Behind pair={shownPair} view={viewOf(...shownPair)} />}
      </div>
      <p class="matrix-legend">
        {POSITIONS.map((position) => (
          <PositionMark key={position} position={position} />
        ))}
        <span class="position">
          <PositionShape position={undefined} /> {message('matrixNothing')}
        </span>
      </p>
    </div>
  );
}

/** A name in as many lines as there is room for; where it is cut, screen readers still get all of it. */
function Head({ name, length, lines }: { name: string; length: number; lines: number }) {
  const shown = wrapped(name, (text) => text.length, length, lines);
  const isWhole = shown.join(' ') === name;
  return (
    <>
      <span class="matrix-name" aria-hidden={!isWhole}>
        {shown.map((line) => (
          <span key={line}>{line} </span>
        ))}
      </span>
      {!isWhole && <span class="for-screen-readers">{name}</span>}
    </>
  );
}

function Cell(props: {
  place: Place;
  view: View | undefined;
  label: string;
  isCurrent: boolean;
  isOpen: boolean;
  onChoose(place: Place, isOpen: boolean): void;
}) {
  const { place, view, label, isCurrent, isOpen, onChoose } = props;
  return (
    <button
      type="button"
      class="cell"
      data-cell={`${place.row}-${place.column}`}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      aria-controls={LIST_ID}
      tabIndex={isCurrent ? 0 : -1}
      onClick={() => onChoose(place, isOpen)}
    >
      <PositionShape position={view && latestPosition(view)} />
    </button>
  );
}

/** What is recorded behind a cell, or that nothing is. */
function Behind({ pair: [holder, target], view }: { pair: [EntityId, EntityId]; view: View | undefined }) {
  const { message } = useTexts();
  const name = useName();
  if (!view) return <p>{message('matrixNothingBetween', [name(holder), name(target)])}</p>;
  return (
    <ul class="views">
      <ViewLine view={view} show="both" />
    </ul>
  );
}

/** A cell in words: who towards whom, the position, when, how many are recorded. */
function labelOf(holder: string, target: string, view: View | undefined, texts: Texts): string {
  const [latest] = view?.stances ?? [];
  if (!view || !latest) return texts.message('matrixCellNothing', [holder, target]);
  return texts.message('matrixCell', [
    holder,
    target,
    texts.message(POSITION_LABEL[latest.position]),
    formatDate(latest.date, texts),
    plural(texts, 'positions', view.stances.length),
  ]);
}

/** Where a key leads from a cell, past the empty ones between a name and itself; undefined where it leads nowhere. */
function placeAfter(
  event: KeyboardEvent,
  { row, column }: Place,
  size: number,
  isRightToLeft: boolean,
): Place | undefined {
  const forward = isRightToLeft ? -1 : 1;
  const steps: Record<string, [rows: number, columns: number]> = {
    ArrowRight: [0, forward],
    ArrowLeft: [0, -forward],
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
  };
  const last = size - 1;
  if (event.key === 'Home') return event.ctrlKey ? { row: 0, column: 1 } : { row, column: row === 0 ? 1 : 0 };
  if (event.key === 'End')
    return event.ctrlKey ? { row: last, column: last - 1 } : { row, column: row === last ? last - 1 : last };
  const step = steps[event.key];
  if (!step) return undefined;
  const to = { row: row + step[0], column: column + step[1] };
  if (to.row === to.column) {
    to.row += step[0];
    to.column += step[1];
  }
  const isInside = (one: number) => one >= 0 && one <= last;
  return isInside(to.row) && isInside(to.column) ? to : undefined;
}
