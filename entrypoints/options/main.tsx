import { render } from 'preact';
import { browser } from 'wxt/browser';
import { AboutDataset } from '../../components/AboutDataset.tsx';
import { TextsContext } from '../../components/texts.tsx';
import { loadDataset } from '../../extension/dataset.ts';
import { browserTexts } from '../../extension/texts.ts';

const app = document.getElementById('app') as HTMLElement;
document.documentElement.lang = browserTexts.language;
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
document.title = browserTexts.message('optionsTitle');

const { dataset } = await loadDataset();
render(
  <TextsContext.Provider value={browserTexts}>
    <AboutDataset
      info={dataset.info}
      sources={[...dataset.sources()]}
      noticesUrl={browser.runtime.getURL('/licences.txt')}
    />
  </TextsContext.Provider>,
  app,
);
