import type { Span } from './mention.ts';

const PREFIX = /(?:^|[^\p{L}])(?:pro|anti|non)[-\u2010\u2011]$/iu;

/** Whether a place's name is part of an adjective: "pro-Beijing", "anti-Moscow". */
export function isInAdjective(text: string, { start }: Pick<Span, 'start'>): boolean {
  return PREFIX.test(text.slice(Math.max(0, start - 6), start));
}
