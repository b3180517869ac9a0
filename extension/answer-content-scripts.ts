import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Edtf, parseEdtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import { type Article, DATE_PLACES } from '../recognition/article.ts';
import { packMarks } from '../recognition/packed-annotation.ts';
import { type BackgroundAnswers, type Result, reasonOf } from './messages.ts';

// Apart from the other messages, since pages need not carry the library that validates.

/** More text than any article has: a page that sends more is not read on. */
const MAX_ARTICLE_LENGTH = 2_000_000;

const Day = v.pipe(
  v.string(),
  v.check((date) => parseEdtf(date) !== undefined),
  v.transform((date) => date as Edtf),
);

const ArticleShape = v.object({
  url: v.string(),
  title: v.string(),
  published: v.optional(
    v.object({
      date: Day,
      foundIn: v.picklist(DATE_PLACES),
    }),
  ),
  language: v.string(),
  blocks: v.pipe(
    v.array(v.object({ id: v.string(), text: v.string() })),
    v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MAX_ARTICLE_LENGTH),
  ),
});

const Id = v.pipe(
  v.string(),
  v.transform((id) => id as EntityId),
);
const AppearanceShape = v.object({
  entity: Id,
  mentions: v.number(),
  inTitle: v.boolean(),
  first: v.number(),
});
const CorrectionShape = v.object({ name: v.string(), entity: Id, instead: v.optional(Id) });
const Url = v.pipe(v.string(), v.url());

/** All that a content script may ask of the background. */
const ToBackground = v.variant('type', [
  v.object({
    type: v.literal('annotate'),
    article: ArticleShape,
    /** Those that only the tab knows, being private. */
    corrections: v.array(CorrectionShape),
  }),
  v.object({
    type: v.literal('cast'),
    appearances: v.array(AppearanceShape),
    day: v.optional(Day),
  }),
  v.object({ type: v.literal('alternatives'), name: v.string(), entity: Id, day: Day }),
  v.object({
    type: v.literal('correct'),
    correction: CorrectionShape,
    reach: v.picklist(['article', 'site', 'everywhere']),
    url: Url,
  }),
  v.object({ type: v.literal('take-back'), correction: CorrectionShape, url: Url }),
  v.object({ type: v.literal('count'), members: v.number() }),
  v.object({ type: v.literal('load-showing') }),
]);
export type ToBackground = v.InferOutput<typeof ToBackground>;

/** Answers content scripts. Messages that do not fit, and senders that are not ours, are ignored. */
export function answerContentScripts(answers: BackgroundAnswers): void {
  const answer = (message: ToBackground, { tab, documentId }: Sender): Promise<unknown> => {
    switch (message.type) {
      case 'annotate':
        return answers.annotate(message.article as Article, message.corrections).then(packMarks);
      case 'cast':
        return answers.cast(message.appearances, message.day).then((cast) => JSON.stringify(cast));
      case 'alternatives':
        return answers.alternatives(message.name, message.entity, message.day);
      case 'correct':
        return answers.correct(message.correction, message.reach, message.url);
      case 'take-back':
        return answers.takeBack(message.correction, message.url);
      case 'count':
        return answers.count(message.members, tab?.id);
      case 'load-showing':
        return answers.loadShowing(tab?.id === undefined ? undefined : { tab: tab.id, document: documentId });
    }
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const parsed = v.safeParse(ToBackground, message);
    if (sender.id !== browser.runtime.id || !parsed.success) return undefined;
    // A private window keeps its corrections to itself; were it to send one, it would not be stored.
    if (sender.tab?.incognito && ['correct', 'take-back'].includes(parsed.output.type)) return undefined;
    return answer(parsed.output, sender).then(
      (value): Result<unknown> => ({ ok: true, value }),
      (error: unknown): Result<unknown> => ({ ok: false, reason: reasonOf(error) }),
    );
  });
}

/** As far as it is looked at. */
interface Sender {
  id?: string;
  documentId?: string;
  tab?: { id?: number; incognito?: boolean };
}
