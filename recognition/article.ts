import type { Edtf } from '../knowledge/edtf.ts';

/** The text of one paragraph-like element of the page, `<br>` as a newline. */
export interface Block {
  id: string;
  text: string;
}

/** Id of the block that holds the article's title, where the title is part of the article's text. */
export const TITLE_BLOCK = 'title';

/** Where on the page the publication date was found, the most reliable first. */
export const DATE_PLACES = ['json-ld', 'meta', 'time', 'dateline', 'address', 'given'] as const;

/** What the page says of its article. Offsets into blocks are UTF-16 code units. */
export interface Article {
  url: string;
  title: string;
  /** Absent when the page does not say. */
  published?: { date: Edtf; foundIn: (typeof DATE_PLACES)[number] };
  /** BCP 47 primary language subtag, such as `en`; `und` when unknown. */
  language: string;
  blocks: Block[];
}
