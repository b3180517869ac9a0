import { browser } from 'wxt/browser';
import type { MessageKey, Texts } from '../components/texts.tsx';
import { kept } from '../knowledge/kept.ts';

/** More messages than there are. */
const MESSAGES = 1_000;
/** Those without parts stay as they are, and asking the browser for one costs more than the rest of a line. */
const plain = kept(MESSAGES, (key: MessageKey) => browser.i18n.getMessage(key));

let language: string | undefined;

/**
 * Dates and numbers are in the language of the messages, in the reader's own variety of it: where there are no messages in
 * the browser's language, "10 Ocak 2022" must not stand in an English sentence.
 */
function languageOfMessages(): string {
  const [own, messages] = [browser.i18n.getUILanguage(), plain('messagesLanguage')];
  return own.split('-')[0] === messages ? own : messages;
}

/** The messages of `_locales`. */
export const browserTexts: Texts = {
  get language() {
    language ??= languageOfMessages();
    return language;
  },
  get direction() {
    // Of these messages, and not of the browser (`@@bidi_dir`), whose language they may not be in.
    return plain('messagesDirection') === 'rtl' ? 'rtl' : 'ltr';
  },
  message: (key, substitutions) => (substitutions ? browser.i18n.getMessage(key, substitutions) : plain(key)),
};
