import { Card } from '../../components/Card.tsx';
import { CastStop } from '../../components/CastStop.tsx';
import { CastContext } from '../../components/EntityName.tsx';
import { type Texts, TextsContext } from '../../components/texts.tsx';
import type { EntityId } from '../../knowledge/entity.ts';
import type { Annotation } from '../../recognition/annotate.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import { isDarkGround } from './ground.ts';
import { type CardHost, createHost } from './host.tsx';
import { lineOf, placeCard } from './place.ts';
import { watchPointer } from './pointer.ts';

/** What is open: nothing, a card that goes when the pointer leaves, or one that was asked to stay. */
type CardState = { kind: 'closed' } | { kind: 'hover' | 'pinned'; entity: EntityId; mark: HTMLElement };

export interface Cards {
  /** Scrolls to the next mention of an entity and shows which it is; from the first again after the last. */
  jumpTo(entity: EntityId): void;
}

export interface CardsOptions {
  annotation: Annotation;
  highlighter: Highlighter;
  texts: Texts;
  /** Element of the article whose colours the card follows. */
  ground: Element;
  onTurnOffHere(): void;
}

/** Distance the page may scroll, in CSS pixels, before an open card is taken to be in the way. */
const SCROLL_TOLERANCE = 24;

/** Opens, places and closes the cards of one annotated article, by pointer, touch and keyboard, until the signal ends. */
export function startCards(document: Document, options: CardsOptions, signal: AbortSignal): Cards {
  const { annotation, highlighter, texts, ground, onTurnOffHere } = options;
  const host = createHost(document, signal);
  let state: CardState = { kind: 'closed' };
  let current: HTMLElement | undefined;
  let focusBefore: HTMLElement | undefined;
  let scrolledFrom = 0;

  const setCurrent = (mark: HTMLElement | undefined) => {
    current?.removeAttribute('data-active');
    mark?.setAttribute('data-active', '');
    current = mark;
    highlighter.onOwnChange();
  };
  const close = () => {
    if (state.kind === 'closed') return;
    const hadFocus = host.root.activeElement?.closest('.card-place');
    state = { kind: 'closed' };
    host.renderCard(null);
    setCurrent(undefined);
    if (hadFocus) stopButton(host)?.focus();
  };
  const open = async (mark: HTMLElement, kind: 'hover' | 'pinned', line = lineOf(mark)) => {
    const found = highlighter.entityAt(mark);
    if (!found) return;
    const member = annotation.cast.members.find(({ entity }) => entity.id === found.entity);
    if (!member) return;
    state = { kind, entity: found.entity, mark };
    setCurrent(mark);
    scrolledFrom = scrollPosition(document);
    host.setGround(isDarkGround(ground));
    const choose = (id: EntityId) => {
      const next = highlighter.marksOf(id)[0];
      if (next) void openAt(next);
    };
    const card = host.renderCard(
      <TextsContext.Provider value={texts}>
        <CastContext.Provider value={{ cast: annotation.cast, onChoose: choose }}>
          <Card
            key={found.entity}
            member={member}
            standsFor={standsForOf(mark)}
            dayFrom={annotation.dayFrom}
            isNewerThanData={annotation.isNewerThanData}
            isPinned={kind === 'pinned'}
            onPin={() => void open(mark, kind === 'pinned' ? 'hover' : 'pinned', line)}
            onClose={close}
            onStep={(step) => stepFrom(mark, step, found.entity)}
            onTurnOffHere={onTurnOffHere}
          />
        </CastContext.Provider>
      </TextsContext.Provider>,
    );
    if (card) await placeCard(card, line);
  };
  /** Opens the card at a mark that may be out of sight. */
  const openAt = async (mark: HTMLElement) => {
    reveal(mark);
    await open(mark, 'pinned');
  };
  const stepFrom = (mark: HTMLElement, step: 1 | -1, entity?: EntityId) => {
    const all = entity ? highlighter.marksOf(entity) : highlighter.marks();
    const next = all[(all.indexOf(mark) + step + all.length) % all.length];
    if (next) void openAt(next);
  };
  const standsForOf = (mark: HTMLElement): EntityId | undefined => {
    const id = highlighter.entityAt(mark)?.entity;
    const at = id ? highlighter.marksOf(id).indexOf(mark) : -1;
    return annotation.mentions.filter(({ entity }) => entity === id)[at]?.standsFor;
  };

  watchPointer(
    document,
    {
      nameAt: (element) => highlighter.entityAt(element)?.mark,
      isInCard: (target) => target === host.element,
      open: (mark, x, y) => {
        const isOpen = state.kind !== 'closed' && state.mark === mark;
        if (!isOpen && state.kind !== 'pinned' && !hasSelection(document))
          void open(mark, 'hover', lineOf(mark, x, y));
      },
      leave: () => state.kind === 'hover' && close(),
    },
    signal,
  );

  const listen = (target: EventTarget, type: string, listener: (event: Event) => void) =>
    target.addEventListener(type, (event) => event.isTrusted && listener(event), {
      signal,
      capture: true,
      passive: true,
    });
  listen(document, 'keydown', (event) => (event as KeyboardEvent).key === 'Escape' && close());
  listen(document, 'scroll', ({ target }) => {
    const isPage = target instanceof Node && !host.root.contains(target);
    const moved = Math.abs(scrollPosition(document) - scrolledFrom) > SCROLL_TOLERANCE;
    if (isPage && moved && state.kind === 'hover') close();
  });
  listen(document, 'pointerdown', ({ target }) => {
    if (target !== host.element && state.kind === 'pinned') close();
  });

  const leaveKeyboard = () => {
    close();
    setCurrent(undefined);
    focusBefore?.focus();
  };
  listen(host.root, 'focusin', (event) => {
    const from = (event as FocusEvent).relatedTarget;
    if (from instanceof HTMLElement && !host.root.contains(from)) focusBefore = from;
  });
  host.renderStop(
    <TextsContext.Provider value={texts}>
      <CastStop
        names={annotation.cast.members.map(({ entity }) => entity.name)}
        onStep={(step) => {
          const all = highlighter.marks();
          const at = current ? all.indexOf(current) : step === 1 ? -1 : 0;
          const mark = all[(at + step + all.length) % all.length];
          close();
          if (mark) reveal(mark);
          setCurrent(mark);
        }}
        onOpen={async () => {
          const mark = current ?? highlighter.marks()[0];
          if (!mark) return;
          await openAt(mark);
          host.root.querySelector<HTMLElement>('.card-place .buttons button')?.focus();
        }}
        onLeave={leaveKeyboard}
      />
    </TextsContext.Provider>,
  );
  signal.addEventListener('abort', () => setCurrent(undefined));

  return {
    jumpTo(entity) {
      const all = highlighter.marksOf(entity);
      const mark = all[current ? (all.indexOf(current) + 1) % all.length : 0];
      if (!mark) return;
      close();
      reveal(mark);
      setCurrent(mark);
    },
  };
}

function stopButton(host: CardHost): HTMLElement | null {
  return host.root.querySelector<HTMLElement>('.cast-stop');
}

function reveal(mark: HTMLElement): void {
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) mark.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

function scrollPosition({ scrollingElement }: Document): number {
  return scrollingElement?.scrollTop ?? 0;
}
