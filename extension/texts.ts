import { browser } from 'wxt/browser';
import type { Texts } from '../components/texts.tsx';

/** The messages of `_locales` in the browser's language. */
export const browserTexts: Texts = {
  get language() {
    return browser.i18n.getUILanguage();
  },
  message: (key, substitutions) => browser.i18n.getMessage(key, substitutions),
};
