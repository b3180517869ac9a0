import { describe, expect, it } from 'vitest';
import { ViewLine } from '../../../components/ViewLine.tsx';
import type { View } from '../../../knowledge/stance.ts';
import { date, HOLM, NORLAND, SUDLAND, stance, view } from '../cast.ts';
import { show, textOf } from './show.tsx';

function lineOf(shown: View, of: 'holder' | 'target' | 'both' = 'both') {
  const { container } = show(<ViewLine view={shown} show={of} />);
  return {
    container,
    head: textOf(container.querySelector('.view-head')),
    acts: [...container.querySelectorAll('.stance .claim-text')].map(textOf),
    summary: textOf(container.querySelector('.view > details > summary')),
  };
}

describe('ViewLine', () => {
  it.each([
    ['both', ['Norland', 'opposes', 'Sudland'], []],
    ['target', ['opposes', 'Sudland'], ['Norland']],
    ['holder', ['Norland', 'opposes'], ['Sudland']],
  ] as const)('names the ends that the heading above it does not: %s', (of, named, left) => {
    const { head } = lineOf(view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'opposes')]), of);
    expect(named.filter((word) => !head.includes(word))).toEqual([]);
    expect(left.filter((word) => head.includes(word))).toEqual([]);
  });

  it('says of an abstention that it was one, and not that it was neutral', () => {
    const { head } = lineOf(view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'abstained', { act: 'vote' })]));
    expect(head).toBe('Norland abstained concerning Sudland');
  });

  it('has the one act in full, its kind, matter and source one step away', () => {
    const act = stance(NORLAND, SUDLAND, 'supports', {
      summary: 'Welcomed the timetable.',
      date: date('2018-02'),
    });
    const { acts, container } = lineOf(view(NORLAND, SUDLAND, [act]));
    expect(acts).toEqual(['February 2018: Welcomed the timetable.']);
    expect(container.querySelector('.view > details')).toBeNull();
    expect([...container.querySelectorAll('.stance .source')].map(textOf)).toEqual([
      'Statement · ferries',
      'Source: Chancellery of Norland, Register of ministers, R/12, May 2020',
    ]);
  });

  it('has the latest act first, the earlier ones one step away', () => {
    const { acts, summary, container } = lineOf(
      view(NORLAND, SUDLAND, [
        stance(NORLAND, SUDLAND, 'opposes', { date: date('2019-01'), summary: 'Third.' }),
        stance(NORLAND, SUDLAND, 'opposes', { date: date('2018'), summary: 'Second.' }),
        stance(NORLAND, SUDLAND, 'opposes', { date: date('2017'), summary: 'First.' }),
      ]),
    );
    expect(acts).toEqual(['January 2019: Third.', '2018: Second.', '2017: First.']);
    expect(summary).toBe('2 more positions');
    expect(container.querySelectorAll('details .stance')).toHaveLength(2);
  });

  it('marks what came after the article, newest first, and does not count it in the position of the day', () => {
    const { head, container, summary } = lineOf(
      view(
        NORLAND,
        SUDLAND,
        [stance(NORLAND, SUDLAND, 'supports', { summary: 'Then.' })],
        [
          stance(NORLAND, SUDLAND, 'opposes', { date: date('2020'), summary: 'Later.' }),
          stance(NORLAND, SUDLAND, 'opposes', { date: date('2021'), summary: 'Latest.' }),
        ],
      ),
    );
    expect(head).toContain('supports');
    expect(head).not.toContain('opposes');
    expect(summary).toBe('2 more positions');
    expect([...container.querySelectorAll('.later')].map(textOf)).toEqual([
      expect.stringContaining('after the article2021: Latest.'),
      expect.stringContaining('after the article2020: Later.'),
    ]);
  });

  it('says that nothing was recorded then where all came later', () => {
    const later = stance(NORLAND, SUDLAND, 'opposes', { date: date('2022') });
    const { head, summary } = lineOf(view(NORLAND, SUDLAND, [], [later]));
    expect(head).toContain('nothing recorded then');
    expect(head).not.toContain('opposes');
    expect(summary).toBe('1 more position');
  });

  it('says who acted in the name of the holder, and in whose name a person acted', () => {
    const spoken = stance(HOLM, SUDLAND, 'opposes', { speaksFor: NORLAND, summary: 'Closed the port.' });
    expect(lineOf(view(NORLAND, SUDLAND, [spoken])).acts).toEqual([
      'March 20, 2019: Closed the port. (by Ada Holm)',
    ]);
    expect(lineOf(view(HOLM, SUDLAND, [spoken])).acts).toEqual([
      'March 20, 2019: Closed the port. (for Norland)',
    ]);
  });
});
