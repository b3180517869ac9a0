import { kept } from '../knowledge/kept.ts';

// Making a formatter costs 0.1 ms and more in Chromium, and a card needs dozens.

/** The reader's language, and perhaps that of a sheet. */
const LANGUAGES = 4;

export const numberFormat = kept(LANGUAGES, (language: string) => new Intl.NumberFormat(language));

export const pluralRules = kept(LANGUAGES, (language: string) => new Intl.PluralRules(language));

const datesOf = (precision: Intl.DateTimeFormatOptions) =>
  kept(LANGUAGES, (language: string) => new Intl.DateTimeFormat(language, { ...precision, timeZone: 'UTC' }));

/** No more precise than a date is known. */
export const dateFormats = {
  year: datesOf({ year: 'numeric' }),
  month: datesOf({ year: 'numeric', month: 'long' }),
  day: datesOf({ year: 'numeric', month: 'long', day: 'numeric' }),
};
