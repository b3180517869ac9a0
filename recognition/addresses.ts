/** Web addresses as they stand in running text. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;

/** What each has, and few paragraphs: looked for first, for a search for all costs more though it finds none. */
const MAY_HAVE = /:\/\/|www\./i;

/** What joins words to addresses and names of users and files: "@", "_" and the backslash. */
const isJoint = (code: number) => code === 0x40 || code === 0x5f || code === 0x5c;

/**
 * Tells whether a stretch of a text is part of a web or mail address, a file name or a user name, and so no mention:
 * "https://news.example/Russia", "Turkey.com", "@Georgia", "Russia_2022".
 */
export function addressesIn(text: string): (start: number, end: number) => boolean {
  const addresses = MAY_HAVE.test(text)
    ? Array.from(text.matchAll(ADDRESS), (match) => [match.index, match.index + match[0].length] as const)
    : [];
  return (start, end) =>
    addresses.some(([from, to]) => from < end && start < to) ||
    isJoint(text.charCodeAt(start - 1)) ||
    isJoint(text.charCodeAt(end)) ||
    // Nearly all names end before something else: no need to look further.
    (text[end] === '.' && /^\p{Ll}/u.test(text[end + 1] ?? ''));
}
