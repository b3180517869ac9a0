import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerContentScripts } from '../../../extension/answer-content-scripts.ts';
import {
  actInTab,
  annotateAnywayInTab,
  answerPopup,
  type BackgroundAnswers,
  background,
  describeTab,
  jumpBackInTab,
  jumpInTab,
  type PageState,
} from '../../../extension/messages.ts';
import type { EntityId } from '../../../knowledge/entity.ts';
import type { Annotation } from '../../../recognition/annotate.ts';
import type { Article } from '../../../recognition/article.ts';
import { packMarks } from '../../../recognition/packed-annotation.ts';
import { castOf, date } from '../cast.ts';

const ARTICLE: Article = {
  url: 'https://news.example/ferries',
  title: 'Ferries agree',
  published: { date: date('2021-06-03'), foundIn: 'meta' },
  language: 'en',
  blocks: [
    { id: 'title', text: 'Ferries agree' },
    { id: '0', text: 'Six towns have agreed.' },
  ],
};
const ANNOTATION: Annotation = {
  mentions: [],
  notInDataset: [],
  roster: [{ id: 'norland' as EntityId, kind: 'country', name: 'Norland' }],
  cast: castOf(),
  dayFrom: 'article',
  isNewerThanData: false,
};
const PACKED = { marks: packMarks(ANNOTATION), cast: JSON.stringify(ANNOTATION.cast) };
const OURS = { id: fakeBrowser.runtime.id };

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const hear = (message: unknown, sender: object): Promise<unknown[]> =>
  fakeBrowser.runtime.onMessage.trigger(message, sender, () => {});

/** What the listeners answer to a message: undefined means that it is left to others, or to nobody. */
async function answerTo(message: unknown, sender: object = OURS): Promise<unknown> {
  const answers = await hear(message, sender);
  expect(answers).toHaveLength(1);
  return answers[0];
}

const WRONG = { name: 'Norland', entity: 'norland' as EntityId };
const URL = 'https://news.example/ferries';

const answers = () => ({
  annotate: vi.fn<BackgroundAnswers['annotate']>(() => Promise.resolve(ANNOTATION)),
  cast: vi.fn<BackgroundAnswers['cast']>(() => Promise.resolve(castOf())),
  alternatives: vi.fn<BackgroundAnswers['alternatives']>(() => Promise.resolve(castOf())),
  correct: vi.fn<BackgroundAnswers['correct']>(() => Promise.resolve()),
  takeBack: vi.fn<BackgroundAnswers['takeBack']>(() => Promise.resolve()),
  count: vi.fn<BackgroundAnswers['count']>(() => Promise.resolve()),
  loadShowing: vi.fn<BackgroundAnswers['loadShowing']>(() => Promise.resolve()),
});

/** A message with an article of which something is not as it must be. */
const annotating = (wrong: object) => ({
  type: 'annotate',
  article: { ...ARTICLE, ...wrong },
  corrections: [],
});

