import type { PreviewBlock } from '../../components/settings/LookPreview.tsx';
import type { MessageKey, Texts } from '../../components/texts.tsx';
import type { EntityId, Kind } from '../../knowledge/entity.ts';
import { type Selection, selectedMentions } from '../../page/highlight/selected-mentions.ts';
import { TITLE_BLOCK } from '../../recognition/article.ts';

const BLOCKS: { id: string; as: PreviewBlock['as']; key: MessageKey }[] = [
  { id: TITLE_BLOCK, as: 'title', key: 'previewTitle' },
  { id: 'first', as: 'text', key: 'previewFirst' },
  { id: 'heading', as: 'heading', key: 'previewHeading' },
  { id: 'second', as: 'text', key: 'previewSecond' },
];

/** A name in a text: `{place|Geneva}`. Of each kind there is one. */
const NAME = /\{(\w+)\|([^}]*)\}/;

/** A short article with the names marked that the reader has chosen, by the same rule as on pages. */
export function sampleArticle({ message }: Texts, selection: Selection): PreviewBlock[] {
  const blocks = BLOCKS.map(({ id, as, key }) => {
    // Splitting by a pattern keeps its groups: text, kind, name, text, kind, name, … text.
    const parts = message(key).split(NAME);
    const pieces = parts.flatMap((text, i) => (i % 3 === 1 ? [] : [{ text, kind: parts[i - 1], at: i }]));
    return {
      id,
      as,
      pieces: pieces.map(({ text, kind, at }) => ({ text, kind: at % 3 === 2 ? kind : undefined })),
    };
  });
  const named = blocks.flatMap(({ id, pieces }) =>
    pieces.flatMap((piece) => (piece.kind ? [{ block: id, entity: piece.kind as EntityId, piece }] : [])),
  );
  const parts = blocks.map(({ id, as }) => ({ id, isHeading: as === 'heading' }));
  const marked = new Set(
    selectedMentions(named, parts, (entity) => entity as string as Kind, selection).map(({ piece }) => piece),
  );
  return blocks.map(({ id, as, pieces }) => ({
    id,
    as,
    pieces: pieces.map((piece) => ({ text: piece.text, isMarked: marked.has(piece) })),
  }));
}
