import { render } from 'preact';
import { CastContext } from '../components/EntityName.tsx';
import { TextsContext } from '../components/texts.tsx';
import { EXHIBITS } from './exhibits.ts';
import { textsOf } from './languages.ts';
import { cast } from './sample.ts';

// One state alone in the page, so that the width of the window, the styles of the place and the language are as there.
// The address says which: state.html?component=Card&state=a+person&language=ar&scheme=dark

const place = document.getElementById('state') as HTMLElement;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

function show(): void {
  const asked = new URLSearchParams(location.hash.slice(1) || location.search);
  const exhibit = EXHIBITS.find(({ component }) => component === asked.get('component'));
  const state = exhibit?.states.find(({ name }) => name === asked.get('state'));
  if (!exhibit || !state) {
    place.textContent = 'There is no such state.';
    return;
  }
  const texts = textsOf(asked.get('language') ?? 'en');
  const { documentElement: root } = document;
  root.lang = texts.language;
  root.dir = texts.direction;
  root.dataset.ground = asked.get('scheme') === 'dark' ? 'dark' : 'light';
  sheet.replaceSync(
    `${exhibit.css}\n:root[data-ground="light"] { color-scheme: light }\n:root[data-ground="dark"] { color-scheme: dark }\nbody { margin: 0 }`,
  );
  const view = state.view();
  // Nothing may be left of the state that was shown before.
  render(null, place);
  render(
    <TextsContext.Provider value={texts}>
      <CastContext.Provider value={{ cast, onChoose: () => {} }}>
        {exhibit.frame?.(view) ?? view}
      </CastContext.Provider>
    </TextsContext.Provider>,
    place,
  );
}

/** For the tests: what there is to ask for. */
Object.assign(globalThis, {
  states: EXHIBITS.flatMap(({ component, width, states }) =>
    states.map(({ name }) => ({ component, state: name, width })),
  ),
});
addEventListener('hashchange', show);
show();
