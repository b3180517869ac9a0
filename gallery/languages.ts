import type { MessageKey, Texts } from '../components/texts.tsx';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

const files = import.meta.glob<Messages>('../public/_locales/*/messages.json', {
  eager: true,
  import: 'default',
});
const byLanguage = new Map(
  Object.values(files).map((messages) => [messages.messagesLanguage?.message ?? 'en', messages]),
);

export const LANGUAGES = [...byLanguage.keys()].sort();

/** The name of the texts that say which message stands where, by which a test finds those that no state shows. */
const KEYS = 'keys';

/** The texts of a language as a browser with that language would give them, English where one is missing. */
export function textsOf(language: string): Texts {
  if (language === KEYS)
    return { language: 'en', direction: 'ltr', message: (key, parts = []) => `⟦${key}⟧${parts.join(' ')}` };
  const find = (key: MessageKey) => byLanguage.get(language)?.[key] ?? byLanguage.get('en')?.[key];
  return {
    language,
    direction: find('messagesDirection')?.message === 'rtl' ? 'rtl' : 'ltr',
    message(key, substitutions = []) {
      const { message = '', placeholders = {} } = find(key) ?? {};
      return message.replace(/\$(\w+)\$/g, (whole, name: string) => {
        const content = placeholders[name.toLowerCase()]?.content;
        return content?.replace(/\$([1-9])/g, (_, n: string) => substitutions[Number(n) - 1] ?? '') ?? whole;
      });
    },
  };
}
