import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AboutDataset } from '../../components/AboutDataset.tsx';
import { Corrections } from '../../components/Corrections.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { watchCorrections } from '../../extension/correction-changes.ts';
import { keyOf } from '../../extension/correction-keys.ts';
import { readCorrections, removeCorrections } from '../../extension/corrections.ts';
import { correctionsFile, importCorrections } from '../../extension/corrections-file.ts';
import { correctionsShown } from '../../extension/corrections-shown.ts';
import { loadDataset } from '../../extension/dataset.ts';
import { saveFile } from '../../extension/save-file.ts';
import { browserTexts } from '../../extension/texts.ts';
import { today } from '../../extension/today.ts';

const app = document.getElementById('app') as HTMLElement;
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
document.title = browserTexts.message('optionsTitle');

const loaded = await loadDataset();
const { dataset } = loaded;
const sources = [...dataset.sources()];

async function show(): Promise<void> {
  const stored = await readCorrections();
  render(
    <TextsContext.Provider value={browserTexts}>
      <AboutDataset
        info={dataset.info}
        sources={sources}
        noticesUrl={browser.runtime.getURL('/licences.txt')}
      >
        <Corrections
          corrections={correctionsShown(stored, loaded)}
          onUndo={(keys) => removeCorrections(stored.filter((one) => keys.includes(keyOf(one, one.scope))))}
          onSave={() => saveFile('dramatis-corrections.json', correctionsFile(stored, today()))}
          onAdd={async (file) => importCorrections(await file.text())}
        />
      </AboutDataset>
    </TextsContext.Provider>,
    app,
  );
}

watchCorrections(() => void show(), new AbortController().signal);
void show();
