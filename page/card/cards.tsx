import { Card } from '../../components/Card.tsx';
import { CastStop } from '../../components/CastStop.tsx';
import { CastContext } from '../../components/EntityName.tsx';
import { HiddenNote } from '../../components/NotThis.tsx';
import type { Texts } from '../../components/texts.tsx';
import type { Cast } from '../../knowledge/annotation.ts';
import type { EntityId } from '../../knowledge/entity.ts';
import type { Annotation, Marks } from '../../recognition/annotate.ts';
import type { Mention } from '../../recognition/mention.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import type { ShownName } from '../highlight/shown-name.ts';
import { isInView } from '../in-view.ts';
import { copyText, textOfCard } from './copy.ts';
import { type CorrectionPorts, startCorrecting } from './correcting.ts';
import { isDarkGround } from './ground.ts';
import { type CardHost, createHost } from './host.tsx';
import { isToStay, noteReached, type Opened } from './opened.ts';
import { lineOf, placeCard } from './place.ts';
import { type Manners, watchPointer } from './pointer.ts';
import { createSecondCard } from './second-card.tsx';

export interface Cards {
  /** Scrolls to the next mention of an entity and shows which it is; from the first again after the last. */
  jumpTo(entity: EntityId): void;
  /** Whether there was a name to do it with. */
  act(act: CardAct, text?: string): boolean;
  /** More is known, or the article was annotated anew and its marks are new ones. An open card follows its mark. */
  update(known: Known): void;
}

/** What is known of an article: who is named in it, and soon what is to be told of them. */
export type Known = Marks & Partial<Pick<Annotation, 'cast'>>;

/** What can be asked of the cards from outside the page, by shortcut and menu. */
export type CardAct = 'next' | 'previous' | 'open' | 'look-up';

export interface CardsOptions {
  known: Known;
  highlighter: Highlighter;
  texts: Texts;
  /** Element of the article whose colours the card follows. */
  ground: Element;
  /** The words of a mention as they stand in the text. */
  nameOf(mention: Mention): string;
  corrections: CorrectionPorts;
  /** How cards open, as the reader wants it now. */
  manners(): Manners;
  onTurnOffHere(): void;
}

