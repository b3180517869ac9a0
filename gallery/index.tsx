import { render } from 'preact';
import { useState } from 'preact/hooks';
import { EXHIBITS } from './exhibits.ts';
import css from './gallery.css?inline';
import { LANGUAGES } from './languages.ts';

const SCHEMES = ['light', 'dark'];

/** Every component in every state, light and dark, in a language of choice and at a width of choice. */
function Gallery() {
  const [language, setLanguage] = useState('en');
  const [isNarrow, setNarrow] = useState(false);
  return (
    <>
      <header>
        <h1>Dramatis: components in their states</h1>
        <label>
          Language{' '}
          <select value={language} onChange={({ currentTarget }) => setLanguage(currentTarget.value)}>
            {LANGUAGES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          <input
            type="checkbox"
            checked={isNarrow}
            onChange={({ currentTarget }) => setNarrow(currentTarget.checked)}
          />{' '}
          320 pixels wide
        </label>
      </header>
      {EXHIBITS.map(({ component, states, width }) => (
        <section key={component}>
          <h2>{component}</h2>
          {states.map(({ name }) => (
            <figure key={name}>
              <figcaption>{name}</figcaption>
              {SCHEMES.map((scheme) => (
                <iframe
                  key={`${scheme}${language}`}
                  title={`${component}, ${name}, ${scheme}`}
                  loading="lazy"
                  width={isNarrow ? 320 : width}
                  src={`state.html#${new URLSearchParams({ component, state: name, scheme, language })}`}
                  onLoad={({ currentTarget }) => growToContent(currentTarget)}
                />
              ))}
            </figure>
          ))}
        </section>
      ))}
    </>
  );
}

/** As high as what is in it. */
function growToContent(frame: HTMLIFrameElement): void {
  const root = frame.contentDocument?.documentElement;
  if (root) frame.height = String(Math.max(40, root.scrollHeight));
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];
render(<Gallery />, document.body);
