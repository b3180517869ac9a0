import { Fragment } from 'preact';
import type { Kind } from '../../knowledge/entity.ts';
import { LINE_HEIGHT } from './drawing.ts';
import type { PlacedName } from './layout.ts';
import { shapeOf } from './shapes.ts';

export interface PictureNameProps {
  placed: PlacedName;
  kind: Kind;
  lines: string[];
  /** The name in full, with its ties in words. */
  label: string;
  isCurrent: boolean;
  isNear: boolean;
  /** @param press Of the pointer; none where it was the keyboard. */
  onChoose(at: Element, press?: MouseEvent): void;
  onHover(isOver: boolean): void;
  onFocus(): void;
  onBlur(): void;
}

/** A name in the picture: its label in the shape of its kind, a button to its place in the text. */
export function PictureName(props: PictureNameProps) {
  const { placed, kind, lines, label, isCurrent, isNear, onChoose, onHover, onFocus, onBlur } = props;
  const { id, x, y, width, height } = placed;
  const onKeyDown = (event: KeyboardEvent & { currentTarget: Element }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose(event.currentTarget);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG
    <g
      class={`picture-name${isNear ? ' near' : ''}`}
      role="button"
      data-name={id}
      tabindex={isCurrent ? 0 : -1}
      aria-label={label}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      onClick={(event) => onChoose(event.currentTarget, event)}
      onKeyDown={onKeyDown}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <path class="picture-shape" d={shapeOf(kind, width, height)} />
      <text>
        {lines.map((line, i) => (
          <Fragment key={line}>
            {/* What is compared as text has its words apart, and no room is taken for that. */}
            {i > 0 && <tspan font-size="0"> </tspan>}
            <tspan x="0" y={((i - (lines.length - 1) / 2) * LINE_HEIGHT).toFixed(1)}>
              {line}
            </tspan>
          </Fragment>
        ))}
      </text>
    </g>
  );
}
