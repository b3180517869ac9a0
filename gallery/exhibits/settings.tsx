import type { ComponentChild } from 'preact';
import { Corrections } from '../../components/Corrections.tsx';
import { Backup, type BackupProps } from '../../components/settings/Backup.tsx';
import { CardSettings } from '../../components/settings/CardSettings.tsx';
import { type Look, LookSettings } from '../../components/settings/LookSettings.tsx';
import { Privacy } from '../../components/settings/Privacy.tsx';
import { PrivateWindows } from '../../components/settings/PrivateWindows.tsx';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { SettingsSection } from '../../components/settings/SettingsSection.tsx';
import { Shortcuts, type ShortcutsProps } from '../../components/settings/Shortcuts.tsx';
import { SiteSettings, type SiteSettingsProps } from '../../components/settings/SiteSettings.tsx';
import { useTexts } from '../../components/texts.tsx';
import pageCss from '../../entrypoints/options/options.css?inline';
import { sampleArticle } from '../../entrypoints/options/preview-sample.ts';
import { markCss } from '../../page/highlight/look.ts';
import type { Exhibit } from '../exhibit.ts';

const LOOK: Look = {
  style: 'dotted',
  intensity: 'medium',
  density: 'all',
  kinds: ['person', 'country', 'organisation', 'place', 'event'],
};
const nothing = () => {};
const yes = () => true;
const no = () => false;
const main = (view: ComponentChild) => <main>{view}</main>;
const cssOf = ({ style, intensity }: Look) => `${pageCss}\n${markCss({ style, intensity })}`;

function Looked({ look, isSet = no }: { look: Look; isSet?: () => boolean }) {
  return (
    <LookSettings look={look} preview={sampleArticle(useTexts(), look)} isSet={isSet} onChange={nothing} />
  );
}

const card = (opensOn: 'rest' | 'click' | 'key', delay = 300, isSet = no) => (
  <CardSettings card={{ opensOn, delay }} longestDelay={2_000} isSet={isSet} onChange={nothing} />
);

const sites = (rest: Partial<SiteSettingsProps>) => (
  <SiteSettings
    enabled={true}
    sites="everywhere"
    sitesOn={[]}
    sitesOff={[]}
    isSet={no}
    siteOf={() => undefined}
    onChange={nothing}
    {...rest}
  />
);
const LISTED = ['news.example', `www.${'a-site-with-a-long-name-'.repeat(3)}.example`];

const shortcuts = (change: ShortcutsProps['change']) => (
  <Shortcuts
    commands={[
      { name: '_execute_action', description: '', shortcut: 'Alt+Shift+D' },
      { name: 'next-name', description: 'Go to the next name', shortcut: '' },
    ]}
    change={change}
  />
);

const backup = (outcome?: Awaited<ReturnType<BackupProps['onRestore']>>) => (
  <Backup
    onSave={nothing}
    onRestore={async () => outcome ?? { ok: true, corrections: { added: 1, known: 2, unfit: 1 } }}
    onReset={async () => {}}
  />
);
const FILE = 'input[type="file"]';
const OUTCOMES: Record<string, Awaited<ReturnType<BackupProps['onRestore']>>> = {
  'without corrections': { ok: true, corrections: { added: 0, known: 0, unfit: 0 } },
  'that is damaged': { ok: false, reason: 'not-json' },
  'that is none of ours': { ok: false, reason: 'not-settings' },
  'of a newer version': { ok: false, reason: 'newer' },
  'that does not fit': { ok: false, reason: 'unfit', fields: ['look.style', 'card.delay', 'sitesOff'] },
};

const section = (id: string, title: string) => (
  <SettingsSection id={id} title={title}>
    <p>…</p>
  </SettingsSection>
);

