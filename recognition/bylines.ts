/** "By Jordan Smith and Chad May", "Reporting by Sydney Lane; editing by Austin Reed": who wrote, at either end of a text. */
const BYLINE =
  /(?:^|[\n(;.][\s\u00A0]*)(?:by|(?:additional )?(?:reporting|writing|editing|photography) by|compiled by|written by)[\s\u00A0]+((?:\p{Lu}[\p{L}.'’-]*|and|,|[\s\u00A0])+)/giu;

/**
 * Finds the names of authors: whether a stretch of the text lies in one. Reporters are called Jordan, Chad and Sydney, and
 * none of them is the article's cast.
 */
export function bylinesIn(text: string): (start: number, end: number) => boolean {
  const spans = Array.from(text.matchAll(BYLINE), (match) => {
    const [whole, names = ''] = match;
    // Case is ignored for the verb only; the names end with the first word in small letters.
    const end = match.index + whole.length;
    const first = end - names.length;
    const stop = /(?<![\p{L}])(?!and\b)\p{Ll}/u.exec(names)?.index ?? names.length;
    return { start: first, end: first + stop };
  });
  return (start, end) => spans.some((span) => span.start <= start && end <= span.end);
}
