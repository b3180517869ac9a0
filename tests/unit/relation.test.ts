import { describe, expect, it } from 'vitest';
import { type Predicate, standingOn } from '../../knowledge/relation.ts';
import { day, relation } from './rows.ts';

type When = { from?: string; to?: string; knownOn?: string };

const standing = (when: When, on: string, predicate: Predicate = 'member-of') =>
  standingOn(relation('turkey', predicate, 'nato', when), day(on));

describe('standingOn', () => {
  it.each<[string, When, string, string]>([
    ['inside its recorded time', { from: '2018-07-09', to: '2023-06-03' }, '2022-01-10', 'held'],
    ['on its first day', { from: '2018-07-09', to: '2023-06-03' }, '2018-07-09', 'held'],
    ['on its last day', { from: '2018-07-09', to: '2023-06-03' }, '2023-06-03', 'held'],
    ['on the day before its first', { from: '2018-07-09', to: '2023-06-03' }, '2018-07-08', 'not-yet'],
    ['on the day after its last', { from: '2018-07-09', to: '2023-06-03' }, '2023-06-04', 'ended'],
  ])('of a relation with both dates, %s', (_, when, on, expected) => {
    expect(standing(when, on)).toBe(expected);
  });

  it.each<[string, When, string, string]>([
    ['before it began', { from: '2002', knownOn: '2026-02' }, '2001-12-31', 'not-yet'],
    ['up to its last confirmation', { from: '2002', knownOn: '2026-02' }, '2022-01-10', 'held'],
    ['on the day of its last confirmation', { from: '2002', knownOn: '2022-01-10' }, '2022-01-10', 'held'],
    ['after its last confirmation', { from: '2002', knownOn: '2019-10' }, '2022-01-10', 'open'],
    ['when nothing ever confirmed it', { from: '2002' }, '2022-01-10', 'open'],
  ])('of a relation without an end, %s', (_, when, on, expected) => {
    expect(standing(when, on)).toBe(expected);
  });

  it.each<[string, When, string, string]>([
    ['after it ended', { to: '2012' }, '2013-01-01', 'ended'],
    ['before its end, with nothing to say when it began', { to: '2012' }, '2011-05', 'undated'],
    ['between a confirmation and its end', { to: '2012', knownOn: '2006' }, '2011-05', 'held'],
    ['before its first confirmation', { to: '2012', knownOn: '2006' }, '2005-05', 'undated'],
  ])('of a relation without a beginning, %s', (_, when, on, expected) => {
    expect(standing(when, on)).toBe(expected);
  });

  it.each<[string, When, string, string]>([
    ['nothing recorded', {}, '2022-01-10', 'undated'],
    ['the day itself recorded', { knownOn: '2022-01-10' }, '2022-01-10', 'held'],
    ['the month of the day recorded', { knownOn: '2019-10' }, '2019-10-15', 'held'],
    ['an earlier day recorded', { knownOn: '2019-10' }, '2022-01-10', 'undated'],
    ['a later day recorded', { knownOn: '2026-02' }, '2022-01-10', 'undated'],
  ])('of a relation without a beginning and an end, with %s', (_, when, on, expected) => {
    expect(standing(when, on)).toBe(expected);
  });

  it.each<[string, When, string, string]>([
    ['a day in the year it began', { from: '2018', to: '2023' }, '2018-01-01', 'held'],
    ['a day in the year it ended', { from: '2018', to: '2023' }, '2023-12-31', 'held'],
    ['a day in the month it ended', { from: '2018', to: '2022-01' }, '2022-01-31', 'held'],
    ['a day in the month after', { from: '2018', to: '2022-01' }, '2022-02-01', 'ended'],
    ['an article that knows its year only', { from: '2018-07-09', to: '2023-06-03' }, '2018', 'held'],
    ['an article of the year before', { from: '2018-07-09', to: '2023-06-03' }, '2017', 'not-yet'],
  ])('gives dates of low precision the benefit of the doubt: %s', (_, when, on, expected) => {
    expect(standing(when, on)).toBe(expected);
  });

  it.each<Predicate>(['signed', 'recognises'])('of an act of one day (%s) that never ends', (act) => {
    expect(standing({ from: '2009-10-03' }, '2009-10-02', act)).toBe('not-yet');
    expect(standing({ from: '2009-10-03' }, '2009-10-03', act)).toBe('held');
    expect(standing({ from: '2009-10-03' }, '2022-01-10', act)).toBe('held');
    expect(standing({}, '2022-01-10', act)).toBe('undated');
  });

  it('of an act that was taken back', () => {
    expect(standing({ from: '2008-08-26', to: '2018' }, '2022-01-10', 'recognises')).toBe('ended');
  });
});
