import { describe, expect, it } from 'vitest';
import { compareEdtf, type Edtf, firstDay, isBefore, lastDay, parseEdtf } from '../../knowledge/edtf.ts';

const date = (text: string) => text as Edtf;

describe('parseEdtf', () => {
  it.each(['2019', '2019-03', '2019-03-20', '2024-02-29'])('reads %s', (text) => {
    expect(parseEdtf(text)).toBe(text);
  });

  it.each(['', '19', '2019-13', '2019-00', '2019-02-29', '2019-03-32', '2019/03', '20190320', '2019-3-2'])(
    'refuses %j',
    (text) => {
      expect(parseEdtf(text)).toBeUndefined();
    },
  );
});

describe('the span of days a date may mean', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-03-20', '2019-03-20', '2019-03-20'],
  ])('%s is %s to %s', (text, first, last) => {
    expect(firstDay(date(text))).toBe(first);
    expect(lastDay(date(text))).toBe(last);
  });

  it('is before another only when no day is shared', () => {
    expect(isBefore(date('2018'), date('2019-01'))).toBe(true);
    expect(isBefore(date('2019'), date('2019-06'))).toBe(false);
    expect(isBefore(date('2019-06'), date('2019'))).toBe(false);
  });

  it('sorts by first day, the more precise date first', () => {
    const sorted = ['2019-01', '2018', '2019', '2019-01-01'].map(date).sort(compareEdtf);
    expect(sorted).toEqual(['2018', '2019-01-01', '2019-01', '2019']);
  });
});
