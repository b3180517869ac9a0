import type { Source } from '../knowledge/source.ts';
import { formatDate } from './dates.ts';
import { useTexts } from './texts.tsx';

/** A source as a reader can find it: publisher, title, number, date; a link only where the address is certain. */
export function SourceNote({ source }: { source: Source | undefined }) {
  const texts = useTexts();
  if (!source) return null;
  const { publisher, title, number, date, url } = source;
  const rest = [number, date && formatDate(date, texts)].filter(Boolean).join(', ');
  return (
    <cite class="source">
      <span class="source-label">{texts.message('sourceLabel')} </span>
      {publisher},{' '}
      {url ? (
        <a href={url} target="_blank" rel="noreferrer noopener">
          {title}
        </a>
      ) : (
        title
      )}
      {rest && `, ${rest}`}
    </cite>
  );
}
