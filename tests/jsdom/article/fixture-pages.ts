import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';

/** What is expected of a page, kept beside it as `NAME.json`. */
const Expectation = v.variant('article', [
  v.strictObject({ about: v.string(), url: v.string(), article: v.literal(false) }),
  v.strictObject({
    about: v.string(),
    url: v.string(),
    contentType: v.optional(v.string()),
    article: v.literal(true),
    title: v.string(),
    published: v.nullable(v.strictObject({ date: v.string(), foundIn: v.string() })),
    language: v.string(),
    /** Phrases that must each stand in one block, white space as single spaces. */
    contains: v.pipe(v.array(v.string()), v.minLength(1)),
    /** Phrases that must stand in no block. */
    lacks: v.array(v.string()),
  }),
]);

type Expectation = v.InferOutput<typeof Expectation>;

const FOLDER = join(import.meta.dirname, '../../fixtures/pages');

/** Names of all pages that have an expectation beside them. */
export const PAGES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''));

export function expectationOf(name: string): Expectation {
  return v.parse(Expectation, JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')));
}

/** The page as a document of its own, at its own address; its scripts do not run. */
export function openPage(name: string, expectation: Expectation): Document {
  const html = readFileSync(join(FOLDER, `${name}.html`), 'utf8');
  const contentType = 'contentType' in expectation ? expectation.contentType : undefined;
  return new JSDOM(html, { url: expectation.url, ...(contentType && { contentType }) }).window.document;
}

/** A document of a body and an optional head. */
export function documentOf(body: string, head = '', url = 'https://news.example/story'): Document {
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  return new JSDOM(html, { url }).window.document;
}
