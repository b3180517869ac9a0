// Names of what a page gets of us, by which an earlier copy's is found and taken away.

/** Around a name. */
export const MARK_ELEMENT = 'dramatis-name';
/** The one element outside the article: cards, tab stop and summary live in its shadow root. */
export const HOST_ELEMENT = 'dramatis-cast';
/** In the document's registry of highlights, as `look.ts` has them: names that are painted, and the one that is meant. */
export const PAINTED_NAME = 'dramatis-name';
export const PAINTED_ACTIVE = 'dramatis-name-active';
