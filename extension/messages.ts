import { browser } from 'wxt/browser';
import type { Reach } from '../components/NotThis.tsx';
import type { Cast } from '../knowledge/annotation.ts';
import type { Appearance } from '../knowledge/cast.ts';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Annotation, Marks } from '../recognition/annotate.ts';
import { appearancesIn } from '../recognition/appearances.ts';
import type { Article } from '../recognition/article.ts';
import type { Correction } from '../recognition/corrections.ts';
import { type PackedAnnotation, unpackAnnotation, unpackMarks } from '../recognition/packed-annotation.ts';
import type { ToBackground } from './answer-content-scripts.ts';

/** Failures travel as values: an exception loses its type on the way between contexts. */
export type Result<T> = { ok: true; value: T } | { ok: false; reason: string };

/** What the background does for content scripts. */
export interface BackgroundAnswers {
  annotate(article: Article, corrections: Correction[]): Promise<Marks>;
  /** The cast of those who appear in an article of a day, or of one that gives none. */
  cast(appearances: Appearance[], day?: Edtf): Promise<Cast>;
  /** The entities that a name can mean beside one, as of a day. */
  alternatives(name: string, entity: EntityId, day: Edtf): Promise<Cast>;
  correct(correction: Correction, reach: Reach, url: string): Promise<void>;
  takeBack(correction: Correction, url: string): Promise<void>;
  /** How many members the cast of the tab's page has; none where it is not annotated, or no more. */
  count(members: number, tab?: number): Promise<void>;
  /** Loads into a document what shows the names of an article. Settles when it is there. */
  loadShowing(into?: DocumentInTab): Promise<void>;
}

/** The document that a message comes from. */
export interface DocumentInTab {
  tab: number;
  document: string | undefined;
}

/** What the reader can ask of a page by shortcut or menu. */
export type PageAct = 'next' | 'previous' | 'open' | 'look-up' | 'toggle-site';

/** All that the popup, and the background for the reader, may ask of the content script of a tab. */
type ToPage =
  | { type: 'describe' | 'jump-back' | 'annotate-anyway' }
  | { type: 'jump-to'; entity: EntityId }
  | { type: 'act'; act: PageAct; text?: string };

const BARE = ['describe', 'jump-back', 'annotate-anyway'];

/** By hand: the library that validates elsewhere would be two kilobytes on every page. */
function isToPage(message: unknown): message is ToPage {
  const { type, entity, act } = Object(message) as Record<string, unknown>;
  return (
    BARE.includes(type as string) ||
    (type === 'jump-to' && typeof entity === 'string') ||
    (type === 'act' && typeof act === 'string')
  );
}

/** What a page's content script says of itself. */
export type PageState = StateOf<Annotation>;
type PackedState = StateOf<PackedAnnotation>;
type StateOf<A> =
  | { kind: 'off'; host: string; reason: 'everywhere' | 'site' }
  | { kind: 'reading' | 'restless' | 'pdf'; host: string }
  | { kind: 'no-article'; host: string; hasNoText?: boolean }
  | { kind: 'left-alone'; host: string; why: 'translated' | 'opted-out' }
  | { kind: 'other-language'; host: string; language: string }
  | { kind: 'failed'; host: string; reason: string }
  | {
      kind: 'annotated';
      host: string;
      article: Omit<Article, 'blocks'>;
      annotation: A;
      /** Whether the popup made the page jump, so that there is a place to go back to. */
      canGoBack: boolean;
    };

/** Annotations as they arrived. The popup gets the very same, so that nothing has to be packed in the page. */
const arrived = new WeakMap<Annotation, PackedAnnotation>();

/** What comes first of an annotation, and the whole of it. */
export interface Found {
  marks: Marks;
  annotation: Promise<Result<Annotation>>;
}

/** What the background gives at once, as a content script has it: all answers come as results. */
type AsResults = {
  [Name in Exclude<keyof BackgroundAnswers, 'annotate' | 'cast'>]: (
    ...asked: Parameters<BackgroundAnswers[Name]>
  ) => Promise<Result<Awaited<ReturnType<BackgroundAnswers[Name]>>>>;
};

