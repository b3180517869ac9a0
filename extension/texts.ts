import { browser } from 'wxt/browser';
import type { Texts } from '../components/texts.tsx';

/**
 * The messages of `_locales`. Dates and numbers are in the language of the messages, in the reader's own variety of it:
 * where there are no messages in the browser's language, "10 Ocak 2022" must not stand in an English sentence.
 */
export const browserTexts: Texts = {
  get language() {
    const [own, messages] = [browser.i18n.getUILanguage(), browser.i18n.getMessage('messagesLanguage')];
    return own.split('-')[0] === messages ? own : messages;
  },
  get direction() {
    // Of these messages, and not of the browser (`@@bidi_dir`), whose language they may not be in.
    return browser.i18n.getMessage('messagesDirection') === 'rtl' ? 'rtl' : 'ltr';
  },
  message: (key, substitutions) => browser.i18n.getMessage(key, substitutions),
};
