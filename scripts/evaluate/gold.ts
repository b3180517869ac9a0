/** A text whose links are known, with what it is there to try. */
export interface GoldText {
  id: string;
  /** Which trap it holds; texts without one are counted together. */
  trap: string;
  date: string;
  /** The text as a reader sees it. */
  text: string;
  links: GoldLink[];
}

/** A stretch of the text that is to be linked, and to which key of the tables. */
interface GoldLink {
  start: number;
  end: number;
  key: string;
}

const LINK = /\[([^[\]]+)\]\(([a-z0-9-]+)\)/g;

/**
 * Reads gold texts: one JSON object a line, `{id, trap, date, text}`, in whose text every stretch to be linked is
 * written `[surface](key)`.
 *
 * @throws Error that names the line which is none.
 */
export function parseGold(lines: string, file: string): GoldText[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `${file}:${i + 1}`;
    let row: Partial<Record<keyof GoldText, unknown>>;
    try {
      row = JSON.parse(line);
    } catch {
      throw new Error(`${where} is no JSON.`);
    }
    const { id, trap = 'none', date, text } = row;
    if (
      typeof id !== 'string' ||
      typeof date !== 'string' ||
      typeof text !== 'string' ||
      typeof trap !== 'string'
    )
      throw new Error(`${where} has not the strings id, date and text.`);
    return [{ id, trap, date, ...withoutMarks(text) }];
  });
}

function withoutMarks(marked: string): { text: string; links: GoldLink[] } {
  const links: GoldLink[] = [];
  let text = '';
  let after = 0;
  for (const match of marked.matchAll(LINK)) {
    text += marked.slice(after, match.index);
    const [whole, surface = '', key = ''] = match;
    links.push({ start: text.length, end: text.length + surface.length, key });
    text += surface;
    after = match.index + whole.length;
  }
  return { text: text + marked.slice(after), links };
}
