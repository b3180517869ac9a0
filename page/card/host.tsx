import { type ComponentChild, render } from 'preact';
import { type Texts, TextsContext } from '../../components/texts.tsx';
import { adoptStyles } from '../adopt-styles.ts';
import { HOST_ELEMENT } from '../own-elements.ts';
import cardCss from './card.css?inline';

/** A place for one card, in the top layer. */
interface CardPlace {
  /** What it is placed in (`place.ts`): covers the window. */
  element: HTMLElement;
  /** The box that holds the card, and scrolls. */
  box: HTMLElement;
  render(view: ComponentChild): void;
}

export interface CardHost {
  element: HTMLElement;
  root: ShadowRoot;
  /** For the card of a name in the text, and for the one of a name in that card. */
  first: CardPlace;
  second: CardPlace;
  /** Renders into the part that holds the tab stop and the summary. */
  renderStop(view: ComponentChild): void;
  setGround(isDark: boolean): void;
}

/**
 * Puts our host at the end of the document, with an open shadow root (for tests and assistive tools). It goes with the
 * signal. A host that an earlier copy of the script left behind is removed first.
 */
export function createHost(document: Document, texts: Texts, signal: AbortSignal): CardHost {
  for (const ghost of document.querySelectorAll(HOST_ELEMENT)) ghost.remove();
  const element = document.createElement(HOST_ELEMENT);
  // Page styles for unknown elements must not reach the host.
  element.style.cssText = 'all: initial !important; display: contents !important';
  const root = element.attachShadow({ mode: 'open' });
  adoptStyles(root, cardCss);
  const stop = document.createElement('div');
  stop.className = 'stop-place';
  const [first, second] = [createPlace(document), createPlace(document)];
  const parts = [stop, first.element, second.element];
  for (const part of parts) {
    // The page's own language and direction are inherited through shadow roots.
    part.lang = texts.language;
    part.dir = texts.direction;
  }
  root.append(...parts);
  document.documentElement.append(element);

  signal.addEventListener('abort', () => {
    first.render(null);
    second.render(null);
    render(null, stop);
    element.remove();
  });
  return {
    element,
    root,
    first,
    second,
    renderStop: (view) => render(<InTexts texts={texts}>{view}</InTexts>, stop),
    setGround: (isDark) => {
      for (const part of parts) part.dataset.ground = isDark ? 'dark' : 'light';
    },
  };

  function createPlace(document: Document): CardPlace {
    const place = document.createElement('div');
    place.className = 'card-place';
    // The top layer: above whatever z-index the page uses, and outside its stacking contexts and clipping.
    place.popover = 'manual';
    const line = document.createElement('div');
    line.className = 'line';
    const box = document.createElement('div');
    box.className = 'card-box';
    place.append(line, box);
    return {
      element: place,
      box,
      render(view) {
        render(view && <InTexts texts={texts}>{view}</InTexts>, box);
        // Blockers take out what they do not know. Who asks for a card is to have it.
        if (view && !element.isConnected) document.documentElement.append(element);
        const isOpen = place.matches(':popover-open');
        if (view && !isOpen) place.showPopover();
        if (!view && isOpen) place.hidePopover();
      },
    };
  }
}

function InTexts({ texts, children }: { texts: Texts; children: ComponentChild }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>;
}
