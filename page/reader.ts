import type { Texts } from '../components/texts.tsx';
import type { Edtf } from '../knowledge/edtf.ts';
import type { EntityId } from '../knowledge/entity.ts';
import type { Annotation, Marks } from '../recognition/annotate.ts';
import { type Article, TITLE_BLOCK } from '../recognition/article.ts';
import type { Mention } from '../recognition/mention.ts';
import type { PageBlock } from './article/blocks.ts';
import { type HandsOff, handsOff } from './article/hands-off.ts';
import { hasOpenShadow, mayBeArticle, type PageArticle, readArticle } from './article/read.ts';
import { readInSlices } from './article/read-in-slices.ts';
import type { CardAct, Cards, Known } from './card/cards.tsx';
import type { CorrectionPorts } from './card/correcting.ts';
import type { Manners } from './card/pointer.ts';
import { contains, parentOf } from './composed-tree.ts';
import { readFrames } from './frames.ts';
import { removeGhosts } from './highlight/ghosts.ts';
import type { Highlighter } from './highlight/highlighter.ts';
import type { Look } from './highlight/look.ts';
import { type Selection, selectedMentions } from './highlight/selected-mentions.ts';
import { entitiesInView, watchInView } from './in-view.ts';
import { Pace } from './pace.ts';
import { untilQuiet, untilVisible } from './quiet.ts';
import type { Showing } from './showing.ts';
import { type ArticleWatch, watchArticle } from './watch-article.ts';
import { createWayBack } from './way-back.ts';

/** What the reader has made of the page so far. */
type Reading =
  | { kind: 'reading' }
  /** `hasNoText`: it was to be read all the same, and has nothing to read. */
  | { kind: 'no-article'; hasNoText?: boolean }
  | { kind: 'pdf' }
  | { kind: 'other-language'; language: string }
  | { kind: 'failed'; reason: string }
  /** The page asks for it, or the browser has translated it. */
  | { kind: 'left-alone'; why: HandsOff }
  /** The page kept rewriting its text, and is left as it is. */
  | { kind: 'restless' }
  | { kind: 'annotated'; article: Omit<Article, 'blocks'>; annotation: Annotation };

type Answer<T> = { ok: true; value: T } | { ok: false; reason: string };

/** What the reader needs of the world outside the page. */
export interface ReaderPorts {
  annotate(article: Article): Promise<Answer<{ marks: Marks; annotation: Promise<Answer<Annotation>> }>>;
  /** What shows names, where it is asked for first: see {@link Showing}. */
  showing(): Promise<Answer<Showing>>;
  texts: Texts;
  /** How names are marked, which of them, and how cards open, as the reader wants it now. */
  look(): Look & Selection;
  manners(): Manners;
  turnOffHere(): void;
  /** What was made of the page has become another. */
  onReading(): void;
  /** The way to correct matches of the article at an address. */
  correctionsAt(url: string): CorrectionPorts;
}

export interface Reader {
  readonly reading: Reading;
  /** Shows the next mention of an entity; whether there is a way back then. */
  jumpTo(entity: EntityId): boolean;
  /** Whether {@link jumpTo} has moved the page. */
  readonly canGoBack: boolean;
  /** To where the page was before the jumps, after which there is no way back any more. */
  jumpBack(): boolean;
  /** Reads the page as an article, though it seems to be none. Holds until the page is another. */
  annotateAnyway(): void;
  /** Goes on to the next or previous name, opens the card of the one it has come to, or that of a text. */
  act(act: CardAct, text?: string): boolean;
  /** Tells who is named in what the reader sees, while the annotation is the same and until the signal ends. */
  watchInView(onChange: (inView: EntityId[]) => void, signal: AbortSignal): void;
  /** Corrections have changed: annotates what was read once more, and changes the marks that became others. */
  refresh(): void;
  /** The reader wants another look: gives it to the names that are shown, and marks others or fewer of those found. */
  restyle(): void;
}

