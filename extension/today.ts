import type { Edtf } from '../knowledge/edtf.ts';

/** The day on the reader's calendar. */
export function today(): Edtf {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as Edtf;
}
