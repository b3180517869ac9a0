import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A drawing of the one icon family used here (Lucide), in the colour and height of the text around it. */
export function Icon({ of }: { of: IconNode }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true">
      {of.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
