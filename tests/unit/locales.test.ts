import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

interface LocaleMessage {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const messages = JSON.parse(readFileSync(join(root, 'public/_locales/en/messages.json'), 'utf8')) as Record<
  string,
  LocaleMessage
>;
const keys = Object.keys(messages);

/** Stores refuse a longer description. */
const MAX_DESCRIPTION = 132;

const code = globSync(['{entrypoints,page,components,extension}/**/*.{ts,tsx,html,css}', 'wxt.config.ts'], {
  cwd: root,
})
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const all = (pattern: RegExp) => Array.from(code.matchAll(pattern), (match) => match[1] as string);

/** Keys that the code asks for by name. */
const asked = [...all(/\b(?:message|getMessage)\(\s*'(\w+)'\s*[,)]/g), ...all(/__MSG_(\w+?)__/g)];
/** The beginnings of keys for numbers: `mentions` of `mentions_one` and `mentions_other`. */
const askedPlurals = all(/\bplural\(\s*\w+,\s*'(\w+)'/g);

const pluralOf = (key: string) => /^(\w+)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];

describe('the messages', () => {
  it('are all there that the code asks for', () => {
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((key) => !(key in messages))).toEqual([]);
  });

  it('are there for one and for other numbers, where the code asks for a number', () => {
    expect(askedPlurals.length).toBeGreaterThan(0);
    const needed = askedPlurals.flatMap((key) => [`${key}_one`, `${key}_other`]);
    expect(needed.filter((key) => !(key in messages))).toEqual([]);
  });

  it('are all used', () => {
    const isUsed = (key: string) => {
      const plural = pluralOf(key);
      if (plural) return askedPlurals.includes(plural);
      return code.includes(`'${key}'`) || code.includes(`"${key}"`) || code.includes(`__MSG_${key}__`);
    };
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are none of them empty', () => {
    expect(keys.filter((key) => messages[key]?.message.trim() === '')).toEqual([]);
  });

  it('declare every placeholder that they use', () => {
    const undeclared = Object.entries(messages).flatMap(([key, { message, placeholders = {} }]) => {
      const declared = Object.keys(placeholders).map((name) => name.toLowerCase());
      return Array.from(message.matchAll(/\$(\w+)\$/g), (match) => (match[1] as string).toLowerCase())
        .filter((name) => !declared.includes(name))
        .map((name) => `${key}: ${name}`);
    });
    expect(undeclared).toEqual([]);
  });

  it('fill each placeholder with a substitution of its own', () => {
    const wrong = Object.entries(messages).filter(([, { placeholders = {} }]) => {
      const contents = Object.values(placeholders).map(({ content }) => content);
      return new Set(contents).size !== contents.length || contents.some((one) => !/^\$[1-9]$/.test(one));
    });
    expect(wrong).toEqual([]);
  });

  it('describe the extension in no more characters than the stores take', () => {
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(MAX_DESCRIPTION);
  });
});

const SUFFIX = /_(?:zero|one|two|few|many|other)$/;
const read = (locale: string) =>
  JSON.parse(readFileSync(join(root, `public/_locales/${locale}/messages.json`), 'utf8')) as typeof messages;
const placeholdersIn = (text: string) =>
  new Set(Array.from(text.matchAll(/\$(\w+)\$/g), ([, name]) => (name as string).toLowerCase()));

describe.each(readdirSync(join(root, 'public/_locales')).filter((locale) => locale !== 'en'))(
  'the messages in %s',
  (locale) => {
    const own = read(locale);
    const tag = locale.replace('_', '-');

    it('are complete, and no more than the English ones', () => {
      const single = (all: object) => Object.keys(all).filter((key) => !SUFFIX.test(key));
      expect(single(own).sort()).toEqual(single(messages).sort());
      expect(Object.values(own).filter(({ message }) => message.trim() === '')).toEqual([]);
    });

    it('have every form of a number that the language has', () => {
      const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
      const wanted = askedPlurals.flatMap((key) => forms.map((form) => `${key}_${form}`));
      expect(
        Object.keys(own)
          .filter((key) => SUFFIX.test(key))
          .sort(),
      ).toEqual([...new Set(wanted)].sort());
    });

    it('have the parts of the English ones', () => {
      const wrong = Object.entries(own).filter(([key, { message, placeholders = {} }]) => {
        const english = (messages[key.replace(SUFFIX, '_other')] ?? messages[key])?.message ?? '';
        const parts = placeholdersIn(message);
        const undeclared = [...parts].some((part) => !(part in placeholders));
        // One, two or none may be said in a word.
        const missing = [...placeholdersIn(english)].filter((part) => !parts.has(part) && part !== 'count');
        return (
          undeclared || missing.length > 0 || [...parts].some((part) => !placeholdersIn(english).has(part))
        );
      });
      expect(wrong).toEqual([]);
    });

    it('say which language they are in and how it is written, and describe the extension in as many characters as stores take', () => {
      expect(own.messagesLanguage?.message).toBe(tag);
      expect(own.messagesDirection?.message).toBe(tag === 'ar' ? 'rtl' : 'ltr');
      expect([...(own.extensionDescription?.message ?? '')].length).toBeLessThanOrEqual(MAX_DESCRIPTION);
    });
  },
);

/** Names that are the same in every language. */
const NAMES = new Set(['Dramatis', 'Wikipedia', 'Wikidata', 'Markdown', 'CSV', 'JSON', 'news.example']);
const SPOKEN = new Set(['title', 'aria-label', 'alt', 'placeholder']);

/** The texts that stand in the markup of a component itself. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach(visit);
      return;
    }
    const { type, value, name } = node as { type?: string; value?: unknown; name?: { name?: string } };
    if (type === 'JSXText') texts.push(String(value).trim());
    if (type === 'JSXAttribute' && SPOKEN.has(name?.name ?? '')) {
      const given = (value as { value?: unknown } | null)?.value;
      if (typeof given === 'string') texts.push(given);
    }
    Object.values(node).forEach(visit);
  };
  visit(parseSync(file, readFileSync(join(root, file), 'utf8')).program);
  return texts.filter((text) => /\p{L}/u.test(text) && !NAMES.has(text));
}

/** An article, which is in English like all that are annotated. */
const SAMPLE = 'entrypoints/welcome/sample.tsx';

it('no component has a text of its own', () => {
  const files = globSync('{components,page,entrypoints}/**/*.tsx', { cwd: root }).filter(
    (file) => file !== SAMPLE,
  );
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap((file) => textsIn(file).map((text) => `${file}: ${text}`))).toEqual([]);
});
