import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../page/article/parse-date.ts';

describe('parseDate', () => {
  it.each([
    ['2021-06-03', '2021-06-03'],
    ['2021-06-03T09:12:00+02:00', '2021-06-03'],
    ['2021-06-03 09:12', '2021-06-03'],
    ['20210603', '2021-06-03'],
    ['20210603T091200Z', '2021-06-03'],
    ['Published 2021-06-03, 09:12', '2021-06-03'],
    ['June 3, 2021', '2021-06-03'],
    ['June 3 2021', '2021-06-03'],
    ['JUNE 3RD, 2021', '2021-06-03'],
    ['Jun. 3, 2021, 9:12 a.m. ET', '2021-06-03'],
    ['Thursday, 3 June 2021', '2021-06-03'],
    ['Thu, 03 Jun 2021 09:12:00 +0200', '2021-06-03'],
    ['the 3rd of June 2021', '2021-06-03'],
    ['03-Jun-2021', '2021-06-03'],
    ['Sept 1, 2021', '2021-09-01'],
    ['29 February 2024', '2024-02-29'],
    ['Thu Jun 03 12:45:00 EDT 2021', '2021-06-03'],
    ['09:12 PM IST Jun 3, 2021', '2021-06-03'],
    ['10:00am, 3 Jun, 2021', '2021-06-03'],
    ['2021/6/3', '2021-06-03'],
    ['2021. 6. 3.', '2021-06-03'],
    ['2021年6月3日', '2021-06-03'],
    ['6/13/2021 9:12 PM', '2021-06-13'],
    ['13.06.2021', '2021-06-13'],
    ['Updated 5 June 2021, first published 3 June 2021', '2021-06-03'],
    ['Published: 3 June 2021 | Updated: 5 June 2021', '2021-06-03'],
    ['30 February 2021 or 3 June 2021', '2021-06-03'],
  ])('reads %j as %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  // The day is the one that the page writes: nothing is carried over into another time zone.
  it.each(['2021-06-03T23:59:00-11:00', '2021-06-03T00:01:00+14:00'])(
    'keeps the written day of %s',
    (text) => {
      expect(parseDate(text)).toBe('2021-06-03');
    },
  );

  it.each([
    '',
    '10/01/2022',
    '01.10.2022',
    '10-01-2022',
    '1/10/22',
    'June 2021',
    '2021',
    '3 June',
    'Thursday',
    '5 minutes ago',
    '30 February 2021',
    '2021-13-01',
    '2021-02-29',
    'June 31, 2021',
    '12021-06-03',
    '1622704320',
    '3/13/13/2021',
    '13/13/2021',
    'Updated: June 3, 2021',
    'Last modified on 3 June 2021',
    'Effective date: June 3, 2021',
    '3 hours ago',
  ])('does not read %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('does not take a word that begins like a month for one', () => {
    expect(parseDate('Decision 12, 2021')).toBeUndefined();
    expect(parseDate('12 marches 2021')).toBeUndefined();
  });
});