describe('the background', () => {
  function start(annotate = vi.fn((_: Article) => Promise.resolve(ANNOTATION))) {
    answerContentScripts({ ...answers(), annotate });
    return annotate;
  }

  it('answers with the names in an article', async () => {
    const annotate = start();
    expect(await answerTo({ type: 'annotate', article: ARTICLE, corrections: [] })).toEqual({
      ok: true,
      value: PACKED.marks,
    });
    expect(annotate.mock.calls).toEqual([[ARTICLE, []]]);
  });

  it('answers with the cast of those who appear in an article', async () => {
    const all = answers();
    answerContentScripts(all);
    const appearances = [{ entity: 'norland' as EntityId, mentions: 2, inTitle: true, first: 0 }];
    const answer = { ok: true, value: PACKED.cast };
    expect(await answerTo({ type: 'cast', appearances, day: '2021-06-03' })).toEqual(answer);
    expect(await answerTo({ type: 'cast', appearances })).toEqual(answer);
    expect(all.cast.mock.calls).toEqual([
      [appearances, '2021-06-03'],
      [appearances, undefined],
    ]);
    expect(await answerTo({ type: 'cast', appearances: ['norland'] })).toBeUndefined();
    expect(await answerTo({ type: 'cast', appearances, day: 'today' })).toBeUndefined();
  });

  it('takes an article of a page that gives no date', async () => {
    const { published: _, ...undated } = ARTICLE;
    const annotate = start();
    expect(await answerTo({ type: 'annotate', article: undated, corrections: [] })).toEqual({
      ok: true,
      value: PACKED.marks,
    });
    expect(annotate.mock.calls[0]?.[0]).toEqual(undated);
  });

  it('hands on nothing that the message has beyond an article', async () => {
    const annotate = start();
    await answerTo({ type: 'annotate', article: { ...ARTICLE, cookie: 'x' }, corrections: [], extra: 1 });
    expect(annotate.mock.calls[0]?.[0]).toEqual(ARTICLE);
  });

  it.each<[string, () => Promise<Annotation>]>([
    ['an error', () => Promise.reject(new Error('no index'))],
    ['a text', () => Promise.reject('no index')],
  ])('answers with the reason as a value when annotating fails with %s', async (_, fail) => {
    start(vi.fn(fail));
    expect(await answerTo({ type: 'annotate', article: ARTICLE, corrections: [] })).toEqual({
      ok: false,
      reason: 'no index',
    });
  });

  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['a text', 'annotate'],
    ['a list', [ARTICLE]],
    ['no type', { article: ARTICLE, corrections: [] }],
    ['another type', { type: 'describe', article: ARTICLE, corrections: [] }],
    ['no article', { type: 'annotate', corrections: [] }],
    ['an article that is a text', { type: 'annotate', article: JSON.stringify(ARTICLE), corrections: [] }],
    ['an address that is no text', annotating({ url: 1 })],
    ['no blocks', annotating({ blocks: undefined })],
    ['a block without text', annotating({ blocks: [{ id: '0' }] })],
    ['a day that is not in the calendar', annotating({ published: { date: '2021-02-30', foundIn: 'meta' } })],
    [
      'a place where no date is looked for',
      annotating({ published: { date: '2021-02-03', foundIn: 'page' } }),
    ],
    [
      'more text than any article has',
      annotating({
        blocks: [
          { id: '0', text: 'x'.repeat(1_500_000) },
          { id: '1', text: 'x'.repeat(1_500_000) },
        ],
      }),
    ],
  ])('ignores a message that does not fit: %s', async (_, message) => {
    const annotate = start();
    expect(await answerTo(message)).toBeUndefined();
    expect(annotate).not.toHaveBeenCalled();
  });

  it('hands on the corrections that only the tab knows', async () => {
    const annotate = start();
    await answerTo({ type: 'annotate', article: ARTICLE, corrections: [WRONG] });
    expect(annotate.mock.calls).toEqual([[ARTICLE, [WRONG]]]);
  });

  it('answers what else a name can mean, and takes corrections and takes them back', async () => {
    const all = answers();
    answerContentScripts(all);
    const day = date('2021-06-03');
    expect(
      await answerTo({ type: 'alternatives', name: 'Norland', entity: 'norland', day: '2021-06-03' }),
    ).toEqual({ ok: true, value: castOf() });
    await answerTo({ type: 'correct', correction: WRONG, reach: 'site', url: URL });
    await answerTo({ type: 'take-back', correction: WRONG, url: URL });
    expect(all.alternatives.mock.calls).toEqual([['Norland', 'norland', day]]);
    expect(all.correct.mock.calls).toEqual([[WRONG, 'site', URL]]);
    expect(all.takeBack.mock.calls).toEqual([[WRONG, URL]]);
  });

  it('hears how many members the cast of a tab has', async () => {
    const all = answers();
    answerContentScripts(all);
    await answerTo({ type: 'count', members: 12 }, { ...OURS, tab: { id: 3, incognito: true } });
    expect(all.count.mock.calls).toEqual([[12, 3]]);
    expect(await answerTo({ type: 'count', members: 'many' }, OURS)).toBeUndefined();
  });

  it('hears from which document of which tab it is asked for what shows names', async () => {
    const all = answers();
    answerContentScripts(all);
    await answerTo({ type: 'load-showing' }, { ...OURS, tab: { id: 3 }, documentId: 'D0' });
    // Not every browser names documents, and an extension's own page may stand in no tab.
    await answerTo({ type: 'load-showing' }, { ...OURS, tab: { id: 3 } });
    await answerTo({ type: 'load-showing' });
    expect(all.loadShowing.mock.calls).toEqual([
      [{ tab: 3, document: 'D0' }],
      [{ tab: 3, document: undefined }],
      [undefined],
    ]);
  });

  it.each([
    ['correct', { type: 'correct', correction: WRONG, reach: 'site', url: URL }],
    ['take-back', { type: 'take-back', correction: WRONG, url: URL }],
  ])('takes no %s of a private window', async (_, message) => {
    const all = answers();
    answerContentScripts(all);
    expect(await answerTo(message, { ...OURS, tab: { incognito: true } })).toBeUndefined();
    expect([...all.correct.mock.calls, ...all.takeBack.mock.calls]).toEqual([]);
  });

  it.each([
    ['a reach that there is not', { type: 'correct', correction: WRONG, reach: 'web', url: URL }],
    ['no entity', { type: 'correct', correction: { name: 'Norland' }, reach: 'site', url: URL }],
    ['no address', { type: 'take-back', correction: WRONG, url: 'ferries' }],
    ['no day', { type: 'alternatives', name: 'Norland', entity: 'norland', day: 'today' }],
  ])('ignores a correction with %s', async (_, message) => {
    const all = answers();
    answerContentScripts(all);
    expect(await answerTo(message)).toBeUndefined();
    expect(Object.values(all).flatMap(({ mock }) => mock.calls as unknown[])).toEqual([]);
  });

  it.each<[string, object]>([
    ['another extension', { id: 'other-extension' }],
    ['nobody', {}],
  ])('ignores a message of %s', async (_, sender) => {
    const annotate = start();
    expect(await answerTo({ type: 'annotate', article: ARTICLE, corrections: [] }, sender)).toBeUndefined();
    expect(annotate).not.toHaveBeenCalled();
  });
});

