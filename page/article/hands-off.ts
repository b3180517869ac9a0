/** Why a page is to be left alone, whatever it holds. */
export type HandsOff = 'translated' | 'opted-out';

/** `<meta name="dramatis" content="off">`, by which a page asks not to be annotated. */
const OPT_OUT = 'meta[name="dramatis" i][content="off" i]';

/**
 * What browsers' own translation leaves: Chrome's class on the root and its `<font>` wrappers, Edge's attributes. Its
 * text nodes are replaced and put back as the reader changes the language, and its names are spelled otherwise.
 */
const TRANSLATED =
  'html.translated-ltr, html.translated-rtl, font[style*="vertical-align: inherit"] > font, [_msttexthash]';

/** Whether a page is to be left alone. */
export function handsOff(document: Document): HandsOff | undefined {
  if (document.querySelector(OPT_OUT)) return 'opted-out';
  return document.querySelector(TRANSLATED) ? 'translated' : undefined;
}