/** What stands on the page while an article is annotated. All of it ends with its signal. */
interface Shown {
  page: PageArticle;
  /** The elements whose changes are changes of the article. */
  roots: Element[];
  watched: ArticleWatch;
  highlighter: Highlighter;
  cards: Cards;
  known: Known;
  controller: AbortController;
  /** Readings in a row that found the same text in other nodes. */
  repeats: number;
}

/** What sections begin with. */
const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** When a page without an article is looked at again: its text may come late. Milliseconds after the first look. */
const LATER = [1_000, 3_000, 9_000];
/** Readings in a row that may find the same text in other nodes while there are elements of ours in it. */
const MAX_REPEATS = 2;

/**
 * Reads, annotates and watches one page, or what it shows in large frames, until the signal ends, which takes back everything: marks, styles, listeners,
 * observer, card and host.
 */
export function startReader(document: Document, ports: ReaderPorts, signal: AbortSignal): Reader {
  let reading: Reading = { kind: 'reading' };
  let shown: Shown | undefined;
  let isForced = false;
  const wayBack = createWayBack();
  /** Read where the page itself is no article. */
  const frames = readFrames(document, (inner, ended) => startReader(inner, ports, ended), signal);
  const pace = new Pace();

  const become = (next: Reading) => {
    reading = next;
    ports.onReading();
  };
  const end = (why: Reading) => {
    shown?.controller.abort();
    shown = undefined;
    become(why);
  };
  /**
   * Annotates an article, whose names are then shown in place of those before.
   *
   * @returns The milliseconds that it took here, the background's work left out.
   */
  const annotate = async (page: PageArticle): Promise<number> => {
    const { blocks: _, ...about } = page.article;
    const asked = performance.now();
    const loading = ports.showing();
    const answer = ports.annotate(page.article);
    const asking = performance.now() - asked;
    const showing = await loading;
    const found = showing.ok ? await answer : showing;
    if (signal.aborted) return asking;
    let begin = performance.now();
    frames.end();
    const isFirst = !shown;
    if (isFirst && found.ok && showing.ok) shown = show(page, found.value.marks, showing.value);
    let cost = asking + performance.now() - begin;
    const whole = found.ok ? await found.value.annotation : found;
    if (signal.aborted) return cost;
    begin = performance.now();
    if (!whole.ok) {
      if (isFirst) end({ kind: 'failed', reason: whole.reason });
      return cost;
    }
    if (!shown) return cost;
    const annotation = whole.value;
    shown.known = annotation;
    if (!isFirst) {
      follow(shown, page);
      mark(shown.highlighter, page, annotation);
    }
    shown.cards.update(annotation);
    become({ kind: 'annotated', article: about, annotation });
    cost += performance.now() - begin;
    return cost;
  };
  const mark = (highlighter: Highlighter, { blocks }: PageArticle, { mentions, roster }: Marks) => {
    const kinds = new Map(roster.map(({ id, kind }) => [id, kind]));
    const parts = blocks.map(({ id, element }) => ({ id, isHeading: element.closest(HEADING) !== null }));
    highlighter.highlight(
      blocks,
      selectedMentions(mentions, parts, (entity) => kinds.get(entity), ports.look()),
    );
  };
  const show = (page: PageArticle, marks: Marks, { createHighlighter, startCards }: Showing): Shown => {
    const controller = new AbortController();
    signal.addEventListener('abort', () => controller.abort(), { signal: controller.signal });
    const highlighter = createHighlighter(document, controller.signal, ports.look());
    const watched = watchArticle(
      document,
      (records) => {
        const hasYielded = highlighter.yieldTo(records);
        return hasYielded || (shown !== undefined && concern(records, shown.roots));
      },
      () => enqueue(update),
      controller.signal,
    );
    watched.watch(page.roots);
    highlighter.onOwnChange = watched.forgetOwn;
    mark(highlighter, page, marks);
    const { texts, turnOffHere, manners } = ports;
    const cards = startCards(
      document,
      {
        known: marks,
        highlighter,
        texts,
        ground: page.blocks.find(({ id }) => id !== TITLE_BLOCK)?.element ?? document.body,
        nameOf: (mention) => nameIn(shown?.page.blocks ?? page.blocks, mention),
        corrections: ports.correctionsAt(page.article.url),
        manners,
        onTurnOffHere: turnOffHere,
      },
      controller.signal,
    );
    return { page, roots: rootsOf(page), watched, highlighter, cards, known: marks, controller, repeats: 0 };
  };

  const paragraphs = document.getElementsByTagName('p');
  const begin = async (later: number[], seen = -1): Promise<void> => {
    await untilVisible(document, signal);
    // Those in shadow roots are not counted.
    const isChanged = isForced || paragraphs.length !== seen || hasOpenShadow(document);
    if (isChanged) await untilQuiet(document, signal);
    // Annotated since, as the reader wanted it.
    if (signal.aborted || shown) return;
    const count = paragraphs.length;
    const isDue = isForced || (isChanged && mayBeArticle(document));
    // What looks through the whole page comes after what does not: most pages are no articles.
    if (isDue) {
      const why = handsOff(document);
      if (why) return become({ kind: 'left-alone', why });
      removeGhosts(document);
    }
    const page = isDue ? await readInSlices(document, today(), isForced) : undefined;
    if (signal.aborted) return;
    if (!page) {
      become(isForced ? { kind: 'no-article', hasNoText: true } : { kind: 'no-article' });
      frames.look();
      if (isForced) for (const reader of frames.readers()) reader.annotateAnyway();
      const [next, ...rest] = later;
      if (next !== undefined) setTimeout(() => !signal.aborted && enqueue(() => begin(rest, count)), next);
      return;
    }
    const { language } = page.article;
    if (language !== 'en') return become({ kind: 'other-language', language });
    await annotate(page);
  };
  /** Looks at the article again after the page has changed it. */
  const update = async (): Promise<void> => {
    const pause = pace.pause(performance.now());
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    await untilVisible(document, signal);
    if (signal.aborted || !shown) return;
    const why = handsOff(document);
    if (why) return end({ kind: 'left-alone', why });
    const begin = performance.now();
    // In one go: while it is read the article has no marks, which nobody may see.
    const page = shown.highlighter.withoutMarks(() => {
      removeGhosts(document);
      return readArticle(document, today(), isForced);
    });
    const cost = performance.now() - begin;
    if (!page) {
      end({ kind: 'no-article' });
      return frames.look();
    }
    const { language } = page.article;
    if (language !== 'en') return end({ kind: 'other-language', language });
    if (isSameText(shown.page, page)) {
      // The same words in other nodes: what was hidden comes back.
      follow(shown, page);
      // Time and again: another script may answer to our elements, and we to what it does then.
      if (++shown.repeats === MAX_REPEATS) shown.highlighter.paintOnly();
      mark(shown.highlighter, page, shown.known);
      return pace.spent(performance.now(), performance.now() - begin);
    }
    const texts = ({ blocks }: PageArticle) => blocks.map(({ text }) => text);
    if (!pace.note(performance.now(), texts(shown.page), texts(page))) return end({ kind: 'restless' });
    shown.repeats = 0;
    pace.spent(performance.now(), cost + (await annotate(page)));
  };

  // One thing after the other: each builds on what the one before has left on the page.
  let turn: Promise<void> = Promise.resolve();
  const waiting = new Set<() => Promise<void>>();
  function enqueue(task: () => Promise<void>): void {
    if (waiting.has(task)) return;
    waiting.add(task);
    turn = turn
      .then(() => {
        waiting.delete(task);
        return task();
      })
      .catch(fail);
  }
  /** Nothing of ours may surface in the page; the popup tells the reader. */
  function fail(error: unknown): void {
    end({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
  const start = () => begin(LATER);
  if (document.contentType === 'application/pdf') reading = { kind: 'pdf' };
  else enqueue(start);
  // A translation that is undone is told by the root, which says that it is there.
  const translation = new MutationObserver(() => reading.kind === 'left-alone' && enqueue(start));
  translation.observe(document.documentElement, { attributeFilter: ['class', 'lang'] });
  signal.addEventListener('abort', () => translation.disconnect());

  return {
    get reading() {
      const inFrames = frames.readers().map((reader) => reader.reading);
      return (
        inFrames.find(({ kind }) => kind === 'annotated') ??
        inFrames.find(({ kind }) => kind !== 'no-article') ??
        reading
      );
    },
    get canGoBack() {
      return wayBack.isOpen || frames.readers().some((reader) => reader.canGoBack);
    },
    jumpTo(entity) {
      const { cards, roots } = shown ?? {};
      if (cards) wayBack.leave(roots?.[0] ?? document.body, () => cards.jumpTo(entity));
      for (const reader of frames.readers()) reader.jumpTo(entity);
      return this.canGoBack;
    },
    jumpBack() {
      wayBack.goBack();
      for (const reader of frames.readers()) reader.jumpBack();
      return this.canGoBack;
    },
    annotateAnyway() {
      if (shown || reading.kind !== 'no-article') return;
      isForced = true;
      reading = { kind: 'reading' };
      enqueue(() => begin([]));
    },
    refresh() {
      enqueue(async () => void (shown && (await annotate(shown.page))));
      for (const reader of frames.readers()) reader.refresh();
    },
    restyle() {
      for (const reader of frames.readers()) reader.restyle();
      if (!shown) return;
      try {
        shown.highlighter.dress(ports.look());
        mark(shown.highlighter, shown.page, shown.known);
        shown.cards.update(shown.known);
      } catch (error) {
        fail(error);
      }
    },
    act: (act, text) =>
      shown?.cards.act(act, text) ?? frames.readers().some((reader) => reader.act(act, text)),
    watchInView(onChange, until) {
      const look = () =>
        shown && reading.kind === 'annotated'
          ? entitiesInView(shown.page.blocks, reading.annotation.mentions)
          : [];
      if (shown) watchInView(document, look, onChange, until);
      for (const reader of frames.readers()) reader.watchInView(onChange, until);
    },
  };
}

/** From now on what is shown is the article as it was read again. */
function follow(shown: Shown, page: PageArticle): void {
  Object.assign(shown, { page, roots: rootsOf(page) });
  shown.watched.watch(page.roots);
}

/** Whether changes are of the article: within its text or its headline, or because it was taken out of the page. */
function concern(records: MutationRecord[], roots: Element[]): boolean {
  return roots.some((root) => !root.isConnected || records.some(({ target }) => contains(root, target)));
}

function rootsOf({ blocks }: PageArticle): Element[] {
  const title = blocks.find(({ id }) => id === TITLE_BLOCK)?.element;
  return [commonAncestor(blocks), title].filter((root) => root !== undefined);
}

/** The nearest element that holds all blocks of the text; the headline may stand elsewhere. */
function commonAncestor(blocks: PageBlock[]): Element | undefined {
  const [first, ...rest] = blocks.filter(({ id }) => id !== TITLE_BLOCK).map(({ element }) => element);
  let ancestor: Element | null | undefined = first;
  for (const element of rest) while (ancestor && !contains(ancestor, element)) ancestor = parentOf(ancestor);
  return ancestor ?? undefined;
}

function isSameText(before: PageArticle, after: PageArticle): boolean {
  return (
    before.article.title === after.article.title &&
    before.article.published?.date === after.article.published?.date &&
    before.blocks.length === after.blocks.length &&
    before.blocks.every(({ id, text }, i) => id === after.blocks[i]?.id && text === after.blocks[i]?.text)
  );
}

/** The words of a mention as they stand in the text, on one line. */
function nameIn(blocks: PageBlock[], { block, start, end }: Mention): string {
  const text = blocks.find(({ id }) => id === block)?.text ?? '';
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function today(): Edtf {
  return new Date().toISOString().slice(0, 10) as Edtf;
}
