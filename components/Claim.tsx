import { ChevronDown } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { SourceId } from '../knowledge/source.ts';
import { useCast } from './EntityName.tsx';
import { Icon } from './Icon.tsx';
import { SourceNote } from './SourceNote.tsx';
import { useTexts } from './texts.tsx';

export interface ClaimProps {
  source: SourceId;
  /** What else there is to say of it beside its source. */
  about?: string;
  children: ComponentChildren;
}

/** A claim with its source one step away. The names in it can be pressed too, so that it is no summary of details. */
export function Claim({ source, about, children }: ClaimProps) {
  const { message } = useTexts();
  const { cast } = useCast();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="claim">
      <span class="claim-text">{children}</span>
      <span class="after-text">
        <button
          type="button"
          class="source-toggle"
          title={message('showSource')}
          aria-label={message('showSource')}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon of={ChevronDown} />
        </button>
      </span>
      <div id={id} hidden={!isOpen}>
        {about && <p class="source">{about}</p>}
        <SourceNote source={cast.sources[source]} />
      </div>
    </div>
  );
}
