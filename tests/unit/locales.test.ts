import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