/** Distance the page may scroll, in CSS pixels, before an open card is taken to be in the way. */
const SCROLL_TOLERANCE = 24;
/** Opens, places and closes the cards of one annotated article, by pointer, touch and keyboard, until the signal ends. */
export function startCards(document: Document, options: CardsOptions, signal: AbortSignal): Cards {
  const { highlighter, texts, ground, nameOf, corrections, onTurnOffHere } = options;
  let { known } = options;
  const host = createHost(document, texts, signal);
  let opened: Opened | undefined;
  let current: ShownName | undefined;
  let focusBefore: HTMLElement | undefined;
  let scrolledFrom = 0;

  const setCurrent = (name: ShownName | undefined) => {
    current = name;
    highlighter.setActive(name);
  };
  const close = () => {
    if (!opened) return;
    // A pointer that pressed a button in the card has no use for the tab stop.
    const hadFocus = focusInCard(host)?.matches(':focus-visible');
    opened = undefined;
    second.close();
    host.first.render(null);
    setCurrent(undefined);
    if (hadFocus) stopButton(host)?.focus();
  };
  const show = async () => {
    // Without a cast there is nothing to show yet: it is when the cast comes.
    if (!opened || !known.cast) return;
    const { line, side } = opened;
    const view = opened.hidden ? noteOf(opened) : cardOf(opened);
    if (!view) return close();
    host.first.render(view);
    opened.side = placeCard(host.first.element, line, side);
  };
  /** Where a card begins anew, the keyboard goes on at its head. */
  const showAnew = async (isAnew: boolean) => {
    const hadFocus = focusInCard(host);
    await show();
    if (hadFocus && isAnew) focusHead(host);
  };
  const open = async (name: ShownName, isPinned: boolean, line = lineOf(highlighter.boxesOf(name))) => {
    if (!line) return;
    second.close();
    opened = { shown: name, mention: name.mention, line, isPinned };
    setCurrent(name);
    scrolledFrom = scrollPosition(document);
    host.setGround(isDarkGround(ground));
    await show();
    countOthers();
  };
  const countOthers = () => {
    if (opened && known.cast) void correcting.countOthers(opened);
  };
  const cardOf = (at: Opened) => {
    const { shown, mention, isPinned, line } = at;
    const { entity, standsFor, insteadOf } = mention;
    const { cast, dayFrom, isNewerThanData } = known;
    const member = cast?.members.find((one) => one.entity.id === entity);
    return (
      cast &&
      member && (
        <CastContext.Provider value={{ cast, onChoose: openSecond }}>
          <Card
            key={entity}
            member={member}
            standsFor={standsFor}
            dayFrom={dayFrom}
            isNewerThanData={isNewerThanData}
            onCopy={() => copyText(document, textOfCard(host.first.box))}
            onClose={close}
            atName={{
              isPinned,
              notThis: correcting.propsOf(at),
              onUndoChoice: insteadOf && (() => correcting.takeBack(at)),
              onPin: () => void open(shown, !isPinned, line),
              onStep: (step) => stepFrom(shown, step, entity),
              onTurnOffHere,
            }}
          />
        </CastContext.Provider>
      )
    );
  };
  const noteOf = (at: Opened) =>
    at.hidden && <HiddenNote reach={at.hidden.reach} onUndo={() => correcting.takeBack(at)} />;
  const correcting = startCorrecting({
    host,
    corrections,
    nameOf,
    cast: () => known.cast as Cast,
    isOpen: (at) => at === opened,
    show: (isMarked) => {
      if (isMarked !== undefined) setCurrent(isMarked ? opened?.shown : undefined);
      return show();
    },
  });

  const second = createSecondCard(document, host, {
    annotation: () => known as Annotation,
    showInArticle: (id) => {
      const [next] = highlighter.namesOf(id);
      return (
        next &&
        (async () => {
          const isByKeyboard = focusInCard(host)?.matches(':focus-visible');
          await openAt(next);
          if (isByKeyboard) focusHead(host);
        })
      );
    },
  });
  /** Who looks further is reading: the card that it was opened from stays. */
  const openSecond = (id: EntityId, at: Element) => {
    if (opened && !opened.isPinned) {
      opened.isPinned = true;
      void show();
    }
    second.open(id, at);
  };

  /** Opens the card at a name that may be out of sight. */
  const openAt = async (name: ShownName) => {
    highlighter.reveal(name);
    await open(name, true);
  };
  const stepFrom = (name: ShownName, step: 1 | -1, entity?: EntityId) => {
    const next = neighbour(entity ? highlighter.namesOf(entity) : highlighter.names(), name, step);
    if (next) void openAt(next);
  };

  const openAtPoint = (name: ShownName, isPinned: boolean, x: number, y: number) => {
    const isFree = !opened || (opened.shown !== name && !isToStay(opened));
    if (isFree && !hasSelection(document)) void open(name, isPinned, lineOf(highlighter.boxesOf(name), x, y));
  };
  watchPointer(
    document,
    {
      manners: options.manners,
      nameAt: (element, x, y) => highlighter.nameAt(element, x, y),
      isInCard: (target) => {
        if (target !== host.element) return false;
        if (opened) noteReached(opened);
        return true;
      },
      open: (name, x, y) => openAtPoint(name, false, x, y),
      openToStay: (name, x, y) => openAtPoint(name, true, x, y),
      leave: () => {
        if (opened && !isToStay(opened)) close();
      },
    },
    signal,
  );

  const listen = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, (event) => event.isTrusted && listener(event), {
      signal,
      capture: true,
      passive: true,
    });
  const onKey = (event: Event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    if (second.isOpen) second.close();
    else if (opened?.alternatives) void correcting.closePanel(opened);
    else close();
  };
  const onPress = ({ target }: Event) => {
    if (target !== host.element && (opened?.isPinned || opened?.hidden)) close();
  };
  // Where the article stands in a frame, the keyboard may well be in the page around it.
  let window: Window | null = document.defaultView;
  while (window) {
    listen(window.document, 'keydown', onKey);
    listen(window.document, 'pointerdown', onPress);
    window = window === window.parent ? null : window.parent;
  }
  listen(document, 'scroll', ({ target }) => {
    const isPage = !host.root.contains(target as Node);
    const moved = Math.abs(scrollPosition(document) - scrolledFrom) > SCROLL_TOLERANCE;
    if (isPage && moved && !opened?.isPinned) close();
  });
  // The line from which the second card opened moves away under it.
  listen(host.root, 'scroll', ({ target }) => {
    if (target === host.first.box) second.close();
  });
  listen(host.root, 'pointerdown', ({ target }) => {
    if (host.first.box.contains(target as Node)) second.close();
  });

  const leaveKeyboard = () => {
    close();
    setCurrent(undefined);
    focusBefore?.focus();
  };
  listen(host.root, 'focusin', (event) => {
    const from = (event as FocusEvent).relatedTarget as HTMLElement | null;
    if (from && !host.root.contains(from)) focusBefore = from;
  });
  const isSeen = ({ block, mention }: ShownName) => isInView(block, mention);
  /** Where the keyboard is: at the name it has come to, or else where the reader is in the article. */
  const here = () => current ?? highlighter.names().find(isSeen) ?? highlighter.names()[0];
  const goOn = (step: 1 | -1) => {
    const from = here();
    // The first name that is gone to is the first in view.
    const next = current || step === -1 ? neighbour(highlighter.names(), from, step) : from;
    close();
    if (next) highlighter.reveal(next);
    setCurrent(next);
    return next !== undefined;
  };
  const openCard = (name = here()) => {
    if (!name) return false;
    void openAt(name).then(() => focusHead(host));
    return true;
  };
  const renderStop = () =>
    host.renderStop(
      <CastStop
        names={known.roster.map(({ name }) => name)}
        onStep={goOn}
        onOpen={() => openCard()}
        onLeave={leaveKeyboard}
      />,
    );
  const fullName = ({ entity }: Mention) => known.roster.find(({ id }) => id === entity)?.name;
  /** The name that a text is of: word for word, or one of its words; rather where the reader is than elsewhere. */
  const named = (text: string) => {
    const asked = plain(text);
    const all = highlighter.names().toSorted((a, b) => Number(isSeen(b)) - Number(isSeen(a)));
    return (
      all.find(({ mention }) => plain(nameOf(mention)) === asked) ??
      all.find(({ mention }) => asked.includes(plain(nameOf(mention)))) ??
      all.find(({ mention }) => plain(fullName(mention) ?? '').includes(asked))
    );
  };
  renderStop();
  signal.addEventListener('abort', () => setCurrent(undefined));

  return {
    jumpTo(entity) {
      const all = highlighter.namesOf(entity);
      const next = all[current ? (all.indexOf(current) + 1) % all.length : 0];
      if (!next) return;
      close();
      highlighter.reveal(next);
      setCurrent(next);
    },
    act(act, text = '') {
      if (act === 'open') return openCard();
      if (act !== 'look-up') return goOn(act === 'next' ? 1 : -1);
      const name = named(text);
      return name !== undefined && openCard(name);
    },
    update(next) {
      const isFirst = !known.cast;
      known = next;
      renderStop();
      if (!opened || (opened.hidden && !opened.hidden.isUndone)) return;
      const { mention: before, hidden } = opened;
      for (const shown of highlighter.names()) {
        const { mention } = shown;
        if (mention.block !== before.block || mention.start !== before.start) continue;
        // The card of another entity, and one that comes back, begins anew.
        const isAnew = hidden !== undefined || mention.entity !== before.entity;
        Object.assign(opened, { shown, mention, hidden: undefined });
        if (isAnew) Object.assign(opened, { alternatives: undefined, isPinned: true });
        setCurrent(shown);
        void showAnew(isAnew).then(() => isFirst && countOthers());
        return;
      }
      if (!hidden) close();
    },
  };
}

/** The name before or after one, round and round. */
function neighbour(all: ShownName[], name: ShownName | undefined, step: 1 | -1): ShownName | undefined {
  return name && all[(all.indexOf(name) + step + all.length) % all.length];
}

/** A text as it is compared with another. */
function plain(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function focusInCard({ root }: CardHost): Element | null | undefined {
  return root.activeElement?.closest('.card-box') && root.activeElement;
}

function focusHead({ first }: CardHost): void {
  first.box.querySelector<HTMLElement>('.buttons button')?.focus();
}

function stopButton(host: CardHost): HTMLElement | null {
  return host.root.querySelector<HTMLElement>('.cast-stop');
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

function scrollPosition({ scrollingElement }: Document): number {
  return scrollingElement?.scrollTop ?? 0;
}