/** Puts an answer in the place of the browser's way to the background. */
function stubSend(answer: (message: unknown) => unknown) {
  const send = vi.fn(async (message: unknown) => answer(message));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(send as never);
  return send;
}

/** What the background answers when it is asked for an annotation. */
function packedAnswerTo(message: unknown) {
  const isCast = (message as { type: string }).type === 'cast';
  return { ok: true, value: isCast ? PACKED.cast : PACKED.marks };
}

describe('the content script', () => {
  it('asks the background for the names in its article, and then for what is known of them', async () => {
    const send = stubSend(packedAnswerTo);
    const { cast: _, ...marks } = ANNOTATION;
    const found = await background.annotate(ARTICLE, []);
    expect(found).toMatchObject({ ok: true, value: { marks } });
    expect(found.ok && (await found.value.annotation)).toEqual({ ok: true, value: ANNOTATION });
    expect(send.mock.calls).toEqual([
      [{ type: 'annotate', article: ARTICLE, corrections: [] }],
      [{ type: 'cast', appearances: [], day: '2021-06-03' }],
    ]);
  });

  it('sends messages that the background understands', async () => {
    const mentions = ['0', 'title', '0'].map((block, i) => ({
      block,
      start: i * 9,
      end: i * 9 + 7,
      entity: 'norland' as EntityId,
      via: 'name' as const,
      confidence: 1,
      ...(i === 1 && { standsFor: 'sudland' as EntityId }),
      ...(i === 2 && { insteadOf: 'sudland' as EntityId }),
    }));
    const all = answers();
    all.annotate.mockResolvedValue({ ...ANNOTATION, mentions });
    answerContentScripts(all);
    stubSend((message) => answerTo(message));
    const { published: _, ...undated } = ARTICLE;
    for (const article of [ARTICLE, undated]) {
      const found = await background.annotate(article, []);
      const annotation = { ...ANNOTATION, mentions };
      expect(found.ok && (await found.value.annotation)).toStrictEqual({ ok: true, value: annotation });
    }
    const appearances = [{ entity: 'norland', mentions: 3, inTitle: true, first: 0 }];
    expect(all.cast.mock.calls).toEqual([
      [appearances, '2021-06-03'],
      [appearances, undefined],
    ]);
  });

  it('gets a failure as a value when what is known of the names is not told', async () => {
    stubSend((message) =>
      (message as { type: string }).type === 'cast' ? undefined : packedAnswerTo(message),
    );
    const found = await background.annotate(ARTICLE, []);
    expect(found.ok && (await found.value.annotation)).toMatchObject({ ok: false });
  });

  it('asks once more when the browser stops the background at that moment', async () => {
    let left = 0;
    const send = stubSend((message) => {
      if (left++ % 2 === 0) throw new Error('The message channel closed before a response was received.');
      return packedAnswerTo(message);
    });
    const found = await background.annotate(ARTICLE, []);
    expect(found.ok && (await found.value.annotation)).toEqual({ ok: true, value: ANNOTATION });
    expect(send.mock.calls.map(([message]) => (message as { type: string }).type)).toEqual([
      'annotate',
      'annotate',
      'cast',
      'cast',
    ]);
  });

  it('gets a failure as a value when nobody answers', async () => {
    expect(await background.annotate(ARTICLE, [])).toEqual({ ok: false, reason: 'No listeners available' });
  });

  it('gets a failure as a value when the answer is none', async () => {
    stubSend(() => undefined);
    expect(await background.annotate(ARTICLE, [])).toMatchObject({ ok: false });
  });
});

