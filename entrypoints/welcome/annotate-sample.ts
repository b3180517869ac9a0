import { correctingAt, type OwnCorrections, ownAt } from '../../extension/correcting.ts';
import { background } from '../../extension/messages.ts';
import { readSettings, watchSettings } from '../../extension/settings.ts';
import { browserTexts } from '../../extension/texts.ts';
import { blocksUnder } from '../../page/article/blocks.ts';
import { type Cards, startCards } from '../../page/card/cards.tsx';
import { createHighlighter } from '../../page/highlight/highlighter.ts';
import type { Annotation } from '../../recognition/annotate.ts';
import { TITLE_BLOCK } from '../../recognition/article.ts';
import { ADDRESS, DAY } from './sample.tsx';

/** The sample as it is annotated. */
export interface AnnotatedSample {
  annotation: Annotation;
  cards: Cards;
}

/**
 * Annotates the sample article by the same parts that annotate articles on the web, until the signal ends.
 *
 * @returns undefined where the background does not answer.
 */
export async function annotateSample(
  element: Element,
  onTurnOffHere: () => void,
  signal: AbortSignal,
): Promise<AnnotatedSample | undefined> {
  const [title, text] = [element.querySelector('h2'), element.querySelector('.text')];
  if (!title || !text) return undefined;
  const [headline] = blocksUnder(title);
  const blocks = [
    ...(headline ? [{ ...headline, id: TITLE_BLOCK }] : []),
    ...blocksUnder(text).map((block, i) => ({ ...block, id: String(i) })),
  ];
  const article = {
    url: ADDRESS,
    title: title.textContent ?? '',
    published: { date: DAY, foundIn: 'time' as const },
    language: 'en',
    blocks: blocks.map(({ id, text }) => ({ id, text })),
  };
  // What is tried on the sample is not stored.
  const own: OwnCorrections = [];
  const annotated = async () => {
    const found = await background.annotate(article, ownAt(own, ADDRESS));
    return found.ok ? found.value.annotation : found;
  };

  const first = await annotated();
  if (!first.ok) return undefined;
  let settings = await readSettings();
  const highlighter = createHighlighter(document, signal, settings.look);
  highlighter.highlight(blocks, first.value.mentions);
  const cards = startCards(
    document,
    {
      known: first.value,
      highlighter,
      texts: browserTexts,
      ground: text,
      nameOf: ({ block, start, end }) =>
        blocks
          .find(({ id }) => id === block)
          ?.text.slice(start, end)
          .replace(/\s+/g, ' ') ?? '',
      corrections: {
        ...correctingAt(ADDRESS, own, async () => {
          const again = await annotated();
          if (!again.ok || signal.aborted) return;
          highlighter.highlight(blocks, again.value.mentions);
          cards.update(again.value);
        }),
        isPrivate: false,
      },
      manners: () => settings.card,
      onTurnOffHere,
    },
    signal,
  );
  watchSettings((changed) => {
    settings = changed;
    highlighter.dress(settings.look);
  }, signal);
  return { annotation: first.value, cards };
}