/** The background as a content script has it. */
export const background: AsResults & {
  annotate(...asked: Parameters<BackgroundAnswers['annotate']>): Promise<Result<Found>>;
} = {
  async annotate(article, corrections) {
    const reply = await askTwice<string>({ type: 'annotate', article, corrections });
    if (!reply.ok) return reply;
    const marks = unpackMarks(reply.value);
    const day = article.published?.date;
    // Asked for by itself, so that names are marked while the background looks up what is recorded of them.
    const cast = askTwice<string>({
      type: 'cast',
      appearances: appearancesIn(marks.mentions),
      ...(day && { day }),
    });
    return { ok: true, value: { marks, annotation: cast.then((told) => whole(reply.value, marks, told)) } };
  },
  alternatives: (name, entity, day) => ask({ type: 'alternatives', name, entity, day }),
  correct: (correction, reach, url) => ask({ type: 'correct', correction, reach, url }),
  takeBack: (correction, url) => ask({ type: 'take-back', correction, url }),
  count: (members) => ask({ type: 'count', members }),
  loadShowing: () => askTwice({ type: 'load-showing' }),
};

function whole(packed: string, marks: Marks, cast: Result<string>): Result<Annotation> {
  if (!cast.ok) return cast;
  const both = { marks: packed, cast: cast.value };
  const annotation = unpackAnnotation(both, marks);
  arrived.set(annotation, both);
  return { ok: true, value: annotation };
}

/** Asks once more where that fails: the browser may stop the background at any moment, and starts it again for the next. */
async function askTwice<T>(message: ToBackground): Promise<Result<T>> {
  const first = await ask<T>(message);
  return first.ok ? first : ask(message);
}

async function ask<T>(message: ToBackground): Promise<Result<T>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage(message);
    // A background that does not take the message, too long a text for one, answers nothing.
    if (typeof answer !== 'object' || answer === null || !('ok' in answer))
      return { ok: false, reason: 'The background did not take the message.' };
    return answer as Result<T>;
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Asks the content script of a tab what it has made of the page; undefined where none answers. */
export async function describeTab(tabId: number): Promise<PageState | undefined> {
  try {
    const state = (await browser.tabs.sendMessage(tabId, { type: 'describe' })) as PackedState;
    if (state.kind !== 'annotated') return state;
    return { ...state, annotation: unpackAnnotation(state.annotation) };
  } catch {
    return undefined;
  }
}

/** Shows the next mention of an entity; whether there is a place to go back to then. */
export function jumpInTab(tabId: number, entity: EntityId): Promise<boolean> {
  return tellTab(tabId, { type: 'jump-to', entity });
}

/** Back to where the reader was before the jumps. */
export function jumpBackInTab(tabId: number): Promise<boolean> {
  return tellTab(tabId, { type: 'jump-back' });
}

/** Has the page of a tab read as an article, though it seems to be none. */
export async function annotateAnywayInTab(tabId: number): Promise<void> {
  await tellTab(tabId, { type: 'annotate-anyway' });
}

/** A tab that is gone, or went to another page meanwhile, answers nothing. */
async function tellTab(tabId: number, message: ToPage): Promise<boolean> {
  return (await browser.tabs.sendMessage(tabId, message).catch(() => false)) === true;
}

/** Has the page of a tab do something. Whether it could. */
export async function actInTab(tabId: number, act: PageAct, text?: string): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, { type: 'act', act, text })) === true;
  } catch {
    return false;
  }
}

/** Answers the popup, and the background for the reader, until the signal ends. */
export function answerPopup(
  answers: {
    describe(): PageState;
    /** Both: whether there is a place to go back to now. */
    jumpTo(entity: EntityId): boolean;
    jumpBack(): boolean;
    annotateAnyway(): void;
    act(act: PageAct, text?: string): boolean;
  },
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    if (!isToPage(message)) return undefined;
    if (message.type === 'describe') return Promise.resolve(packedState(answers.describe()));
    if (message.type === 'act') return Promise.resolve(answers.act(message.act, message.text));
    if (message.type === 'jump-to') return Promise.resolve(answers.jumpTo(message.entity));
    if (message.type === 'jump-back') return Promise.resolve(answers.jumpBack());
    answers.annotateAnyway();
    return Promise.resolve(true);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

function packedState(state: PageState): PackedState {
  if (state.kind !== 'annotated') return state;
  return { ...state, annotation: arrived.get(state.annotation) as PackedAnnotation };
}

/** What there is to say of an error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
