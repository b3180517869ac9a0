import { HowToRead } from '../../components/HowToRead.tsx';
import { InView } from '../../components/InView.tsx';
import { Welcome, type WelcomeProps } from '../../components/Welcome.tsx';
import panelCss from '../../entrypoints/sidepanel/sidepanel.css?inline';
import welcomeCss from '../../entrypoints/welcome/welcome.css?inline';
import type { Exhibit } from '../exhibit.ts';
import { cast, memberNamed } from '../sample.ts';

const nothing = () => {};
const idOf = (name: string) => memberNamed(name).entity.id;
const explained = idOf('Hulusi Akar');

const welcome = (props: Partial<WelcomeProps>) => (
  <Welcome
    sample={{ cast, explained }}
    keys={{ next: 'Alt+Shift+J', open: 'Alt+Shift+O' }}
    hasAccess={true}
    pin="none"
    onOpenCard={nothing}
    onChoose={nothing}
    onAskAccess={nothing}
    onOpenSettings={nothing}
    onReadAlong={nothing}
    {...props}
  >
    <article>
      <h1>Turkey offers Kazakhstan help</h1>
    </article>
  </Welcome>
);

/** What the side panel has above the views of the popup, and the page that opens after installation. */
export const readingAlongExhibits: Exhibit[] = [
  {
    component: 'InView',
    css: panelCss,
    width: 400,
    states: [
      { name: 'nobody', view: () => <InView inView={[]} /> },
      { name: 'everybody', view: () => <InView inView={cast.members.map(({ entity }) => entity.id)} /> },
      { name: 'a place alone', view: () => <InView inView={[idOf('Almaty')]} /> },
    ],
  },
  {
    component: 'Welcome',
    css: welcomeCss,
    width: 1100,
    states: [
      { name: 'not annotated yet', view: () => welcome({ sample: undefined, hasAccess: undefined }) },
      { name: 'with access, and the button pinned', view: () => welcome({ pin: 'pinned' }) },
      { name: 'without access, in Chrome', view: () => welcome({ hasAccess: false, pin: 'chrome' }) },
      { name: 'in Firefox, without keys', view: () => welcome({ pin: 'firefox', keys: undefined }) },
    ],
  },
  {
    component: 'HowToRead',
    css: welcomeCss,
    width: 700,
    states: [{ name: 'of one', view: () => <HowToRead cast={cast} of={explained} onChoose={nothing} /> }],
  },
];
