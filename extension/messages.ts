import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Edtf, parseEdtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Annotation } from '../recognition/annotate.ts';
import { type Article, DATE_PLACES } from '../recognition/article.ts';

/** Failures travel as values: an exception loses its type on the way between contexts. */
export type Result<T> = { ok: true; value: T } | { ok: false; reason: string };

/** More text than any article has: a page that sends more is not read on. */
const MAX_ARTICLE_LENGTH = 2_000_000;

const ArticleShape = v.object({
  url: v.string(),
  title: v.string(),
  published: v.optional(
    v.object({
      date: v.pipe(
        v.string(),
        v.check((date) => parseEdtf(date) !== undefined),
        v.transform((date) => date as Edtf),
      ),
      foundIn: v.picklist(DATE_PLACES),
    }),
  ),
  language: v.string(),
  blocks: v.pipe(
    v.array(v.object({ id: v.string(), text: v.string() })),
    v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_ARTICLE_LENGTH),
  ),
});

/** All that a content script may ask of the background. */
const ToBackground = v.variant('type', [v.object({ type: v.literal('annotate'), article: ArticleShape })]);
type ToBackground = v.InferOutput<typeof ToBackground>;

/** All that the popup may ask of the content script of a tab. */
const ToPage = v.variant('type', [
  v.object({ type: v.literal('describe') }),
  v.object({ type: v.literal('jump-to'), entity: v.string() }),
]);

/** What a page's content script says of itself. */
export type PageState =
  | { kind: 'off'; host: string; reason: 'everywhere' | 'site' }
  | { kind: 'reading' | 'no-article'; host: string }
  | { kind: 'other-language'; host: string; language: string }
  | { kind: 'failed'; host: string; reason: string }
  | { kind: 'annotated'; host: string; article: Omit<Article, 'blocks'>; annotation: Annotation };

/** Asks the background for the annotation of an article. */
export async function requestAnnotation(article: Article): Promise<Result<Annotation>> {
  try {
    const message: ToBackground = { type: 'annotate', article };
    const answer: unknown = await browser.runtime.sendMessage(message);
    // A background that does not take the message, too long a text for one, answers nothing.
    if (typeof answer !== 'object' || answer === null || !('ok' in answer))
      return { ok: false, reason: 'The background did not take the article.' };
    return answer as Result<Annotation>;
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Answers content scripts. Messages that do not fit, and senders that are not ours, are ignored. */
export function answerContentScripts(annotate: (article: Article) => Promise<Annotation>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string }) => {
    const parsed = v.safeParse(ToBackground, message);
    if (sender.id !== browser.runtime.id || !parsed.success) return undefined;
    return annotate(parsed.output.article as Article).then(
      (value): Result<Annotation> => ({ ok: true, value }),
      (error: unknown): Result<Annotation> => ({ ok: false, reason: reasonOf(error) }),
    );
  });
}

/** Asks the content script of a tab what it has made of the page; undefined where none answers. */
export async function describeTab(tabId: number): Promise<PageState | undefined> {
  try {
    return (await browser.tabs.sendMessage(tabId, { type: 'describe' })) as PageState;
  } catch {
    return undefined;
  }
}

export async function jumpInTab(tabId: number, entity: EntityId): Promise<void> {
  await browser.tabs.sendMessage(tabId, { type: 'jump-to', entity });
}

/** Answers the popup, until the signal ends. */
export function answerPopup(
  answers: { describe(): PageState; jumpTo(entity: EntityId): void },
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    const parsed = v.safeParse(ToPage, message);
    if (!parsed.success) return undefined;
    if (parsed.output.type === 'describe') return Promise.resolve(answers.describe());
    answers.jumpTo(parsed.output.entity as EntityId);
    return Promise.resolve(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
