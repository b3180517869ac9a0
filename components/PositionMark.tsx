import type { Position } from '../knowledge/stance.ts';
import { useTexts } from './texts.tsx';

/** Told apart by shape and word; colour only adds to them. */
const SHAPES: Record<Position, string> = {
  supports: 'M8 3 14 13H2Z',
  opposes: 'M8 13 2 3H14Z',
  mixed: 'M8 1.5 14.5 8 8 14.5 1.5 8Z',
  abstained: 'M2.5 6.9h11v2.2h-11Z',
  neutral: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm0 2.2a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6Z',
};
/** A dot, smaller than any position: nothing recorded is not neutral. */
const NOTHING = 'M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z';

export const POSITION_LABEL = {
  supports: 'positionSupports',
  opposes: 'positionOpposes',
  mixed: 'positionMixed',
  neutral: 'positionNeutral',
  abstained: 'positionAbstained',
} as const;

/** A position by its shape alone, for where the word stands elsewhere. */
export function PositionShape({ position }: { position: Position | undefined }) {
  return (
    <svg class={`position-shape position-${position ?? 'nothing'}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={position ? SHAPES[position] : NOTHING} />
    </svg>
  );
}

export function PositionMark({ position }: { position: Position }) {
  const { message } = useTexts();
  return (
    <span class={`position position-${position}`}>
      <PositionShape position={position} />
      {message(POSITION_LABEL[position])}
    </span>
  );
}
