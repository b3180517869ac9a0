/** A claim in words, and where it is documented, the title apart because it may be a link. */
export interface WordedClaim {
  text: string;
  source?: { before: string; title: string; url?: string; after: string };
}

/** A sheet in the reader's words, before it takes a form. */
export interface Outline {
  title: string;
  url: string;
  /** Lines below the title: the day, the data. */
  lead: string[];
  sections: { heading: string; note?: string; groups: OutlineGroup[] }[];
}

export interface OutlineGroup {
  /** Whom the claims are about. */
  heading?: string;
  note?: string;
  claims: WordedClaim[];
}

/** The outline as Markdown (CommonMark, and safe in GitHub's variety of it). */
export function markdownOf({ title, url, lead, sections }: Outline): string {
  const parts = [
    `# ${escaped(title)}`,
    ...(isWebAddress(url) ? [`<${encoded(url)}>`] : []),
    ...lead.map(escaped),
    ...sections.flatMap(({ heading, note, groups }) => [
      `## ${escaped(heading)}`,
      ...(note ? [escaped(note)] : []),
      ...groups.flatMap((group) => [
        ...(group.heading ? [`### ${escaped(group.heading)}`] : []),
        ...(group.note ? [escaped(group.note)] : []),
        ...(group.claims.length > 0 ? [group.claims.map(itemOf).join('\n')] : []),
      ]),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function itemOf({ text, source }: WordedClaim): string {
  if (!source) return `- ${escaped(text)}`;
  const { before, title, url, after } = source;
  const cited =
    url && isWebAddress(url)
      ? // In a link, unlike in an address that stands by itself, "&copy;" would become a letter.
        `[${inLine(title)}](<${encoded(url).replaceAll('&', '\\&')}>)`
      : inLine(title);
  return `- ${escaped(text)}  \n  ${escaped(before)} ${cited}${inLine(after)}`;
}

/** Characters that mean something anywhere in a line; a backslash makes each stand for itself. */
const MEANINGFUL = /[\\`*_[\]<>&~|$#]/g;
/** What makes a list item of a line that begins with it. */
const AT_START = /^(?:[+-]|\d{1,9}(?=[.)]))/;

/** A text as part of a line. */
function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(MEANINGFUL, '\\$&');
}

/** A text that stands where a line begins, or a list item. */
function escaped(text: string): string {
  const line = inLine(text).trim();
  const start = AT_START.exec(line)?.[0];
  if (start === undefined) return line;
  // A digit cannot be escaped; what follows it can.
  return /\d/.test(start) ? `${start}\\${line.slice(start.length)}` : `\\${line}`;
}

/** Whether an address may become a link: no scheme that runs a script. */
function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** What would end a link in angle brackets before its time. */
function encoded(url: string): string {
  return url.replace(/[\s<>\\]/g, (character) => encodeURIComponent(character));
}
