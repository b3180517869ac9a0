/** Web addresses as they stand in running text. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;

/**
 * Tells whether a stretch of a text is part of a web or mail address, a file name or a user name, and so no mention:
 * "https://news.example/Russia", "Turkey.com", "@Georgia", "Russia_2022".
 */
export function addressesIn(text: string): (start: number, end: number) => boolean {
  const addresses = Array.from(
    text.matchAll(ADDRESS),
    (match) => [match.index, match.index + match[0].length] as const,
  );
  return (start, end) =>
    addresses.some(([from, to]) => from < end && start < to) ||
    /[@_\\]/.test(text[start - 1] ?? '') ||
    /^(?:[@_\\]|\.\p{Ll})/u.test(text.slice(end, end + 2));
}