/** The settings: each section, and the page around them. */
export const settingsExhibits: Exhibit[] = [
  {
    component: 'SettingsPage',
    css: cssOf(LOOK),
    width: 1200,
    states: [
      {
        name: 'as after installation',
        view: () => (
          <SettingsPage
            logo="data:,"
            content={{
              look: <Looked look={LOOK} />,
              card: card('rest'),
              sites: sites({}),
              shortcuts: shortcuts(nothing),
              corrections: (
                <Corrections
                  corrections={[]}
                  onUndo={async () => {}}
                  onSave={nothing}
                  onAdd={async () => ({ ok: false, reason: 'newer' })}
                />
              ),
              'private-windows': <PrivateWindows isAllowed={false} browser="chrome" />,
              backup: backup(),
              privacy: <Privacy />,
              dataset: section('dataset', 'Dataset'),
            }}
          />
        ),
      },
    ],
  },
  {
    component: 'LookSettings',
    css: cssOf(LOOK),
    width: 700,
    frame: main,
    states: [
      { name: 'plain', view: () => <Looked look={LOOK} /> },
      { name: 'no kind', view: () => <Looked look={{ ...LOOK, kinds: [] }} /> },
      { name: 'set by an administrator', view: () => <Looked look={LOOK} isSet={yes} /> },
    ],
  },
  {
    component: 'LookSettings in other looks',
    css: cssOf({ ...LOOK, style: 'ground', intensity: 'strong' }),
    width: 700,
    frame: main,
    states: [
      {
        name: 'strong shading of the first in each section',
        view: () => <Looked look={{ ...LOOK, style: 'ground', intensity: 'strong', density: 'section' }} />,
      },
    ],
  },
  {
    component: 'CardSettings',
    css: pageCss,
    width: 700,
    frame: main,
    states: [
      { name: 'by a resting pointer', view: () => card('rest') },
      { name: 'by a pointer at once', view: () => card('rest', 0) },
      { name: 'by a click', view: () => card('click') },
      { name: 'set by an administrator', view: () => card('rest', 1_250, yes) },
    ],
  },
  {
    component: 'SiteSettings',
    css: pageCss,
    width: 700,
    frame: main,
    states: [
      { name: 'everywhere', view: () => sites({}) },
      {
        name: 'only on these',
        view: () => sites({ sites: 'only-these', sitesOn: LISTED, sitesOff: ['mail.example'] }),
      },
      { name: 'only on these, of which there are none', view: () => sites({ sites: 'only-these' }) },
      { name: 'what is typed is no site', view: () => sites({}), press: ['.adding .button'] },
      {
        name: 'what is typed is on the list',
        view: () => sites({ sitesOff: LISTED, siteOf: () => LISTED[0] }),
        press: ['.adding .button'],
      },
      {
        name: 'set by an administrator',
        view: () => sites({ sites: 'only-these', sitesOn: LISTED, isSet: yes }),
      },
    ],
  },
  {
    component: 'Shortcuts',
    css: pageCss,
    width: 700,
    frame: main,
    states: [
      { name: 'to be changed on a page', view: () => shortcuts(nothing) },
      {
        name: 'to be changed at an address',
        view: () => shortcuts('chrome://extensions/shortcuts'),
      },
      {
        name: 'the address was copied',
        view: () => shortcuts('chrome://extensions/shortcuts'),
        press: ['.address .icon'],
      },
      { name: 'none', view: () => <Shortcuts commands={[]} change={nothing} /> },
    ],
  },
  {
    component: 'PrivateWindows',
    css: pageCss,
    width: 700,
    frame: main,
    states: [
      { name: 'allowed', view: () => <PrivateWindows isAllowed={true} browser="firefox" /> },
      { name: 'not allowed', view: () => <PrivateWindows isAllowed={false} browser="chrome" /> },
    ],
  },
  {
    component: 'Backup',
    css: pageCss,
    width: 700,
    frame: main,
    states: [
      { name: 'at first', view: () => backup() },
      { name: 'a file was restored', view: () => backup(), choose: FILE },
      ...Object.entries(OUTCOMES).map(([name, outcome]) => ({
        name: `a file ${name}`,
        view: () => backup(outcome),
        choose: FILE,
      })),
      { name: 'to be reset', view: () => backup(), press: ['.answers > button:last-of-type'] },
      {
        name: 'reset',
        view: () => backup(),
        press: ['.answers > button:last-of-type', '.asking button'],
      },
    ],
  },
  {
    component: 'Privacy',
    css: pageCss,
    width: 700,
    frame: main,
    states: [{ name: 'in five sentences', view: () => <Privacy /> }],
  },
];
