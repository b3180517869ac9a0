import type { Edtf } from '../knowledge/edtf.ts';
import type { Standing } from '../knowledge/relation.ts';
import { dateFormats } from './formats.ts';
import type { Texts } from './texts.tsx';

/** A date in the reader's language, no more precise than it is known. */
export function formatDate(date: Edtf, { language }: Texts): string {
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  return dateFormats[precision](language).format(Date.parse(date));
}

interface Span {
  from?: Edtf;
  to?: Edtf;
  knownOn?: Edtf;
  standing?: Standing;
}

/**
 * When something held, as far as is recorded: "July 2018 to June 2023", "since 2002", "known in October 2019". What is
 * not confirmed for the day itself says so: "since 2015, last confirmed in June 2021".
 */
export function formatSpan({ from, to, knownOn, standing }: Span, texts: Texts): string {
  const date = (one: Edtf) => formatDate(one, texts);
  if (from && to) return from === to ? date(from) : texts.message('spanFromTo', [date(from), date(to)]);
  if (from && standing === 'open')
    return knownOn
      ? texts.message('spanSinceConfirmed', [date(from), date(knownOn)])
      : texts.message('spanSinceNoEnd', [date(from)]);
  if (from) return texts.message('spanSince', [date(from)]);
  if (to) return texts.message('spanUntil', [date(to)]);
  return knownOn ? texts.message('spanKnownIn', [date(knownOn)]) : '';
}
