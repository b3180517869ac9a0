/** A name as bylines have them, and several: "Jordan Smith and Chad May". */
const NAMES = String.raw`(?:\p{Lu}[\p{L}.'’-]*)(?:[ \u00A0]+(?:\p{Lu}[\p{L}.'’-]*|and(?=[ \u00A0]+\p{Lu}))|,(?=[ \u00A0]+\p{Lu}))*`;
/** "By Jordan Smith" is a byline as a line of its own, or before a place or a dash: not "By Sunday, Russia had …". */
const LINE = new RegExp(
  `(?:^|\\n)[\\s\\u00A0]*(?:By|BY)[ \\u00A0]+(${NAMES})(?=[\\s\\u00A0]*(?:$|\\n|[-–—|]|in[ \\u00A0]\\p{Lu}))`,
  'gu',
);
/** "Reporting by Sydney Lane; editing by Austin Reed", as agencies end their reports. */
const CREDIT = new RegExp(
  `(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Pp]hotography|[Cc]ompiled|[Ww]ritten) by[ \\u00A0]+(${NAMES})`,
  'gu',
);

/** What both have, and few paragraphs: looked for first, for a search for names reads each word of a text. */
const MAY_HAVE = /\b(?:By|BY|by)[ \u00A0]+\p{Lu}/u;

/**
 * Finds the names of authors: whether a stretch of the text lies in one. Reporters are called Jordan, Chad and Sydney, and
 * none of them is the article's cast.
 */
export function bylinesIn(text: string): (start: number, end: number) => boolean {
  if (!MAY_HAVE.test(text)) return () => false;
  const spans = [LINE, CREDIT].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => {
      const end = match.index + match[0].length;
      return { start: end - (match[1] as string).length, end };
    }),
  );
  return (start, end) => spans.some((span) => span.start <= start && end <= span.end);
}
