import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';
import { numberFormat, pluralRules } from './formats.ts';

export type MessageKey = keyof typeof messages;

/** Where all texts come from: the messages of the reader's language. */
export interface Texts {
  /** BCP 47 tag of the language in which texts, dates and numbers are given. */
  language: string;
  /** Which way they run. */
  direction: 'ltr' | 'rtl';
  message(key: MessageKey, substitutions?: string[]): string;
}

export const TextsContext = createContext<Texts | undefined>(undefined);

export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('No texts were provided.');
  return texts;
}

/** A character that no text has, by which the place of an element in a message is found again. */
const SLOT = '\uE000';

/** A message with elements in the place of its substitutions. */
export function Message({ id, parts }: { id: MessageKey; parts: preact.ComponentChildren[] }) {
  const { message } = useTexts();
  const slots = parts.map((_, i) => `${SLOT}${i}${SLOT}`);
  const pieces = message(id, slots).split(SLOT);
  // Every second piece is the number of a part.
  return <>{pieces.map((piece, i) => (i % 2 === 0 ? piece : parts[Number(piece)]))}</>;
}

/** The message for a number, by the plural rules of the language: `key_one`, `key_few`, … `key_other`. */
export function plural(
  texts: Texts,
  key:
    | 'mentions'
    | 'entities'
    | 'stances'
    | 'names'
    | 'namesFound'
    | 'namesLeftOut'
    | 'positions'
    | 'ties'
    | 'documents'
    | 'othersOfName'
    | 'correctionsUndoAll'
    | 'correctionsAdded'
    | 'correctionsKnown'
    | 'correctionsUnfit',
  count: number,
): string {
  const rule = pluralRules(texts.language).select(count);
  const number = numberFormat(texts.language).format(count);
  return texts.message(`${key}_${rule}` as MessageKey, [number]) || texts.message(`${key}_other`, [number]);
}
