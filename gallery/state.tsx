import { render } from 'preact';
import { CastContext } from '../components/EntityName.tsx';
import { TextsContext } from '../components/texts.tsx';
import { EXHIBITS } from './exhibits.ts';
import { textsOf } from './languages.ts';
import { cast } from './sample.ts';

// One state alone in the page, so that the width of the window, the styles of the place and the language are as there.
// The address says which: state.html#component=Card&state=a+person&language=ar&scheme=dark

const place = document.getElementById('state') as HTMLElement;
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];

interface Asked {
  component: string | null;
  state: string | null;
  language?: string | null;
  scheme?: string | null;
}

function show(asked: Asked): void {
  const exhibit = EXHIBITS.find(({ component }) => component === asked.component);
  const state = exhibit?.states.find(({ name }) => name === asked.state);
  if (!exhibit || !state) {
    place.textContent = 'There is no such state.';
    return;
  }
  const texts = textsOf(asked.language ?? 'en');
  const { documentElement: root } = document;
  root.lang = texts.language;
  root.dir = texts.direction;
  root.dataset.ground = asked.scheme === 'dark' ? 'dark' : 'light';
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

function showAsAddressed(): void {
  const of = new URLSearchParams(location.hash.slice(1));
  const [component, state, language, scheme] = ['component', 'state', 'language', 'scheme'].map((key) =>
    of.get(key),
  );
  show({ component: component ?? null, state: state ?? null, language, scheme });
}

/** For the tests: what there is to ask for, and the way to it. */
Object.assign(globalThis, {
  states: EXHIBITS.flatMap(({ component, width, states }) =>
    states.map(({ name, press = [], select = {}, choose }) => ({
      component,
      state: name,
      width,
      press,
      select,
      choose,
    })),
  ),
  show,
});
addEventListener('hashchange', showAsAddressed);
if (location.hash) showAsAddressed();
