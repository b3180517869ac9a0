// Near enough: letters of all scripts, and some signs that stand among them in Unicode. A class of Unicode's own (`\p{L}`)
// takes the browser longer to compile than it takes to read a title by it.

const LETTER = 'a-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\uffff';

/** Words of a text in small letters. */
export const WORDS = new RegExp(`[${LETTER}]+`, 'g');
/** The same, and numbers. */
export const WORDS_AND_NUMBERS = new RegExp(`[${LETTER}\\d]+`, 'g');
