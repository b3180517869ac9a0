import type { Placement } from '@floating-ui/dom';
import { Card } from '../../components/Card.tsx';
import { CastStop } from '../../components/CastStop.tsx';
import { CastContext } from '../../components/EntityName.tsx';
import { HiddenNote, type Reach } from '../../components/NotThis.tsx';
import { type Texts, TextsContext } from '../../components/texts.tsx';
import type { Cast } from '../../knowledge/annotation.ts';
import type { Edtf } from '../../knowledge/edtf.ts';
import type { EntityId } from '../../knowledge/entity.ts';
import type { Annotation } from '../../recognition/annotate.ts';
import type { Correction } from '../../recognition/corrections.ts';
import type { Mention } from '../../recognition/mention.ts';
import type { Highlighter } from '../highlight/highlighter.ts';
import type { ShownName } from '../highlight/shown-name.ts';
import { isDarkGround } from './ground.ts';
import { type CardHost, createHost } from './host.tsx';
import { lineOf, placeCard } from './place.ts';
import { watchPointer } from './pointer.ts';

/** The card that is open. */
interface Opened {
  shown: ShownName;
  mention: Mention;
  /** Where the name stood when it opened, and on which side of it the card is. */
  line: DOMRect;
  side?: Placement;
  /** Asked to stay; else it goes when the pointer leaves. */
  isPinned: boolean;
  /** The others of the name, while the panel to choose from them is open. */
  alternatives?: Cast;
  hasFailed?: boolean;
  /** The match was just hidden: only that is said. Until a time, leaving the card does not close it. */
  hidden?: { reach: Reach; since: number; stays: number; isUndone?: boolean };
}

/** What the cards need to have matches of their article corrected. The marks follow when the article is annotated anew. */
export interface CorrectionPorts {
  isPrivate: boolean;
  /** The other entities that a name can mean, as of a day. */
  alternatives(name: string, entity: EntityId, day: Edtf): Promise<Cast | undefined>;
  /** Whether it was done. */
  correct(correction: Correction, reach: Reach): Promise<boolean>;
  takeBack(correction: Correction): Promise<boolean>;
}

export interface Cards {
  /** Scrolls to the next mention of an entity and shows which it is; from the first again after the last. */
  jumpTo(entity: EntityId): void;
  /** The article was annotated anew, and its marks are those of the new annotation. An open card follows its mark. */
  update(annotation: Annotation): void;
}

export interface CardsOptions {
  annotation: Annotation;
  highlighter: Highlighter;
  texts: Texts;
  /** Element of the article whose colours the card follows. */
  ground: Element;
  /** The words of a mention as they stand in the text. */
  nameOf(mention: Mention): string;
  corrections: CorrectionPorts;
  onTurnOffHere(): void;
}

/** Distance the page may scroll, in CSS pixels, before an open card is taken to be in the way. */
const SCROLL_TOLERANCE = 24;
/** What is left below the panel when it is brought into sight, in CSS pixels. */
const PANEL_MARGIN = 8;
/** Milliseconds for which the note that a match was hidden waits for the pointer: it is smaller than the card was. */
const NOTE_STAYS = 3_000;
/** Milliseconds until the note has its size and the browser has told what lies under the pointer. */
const SETTLED = 300;

