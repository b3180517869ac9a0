import type { Edtf } from '../edtf.ts';
import { keyOf } from '../key.ts';

/** Long enough to know the article by, short enough for any file system. */
const MAX_LENGTH = 60;

/** The name of a sheet's file, without its ending: its day and the first words of the title. */
export function fileNameOf(title: string, day: Edtf): string {
  const words = keyOf(title);
  const cut = words.length > MAX_LENGTH ? words.slice(0, MAX_LENGTH).replace(/-[^-]*$/, '') : words;
  return ['cast', day, cut].filter(Boolean).join('-');
}
