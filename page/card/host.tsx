import { type ComponentChild, render } from 'preact';
import { adoptStyles } from '../adopt-styles.ts';
import cardCss from './card.css?inline';

/** The one element of ours outside the article: card, tab stop and summary live in its shadow root. */
export const HOST_ELEMENT = 'dramatis-cast';

export interface CardHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** Renders the card. Returns what it is placed in (`place.ts`), or undefined when there is none. */
  renderCard(view: ComponentChild): HTMLElement | undefined;
  /** Renders into the part that holds the tab stop and the summary. */
  renderStop(view: ComponentChild): void;
  setGround(isDark: boolean): void;
}

/**
 * Puts our host at the end of the document, with an open shadow root (for tests and assistive tools). It goes with the
 * signal. A host that an earlier copy of the script left behind is removed first.
 */
export function createHost(document: Document, signal: AbortSignal): CardHost {
  for (const ghost of document.querySelectorAll(HOST_ELEMENT)) ghost.remove();
  const element = document.createElement(HOST_ELEMENT);
  // Page styles for unknown elements must not reach the host.
  element.style.cssText = 'all: initial !important; display: contents !important';
  const root = element.attachShadow({ mode: 'open' });
  adoptStyles(root, cardCss);
  const stop = document.createElement('div');
  stop.className = 'stop-place';
  const place = document.createElement('div');
  place.className = 'card-place';
  // The top layer: above whatever z-index the page uses, and outside its stacking contexts and clipping.
  place.popover = 'manual';
  const line = document.createElement('div');
  line.className = 'line';
  const card = document.createElement('div');
  card.className = 'card-box';
  place.append(line, card);
  root.append(stop, place);
  document.documentElement.append(element);

  signal.addEventListener('abort', () => {
    render(null, card);
    render(null, stop);
    element.remove();
  });
  return {
    element,
    root,
    renderCard(view) {
      render(view, card);
      // Blockers take out what they do not know. Who asks for a card is to have it.
      if (view && !element.isConnected) document.documentElement.append(element);
      if (view && !place.matches(':popover-open')) place.showPopover();
      if (!view && place.matches(':popover-open')) place.hidePopover();
      return view ? place : undefined;
    },
    renderStop: (view) => render(view, stop),
    setGround: (isDark) => {
      place.dataset.ground = isDark ? 'dark' : 'light';
      stop.dataset.ground = place.dataset.ground;
    },
  };
}
