import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AboutDataset } from '../../components/AboutDataset.tsx';
import { Corrections } from '../../components/Corrections.tsx';
import { Backup } from '../../components/settings/Backup.tsx';
import { CardSettings } from '../../components/settings/CardSettings.tsx';
import { LookSettings } from '../../components/settings/LookSettings.tsx';
import { Privacy } from '../../components/settings/Privacy.tsx';
import { PrivateWindows } from '../../components/settings/PrivateWindows.tsx';
import { SettingsPage } from '../../components/settings/SettingsPage.tsx';
import { Shortcuts } from '../../components/settings/Shortcuts.tsx';
import { SiteSettings } from '../../components/settings/SiteSettings.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { watchCorrections } from '../../extension/correction-changes.ts';
import { keyOf } from '../../extension/correction-keys.ts';
import { readCorrections, removeCorrections } from '../../extension/corrections.ts';
import { correctionsFile, importCorrections } from '../../extension/corrections-file.ts';
import { correctionsShown } from '../../extension/corrections-shown.ts';
import { loadDataset } from '../../extension/dataset.ts';
import { saveFile } from '../../extension/save-file.ts';
import {
  readPolicy,
  readSettings,
  resetSettings,
  type Settings,
  watchSettings,
  writeSettings,
} from '../../extension/settings.ts';
import { fieldsSet } from '../../extension/settings-fields.ts';
import { restoreSettings, settingsFile } from '../../extension/settings-file.ts';
import { LONGEST_DELAY } from '../../extension/settings-shape.ts';
import { hostOf } from '../../extension/site-name.ts';
import { browserTexts } from '../../extension/texts.ts';
import { today } from '../../extension/today.ts';
import { adoptStyles } from '../../page/adopt-styles.ts';
import { markCss } from '../../page/highlight/look.ts';
import { sampleArticle } from './preview-sample.ts';
import { readShortcuts } from './shortcuts.ts';

const app = document.getElementById('app') as HTMLElement;
const { message } = browserTexts;
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browserTexts.direction;
document.title = message('settingsPageTitle');

const loaded = await loadDataset();
const { dataset } = loaded;
const sources = [...dataset.sources()];
let [settings, set, shortcuts, isAllowedPrivately, stored] = await Promise.all([
  readSettings(),
  readPolicy().then(fieldsSet),
  readShortcuts(),
  browser.extension.isAllowedIncognitoAccess(),
  readCorrections(),
]);
const isSet = (field: string) => set.includes(field);
let removeMarkStyles = () => {};

/** Shown before it is stored, so that a second change builds on the first. */
function change(changed: Partial<Settings>): void {
  settings = { ...settings, ...changed };
  show();
  void writeSettings(settings);
}

function show(): void {
  const { look, card } = settings;
  removeMarkStyles();
  removeMarkStyles = adoptStyles(document, markCss(look));
  render(
    <TextsContext.Provider value={browserTexts}>
      <SettingsPage
        logo="/icon/48.png"
        content={{
          look: (
            <LookSettings
              look={look}
              preview={sampleArticle(browserTexts, look)}
              isSet={isSet}
              onChange={(changed) => change({ look: changed })}
            />
          ),
          card: (
            <CardSettings
              card={card}
              longestDelay={LONGEST_DELAY}
              isSet={isSet}
              onChange={(changed) => change({ card: changed })}
            />
          ),
          sites: <SiteSettings {...settings} isSet={isSet} siteOf={hostOf} onChange={change} />,
          shortcuts: <Shortcuts {...shortcuts} />,
          corrections: (
            <Corrections
              corrections={correctionsShown(stored, loaded)}
              onUndo={(keys) =>
                removeCorrections(stored.filter((one) => keys.includes(keyOf(one, one.scope))))
              }
              onSave={() => saveFile('dramatis-corrections.json', correctionsFile(stored, today()))}
              onAdd={async (file) => importCorrections(await file.text())}
            />
          ),
          'private-windows': (
            <PrivateWindows
              isAllowed={isAllowedPrivately}
              browser={import.meta.env.FIREFOX ? 'firefox' : 'chrome'}
            />
          ),
          backup: (
            <Backup
              onSave={(withCorrections) =>
                saveFile(
                  'dramatis-settings.json',
                  settingsFile(settings, today(), withCorrections ? stored : undefined),
                )
              }
              onRestore={async (file) => restoreSettings(await file.text())}
              onReset={resetSettings}
            />
          ),
          privacy: <Privacy />,
          dataset: (
            <AboutDataset
              info={dataset.info}
              sources={sources}
              noticesUrl={browser.runtime.getURL('/licences.txt')}
            />
          ),
        }}
      />
    </TextsContext.Provider>,
    app,
  );
}

const forever = new AbortController().signal;
watchSettings((changed) => {
  settings = changed;
  void readPolicy().then((policy) => {
    set = fieldsSet(policy);
    show();
  });
}, forever);
watchCorrections(async () => {
  stored = await readCorrections();
  show();
}, forever);
// Shortcuts and access to private windows are changed elsewhere; the reader then comes back.
document.addEventListener('visibilitychange', async () => {
  [shortcuts, isAllowedPrivately] = await Promise.all([
    readShortcuts(),
    browser.extension.isAllowedIncognitoAccess(),
  ]);
  show();
});
show();
