// Near enough: letters of all scripts, and some signs that stand among them in Unicode. A class of Unicode's own (`\p{L}`)
// takes the browser longer to compile than it takes to read a title by it.

/** Words of a text in small letters. */
export const LETTERS = /[a-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\uffff]+/g;
/** The same, and numbers. */
export const WORDS = /[a-z\d\u00c0-\u1fff\u2c00-\u2dff\u3040-\uffff]+/g;
