import type { ComponentChildren } from 'preact';
import type { SourceId } from '../knowledge/source.ts';
import { useCast } from './EntityName.tsx';
import { SourceNote } from './SourceNote.tsx';

/** A claim with its source one step away. */
export function Claim({ source, children }: { source: SourceId; children: ComponentChildren }) {
  const { cast } = useCast();
  return (
    <details class="claim">
      <summary>{children}</summary>
      <SourceNote source={cast.sources[source]} />
    </details>
  );
}
