import { describe, expect, it } from 'vitest';
import { formatDate, formatSpan } from '../../../components/dates.ts';
import { date } from '../cast.ts';
import { texts, textsIn } from '../texts.ts';

describe('formatDate is no more precise than the date', () => {
  it.each([
    ['2019', '2019'],
    ['2019-03', 'March 2019'],
    ['2019-03-20', 'March 20, 2019'],
    // The first day of a year must not slip into the year before in a time zone west of Greenwich.
    ['2019-01-01', 'January 1, 2019'],
  ])('%s is %j', (text, shown) => {
    expect(formatDate(date(text), texts)).toBe(shown);
  });

  it.each([
    ['de', '20. März 2019'],
    ['en-GB', '20 March 2019'],
    ['tr', '20 Mart 2019'],
  ])('is written as in %s', (language, shown) => {
    expect(formatDate(date('2019-03-20'), textsIn(language))).toBe(shown);
  });
});

describe('formatSpan', () => {
  const [from, to, knownOn] = [date('2018-07'), date('2023-06-03'), date('2019-10')];

  it.each<[Parameters<typeof formatSpan>[0], string]>([
    [{ from, to }, 'July 2018 to June 3, 2023'],
    [{ from, to: from }, 'July 2018'],
    [{ from }, 'since July 2018'],
    [{ to }, 'until June 3, 2023'],
    [{ knownOn }, 'known in October 2019'],
    // Where a beginning is recorded, the date on which it was seen to hold adds nothing.
    [{ from, knownOn }, 'since July 2018'],
    [{ from, standing: 'held' }, 'since July 2018'],
    [{ from, knownOn, standing: 'held' }, 'since July 2018'],
    [{}, ''],
  ])('of %j is %j', (span, shown) => {
    expect(formatSpan(span, texts)).toBe(shown);
  });

  it('says of what is not confirmed for the day when it last was, or that no end is recorded', () => {
    expect(formatSpan({ from, knownOn, standing: 'open' }, texts)).toBe(
      'since July 2018, last confirmed in October 2019',
    );
    expect(formatSpan({ from, standing: 'open' }, texts)).toBe('since July 2018, no end recorded');
  });
});