/** Opens, places and closes the cards of one annotated article, by pointer, touch and keyboard, until the signal ends. */
export function startCards(document: Document, options: CardsOptions, signal: AbortSignal): Cards {
  const { highlighter, texts, ground, nameOf, corrections, onTurnOffHere } = options;
  let { annotation } = options;
  const host = createHost(document, signal);
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
    host.renderCard(null);
    setCurrent(undefined);
    if (hadFocus) stopButton(host)?.focus();
  };
  const isToStay = () => opened?.isPinned || performance.now() < (opened?.hidden?.stays ?? 0);
  const show = async () => {
    if (!opened) return;
    const { line, side } = opened;
    const view = opened.hidden ? noteOf(opened, opened.hidden.reach) : cardOf(opened);
    if (!view) return close();
    const card = host.renderCard(<TextsContext.Provider value={texts}>{view}</TextsContext.Provider>);
    if (!card) return;
    const own = opened;
    own.side = await placeCard(card, line, side);
  };
  /** Where a card begins anew, the keyboard goes on at its head. */
  const showAnew = async (isAnew: boolean) => {
    const hadFocus = focusInCard(host);
    await show();
    if (hadFocus && isAnew) host.root.querySelector<HTMLElement>('.buttons button')?.focus();
  };
  const open = async (name: ShownName, isPinned: boolean, line = lineOf(highlighter.boxesOf(name))) => {
    if (!line) return;
    opened = { shown: name, mention: name.mention, line, isPinned };
    setCurrent(name);
    scrolledFrom = scrollPosition(document);
    host.setGround(isDarkGround(ground));
    await show();
  };
  const cardOf = (at: Opened) => {
    const { shown, mention, isPinned, line } = at;
    const { entity, standsFor, insteadOf } = mention;
    const member = annotation.cast.members.find((one) => one.entity.id === entity);
    const choose = (id: EntityId) => {
      const next = highlighter.namesOf(id)[0];
      if (next) void openAt(next);
    };
    return (
      member && (
        <CastContext.Provider value={{ cast: annotation.cast, onChoose: choose }}>
          <Card
            key={entity}
            member={member}
            standsFor={standsFor}
            dayFrom={annotation.dayFrom}
            isNewerThanData={annotation.isNewerThanData}
            isPinned={isPinned}
            notThis={{
              name: nameOf(mention),
              alternatives: at.alternatives,
              isPrivate: corrections.isPrivate,
              hasFailed: at.hasFailed ?? false,
              onToggle: () => void (at.alternatives ? closePanel() : openPanel(at)),
              onChoose: (instead) => void correct(at, 'article', instead),
              onHide: (reach) => void correct(at, reach),
            }}
            onUndoChoice={insteadOf && (() => void corrections.takeBack(correctionOf(mention)))}
            onPin={() => void open(shown, !isPinned, line)}
            onClose={close}
            onStep={(step) => stepFrom(shown, step, entity)}
            onTurnOffHere={onTurnOffHere}
          />
        </CastContext.Provider>
      )
    );
  };
  const noteOf = (at: Opened, reach: Reach) => (
    <HiddenNote
      reach={reach}
      onUndo={() => {
        // The card comes back with its mark.
        if (at.hidden) at.hidden.isUndone = true;
        void corrections.takeBack(correctionOf(at.mention));
      }}
    />
  );

  /** A correction is of what was recognised, also where the reader has chosen another before. */
  const correctionOf = (mention: Mention): Correction => ({
    name: nameOf(mention),
    entity: mention.insteadOf ?? mention.entity,
  });
  const openPanel = async (at: Opened) => {
    const { cast } = annotation;
    const { entity } = at.mention;
    const found = await corrections.alternatives(nameOf(at.mention), entity, cast.day);
    if (opened !== at) return;
    at.alternatives = found ?? { ...cast, members: [] };
    at.isPinned = true;
    await show();
    revealPanel(host);
  };
  const closePanel = async () => {
    if (!opened) return;
    const hadFocus = focusInCard(host)?.closest('.not-this');
    opened.alternatives = undefined;
    opened.hasFailed = false;
    await show();
    if (hadFocus) host.root.querySelector<HTMLElement>('.not-this-button')?.focus();
  };
  const correct = async (at: Opened, reach: Reach, instead?: EntityId) => {
    const { alternatives } = at;
    const correction = correctionOf(at.mention);
    const hadFocus = focusInCard(host);
    at.hasFailed = false;
    if (!instead) {
      const since = performance.now();
      at.hidden = { reach, since, stays: since + NOTE_STAYS };
      at.alternatives = undefined;
      at.isPinned = false;
      setCurrent(undefined);
      await show();
      if (hadFocus) host.root.querySelector<HTMLElement>('.undo')?.focus();
    }
    const isDone =
      instead === correction.entity
        ? await corrections.takeBack(correction)
        : await corrections.correct({ ...correction, ...(instead && { instead }) }, reach);
    if (isDone || opened !== at) return;
    Object.assign(at, { hidden: undefined, alternatives, hasFailed: true, isPinned: true });
    await show();
  };

  /** Opens the card at a name that may be out of sight. */
  const openAt = async (name: ShownName) => {
    highlighter.reveal(name);
    await open(name, true);
  };
  const stepFrom = (name: ShownName, step: 1 | -1, entity?: EntityId) => {
    const all = entity ? highlighter.namesOf(entity) : highlighter.names();
    const next = all[(all.indexOf(name) + step + all.length) % all.length];
    if (next) void openAt(next);
  };

  watchPointer(
    document,
    {
      nameAt: (element, x, y) => highlighter.nameAt(element, x, y),
      isInCard: (target) => {
        if (target !== host.element) return false;
        // A pointer that has come to the note needs no more time; at first it lies where the card was.
        if (opened?.hidden && performance.now() > opened.hidden.since + SETTLED) opened.hidden.stays = 0;
        return true;
      },
      open: (name, x, y) => {
        if (opened?.shown !== name && !isToStay() && !hasSelection(document))
          void open(name, false, lineOf(highlighter.boxesOf(name), x, y));
      },
      leave: () => {
        if (opened && !isToStay()) close();
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
  listen(document, 'keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape') return;
    if (opened?.alternatives) void closePanel();
    else close();
  });
  listen(document, 'scroll', ({ target }) => {
    const isPage = target instanceof Node && !host.root.contains(target);
    const moved = Math.abs(scrollPosition(document) - scrolledFrom) > SCROLL_TOLERANCE;
    if (isPage && moved && !opened?.isPinned) close();
  });
  listen(document, 'pointerdown', ({ target }) => {
    if (target !== host.element && (opened?.isPinned || opened?.hidden)) close();
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
  const renderStop = () =>
    host.renderStop(
      <TextsContext.Provider value={texts}>
        <CastStop
          names={annotation.cast.members.map(({ entity }) => entity.name)}
          onStep={(step) => {
            const all = highlighter.names();
            const at = current ? all.indexOf(current) : step === 1 ? -1 : 0;
            const next = all[(at + step + all.length) % all.length];
            close();
            if (next) highlighter.reveal(next);
            setCurrent(next);
          }}
          onOpen={async () => {
            const name = current ?? highlighter.names()[0];
            if (!name) return;
            await openAt(name);
            host.root.querySelector<HTMLElement>('.card-place .buttons button')?.focus();
          }}
          onLeave={leaveKeyboard}
        />
      </TextsContext.Provider>,
    );
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
    update(next) {
      annotation = next;
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
        void showAnew(isAnew);
        return;
      }
      if (!hidden) close();
    },
  };
}

function focusInCard({ root }: CardHost): Element | null | undefined {
  return root.activeElement?.closest('.card-place') && root.activeElement;
}

function stopButton(host: CardHost): HTMLElement | null {
  return host.root.querySelector<HTMLElement>('.cast-stop');
}

/** Scrolls inside the card: as far as the panel's end, but not past its beginning, below the head that stays. */
function revealPanel({ root }: CardHost): void {
  const [card, head, panel] = ['.card-place', '.card header', '.not-this'].map((one) =>
    root.querySelector(one)?.getBoundingClientRect(),
  );
  if (card && head && panel)
    root
      .querySelector('.card-place')
      ?.scrollBy(
        0,
        Math.max(0, Math.min(panel.bottom + PANEL_MARGIN - card.bottom, panel.top - head.bottom)),
      );
}

function hasSelection(document: Document): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed;
}

function scrollPosition({ scrollingElement }: Document): number {
  return scrollingElement?.scrollTop ?? 0;
}
