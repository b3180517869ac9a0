import type { EntityId } from '../../knowledge/entity.ts';
import { useTexts } from '../texts.tsx';
import type { Box } from './boxes.ts';
import type { DrawnTie } from './drawing.ts';
import { measureIn, wrapped } from './label.ts';
import { placeLabels } from './lines.ts';
import { shortText } from './tie-words.ts';

const FONT_SIZE = 10.5;
const LINE_HEIGHT = 12;
const WIDTH = 112;
const PADDING = { x: 3, y: 1 };

/** What the ties of the name that is looked at are, on their lines, as far as there is room beside the names they lead to. */
export function TieLabels({ id, ties, names }: { id: EntityId; ties: DrawnTie[]; names: Box[] }) {
  const texts = useTexts();
  const measure = measureIn(FONT_SIZE);
  const labels = ties.map(({ tie, line }) => {
    const lines = wrapped(shortText(tie, id, texts), measure, WIDTH, 2);
    return {
      key: `${tie.kind} ${tie.ends.join(' ')}`,
      lines,
      line,
      width: Math.max(...lines.map(measure)) + 2 * PADDING.x,
      height: lines.length * LINE_HEIGHT + 2 * PADDING.y,
    };
  });
  const places = placeLabels(labels, names);
  return (
    <g class="tie-labels">
      {labels.map(({ key, lines, width, height }, i) => {
        const place = places[i];
        return (
          place && (
            <g key={key} transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
              <rect x={-width / 2} y={-height / 2} width={width} height={height} rx="3" />
              {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: text in SVG is not focusable */}
              <text aria-hidden="true">
                {lines.map((line, at) => (
                  <tspan key={line} x="0" y={(at - (lines.length - 1) / 2) * LINE_HEIGHT}>
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          )
        );
      })}
    </g>
  );
}