describe('the popup and the content script of a tab', () => {
  const STATE: PageState = { kind: 'no-article', host: 'news.example' };

  function page() {
    const answers = {
      describe: vi.fn((): PageState => STATE),
      jumpTo: vi.fn(() => true),
      jumpBack: vi.fn(() => false),
      annotateAnyway: vi.fn(),
      act: vi.fn(() => true),
    };
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    answerPopup(answers, controller.signal);
    return { ...answers, controller };
  }

  it('tells what it has made of the page', async () => {
    page();
    expect(await answerTo({ type: 'describe' })).toEqual(STATE);
  });

  it('tells the popup of an annotation as it came from the background, without making it anew', async () => {
    stubSend(packedAnswerTo);
    const found = await background.annotate(ARTICLE, []);
    const whole = found.ok ? await found.value.annotation : undefined;
    const { blocks: _, ...article } = ARTICLE;
    const annotation = whole?.ok ? whole.value : ANNOTATION;
    const { describe } = page();
    const about = { kind: 'annotated', host: 'news.example', article, canGoBack: false } as const;
    describe.mockReturnValue({ ...about, annotation });
    const told = await answerTo({ type: 'describe' });
    expect(told).toEqual({ ...about, annotation: PACKED });
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(told as never);
    expect(await describeTab(3)).toMatchObject({ kind: 'annotated', annotation: ANNOTATION });
  });

  it('goes to a name', async () => {
    const { jumpTo } = page();
    expect(await answerTo({ type: 'jump-to', entity: 'norland' })).toBe(true);
    expect(jumpTo.mock.calls).toEqual([['norland']]);
  });

  it('does what the reader asks for by shortcut or menu, and says whether it could', async () => {
    const { act } = page();
    expect(await answerTo({ type: 'act', act: 'look-up', text: 'Norland' })).toBe(true);
    act.mockReturnValueOnce(false);
    expect(await answerTo({ type: 'act', act: 'next' })).toBe(false);
    expect(act.mock.calls).toEqual([
      ['look-up', 'Norland'],
      ['next', undefined],
    ]);
  });

  it('goes back, and says that there is nowhere to go back to any more', async () => {
    const { jumpBack } = page();
    expect(await answerTo({ type: 'jump-back' })).toBe(false);
    expect(jumpBack).toHaveBeenCalledOnce();
  });

  it('annotates anyway', async () => {
    const { annotateAnyway } = page();
    expect(await answerTo({ type: 'annotate-anyway' })).toBe(true);
    expect(annotateAnyway).toHaveBeenCalledOnce();
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an act that is none', { type: 'act', act: 7 }],
    ['a type of the background', { type: 'annotate', article: ARTICLE, corrections: [] }],
    ['a jump to nowhere', { type: 'jump-to' }],
    ['a jump to a number', { type: 'jump-to', entity: 7 }],
  ])('leaves alone what is not for it: %s', async (_, message) => {
    const { describe, jumpTo } = page();
    expect(await answerTo(message)).toBeUndefined();
    expect(describe).not.toHaveBeenCalled();
    expect(jumpTo).not.toHaveBeenCalled();
  });

  it('answers no more when it has ended', async () => {
    const { controller } = page();
    controller.abort();
    expect(await hear({ type: 'describe' }, OURS)).toEqual([]);
  });

  it('is undefined to the popup where none answers', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await describeTab(3)).toBeUndefined();
  });

  it('is asked in its own tab', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(STATE as never);
    expect(await describeTab(3)).toEqual(STATE);
    await jumpInTab(3, 'norland' as EntityId);
    await jumpBackInTab(3);
    await annotateAnywayInTab(3);
    expect(await actInTab(3, 'open')).toBe(false);
    expect(send.mock.calls).toEqual([
      [3, { type: 'describe' }],
      [3, { type: 'jump-to', entity: 'norland' }],
      [3, { type: 'jump-back' }],
      [3, { type: 'annotate-anyway' }],
      [3, { type: 'act', act: 'open', text: undefined }],
    ]);
  });

  it('has nowhere to go back to in a tab that is gone', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
    expect(await jumpInTab(3, 'norland' as EntityId)).toBe(false);
  });
});
