import type { Span } from './mention.ts';

const PREFIX = /(?:^|[^\p{L}])(?:pro|anti|non)[-\u2010\u2011]$/iu;

const HYPHENS: ReadonlySet<string | undefined> = new Set(['-', '\u2010', '\u2011']);

/** Whether a place's name is part of an adjective: "pro-Beijing", "anti-Moscow". */
export function isInAdjective(text: string, { start }: Pick<Span, 'start'>): boolean {
  // Nearly no name has one before it: the expression, which is dear to compile, is for those.
  return HYPHENS.has(text[start - 1]) && PREFIX.test(text.slice(Math.max(0, start - 6), start));
}
