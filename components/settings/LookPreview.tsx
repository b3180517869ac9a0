import { h } from 'preact';
import { useTexts } from '../texts.tsx';

/** A block of the sample, its text in pieces. */
export interface PreviewBlock {
  id: string;
  as: 'title' | 'heading' | 'text';
  pieces: { text: string; isMarked: boolean }[];
}

/** A short article as a light and as a dark page would show it; names are marked by the very elements that pages get. */
export function LookPreview({ blocks }: { blocks: PreviewBlock[] }) {
  const { message } = useTexts();
  return (
    <div class="previews">
      {(['light', 'dark'] as const).map((ground) => (
        <figure key={ground}>
          <figcaption class="note">{message(ground === 'light' ? 'previewLight' : 'previewDark')}</figcaption>
          <div class="preview" data-ground={ground}>
            {blocks.map(({ id, as, pieces }) => (
              <p key={id} class={`preview-${as}`}>
                {pieces.map(({ text, isMarked }) => (isMarked ? h('dramatis-name', null, text) : text))}
              </p>
            ))}
          </div>
        </figure>
      ))}
    </div>
  );
}
