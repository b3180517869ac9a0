/** Milliseconds between two looks at the address where the browser has no Navigation API. */
const LOOK = 1_000;

/**
 * Calls back when the page has become another by client-side navigation: same document, other path or query. Nothing is
 * put into the page and no event is sent, so that a page cannot tell that somebody watches.
 */
export function watchNavigation(window: Window, onNavigate: () => void, signal: AbortSignal): void {
  const address = () => window.location.href.replace(/#.*$/, '');
  let last = address();
  const look = () => {
    const now = address();
    if (now === last) return;
    last = now;
    onNavigate();
  };
  const { navigation } = window as Window & { navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
    return;
  }
  const timer = setInterval(() => !window.document.hidden && look(), LOOK);
  signal.addEventListener('abort', () => clearInterval(timer));
}
