import { DIRECTED, type Tie } from '../../knowledge/ties.ts';
import { arrowHead, type Line, pathOf } from './lines.ts';

export interface TieLineProps {
  tie: Tie;
  line: Line;
  isNear: boolean;
  onHover(isOver: boolean): void;
}

/** One tie as a line, its kind by its style. Pointers find it by a wider line that is not seen. */
export function TieLine({ tie, line, isNear, onHover }: TieLineProps) {
  const path = pathOf(line);
  const { kind, isFormer, isMutual } = tie;
  const back = { from: line.to, to: line.from };
  return (
    <g
      class={`tie tie-${kind}${isFormer ? ' former' : ''}${isNear ? ' near' : ''}`}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <path class="tie-reach" d={path} />
      <path class="tie-line" d={path} />
      {kind === 'alliance' && <path class="tie-gap" d={path} />}
      {DIRECTED.has(kind) && <path class="tie-head" d={arrowHead(line)} />}
      {DIRECTED.has(kind) && isMutual && <path class="tie-head" d={arrowHead(back)} />}
    </g>
  );
}
