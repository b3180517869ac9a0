import type { Texts } from '../../components/texts.tsx';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

interface MessageEntry {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const ENTRIES: Record<string, MessageEntry> = messages;

/** The English messages, resolved as browsers do: named placeholders, then `$1` to `$9`; an unknown key is ''. */
export const texts: Texts = {
  language: 'en',
  direction: 'ltr',
  message: (key, substitutions = []) => resolve(ENTRIES[key], substitutions),
};

/** The same texts with dates, numbers and plural rules of another language. */
export const textsIn = (language: string): Texts => ({ ...texts, language });

function resolve(entry: MessageEntry | undefined, substitutions: string[]): string {
  if (!entry) return '';
  // Names of placeholders are not case-sensitive. Substitutions are never looked into again: a name may hold a "$1".
  return entry.message.replace(/\$(\w+)\$/g, (whole, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content;
    return content?.replace(/\$([1-9])/g, (_, n: string) => substitutions[Number(n) - 1] ?? '') ?? whole;
  });
}
