import type { ComponentChildren } from 'preact';
import type { SourceId } from '../knowledge/source.ts';
import { useCast } from './EntityName.tsx';
import { SourceNote } from './SourceNote.tsx';

export interface ClaimProps {
  source: SourceId;
  /** What else there is to say of it beside its source. */
  about?: string;
  children: ComponentChildren;
}

/** A claim with its source one step away. */
export function Claim({ source, about, children }: ClaimProps) {
  const { cast } = useCast();
  return (
    <details class="claim">
      <summary>{children}</summary>
      {about && <p class="source">{about}</p>}
      <SourceNote source={cast.sources[source]} />
    </details>
  );
}
