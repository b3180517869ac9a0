import type { Kind } from '../../knowledge/entity.ts';
import { KIND_GROUP } from '../kinds.ts';
import { useTexts } from '../texts.tsx';
import { shapeOf } from './shapes.ts';

/** Which shape is which kind of name. */
export function KindLegend({ kinds }: { kinds: Kind[] }) {
  const { message } = useTexts();
  return (
    <p class="kind-legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <svg class="kind-sample" viewBox="-14 -7 28 14" aria-hidden="true">
            <path class="picture-shape" d={shapeOf(kind, 26, 12)} />
          </svg>
          {message(KIND_GROUP[kind])}
        </span>
      ))}
    </p>
  );
}
