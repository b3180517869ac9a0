import { describe, expect, it } from 'vitest';
import { latestPosition, type Position, type Stance, type View, viewsAmong } from '../../knowledge/stance.ts';
import { day, id, stance } from './rows.ts';

const DAY = day('2022-01-10');

function viewsOf(stances: Stance[], ...among: string[]): View[] {
  return viewsAmong(stances, new Set(among.map(id)), DAY);
}

function theView(stances: Stance[], ...among: string[]): View {
  const views = viewsOf(stances, ...among);
  expect(views).toHaveLength(1);
  return views[0] as View;
}

describe('viewsAmong', () => {
  it('lists the acts of one towards another, newest first, and counts them', () => {
    const view = theView(
      [
        stance('turkey', 'russia', 'supports', '2017'),
        stance('turkey', 'russia', 'opposes', '2021-03-02'),
        stance('turkey', 'russia', 'opposes', '2019-05'),
      ],
      'turkey',
      'russia',
    );
    expect([view.holder, view.target]).toEqual(['turkey', 'russia']);
    expect(view.stances.map(({ date }) => date)).toEqual(['2021-03-02', '2019-05', '2017']);
    expect(view.counts).toEqual({ supports: 1, opposes: 2, mixed: 0, neutral: 0, abstained: 0 });
  });

  it('keeps the two directions apart', () => {
    const views = viewsOf(
      [stance('turkey', 'russia', 'opposes', '2020'), stance('russia', 'turkey', 'supports', '2021')],
      'turkey',
      'russia',
    );
    expect(views.map(({ holder, target, stances }) => [holder, target, stances[0]?.position])).toEqual([
      ['turkey', 'russia', 'opposes'],
      ['russia', 'turkey', 'supports'],
    ]);
  });

  it('has no view of a pair of which nothing is recorded', () => {
    expect(viewsOf([stance('turkey', 'russia', 'neutral', '2020')], 'turkey', 'iran')).toEqual([]);
    expect(viewsOf([stance('turkey', 'russia', 'neutral', '2020')], 'iran', 'russia')).toEqual([]);
    expect(viewsOf([], 'turkey', 'russia')).toEqual([]);
  });

  it('keeps what came after the day apart, oldest first and uncounted', () => {
    const view = theView(
      [
        stance('turkey', 'russia', 'opposes', '2024'),
        stance('turkey', 'russia', 'opposes', '2022-01-11'),
        stance('turkey', 'russia', 'supports', '2022-01-10'),
      ],
      'turkey',
      'russia',
    );
    expect(view.stances.map(({ date }) => date)).toEqual(['2022-01-10']);
    expect(view.since.map(({ date }) => date)).toEqual(['2022-01-11', '2024']);
    expect(view.counts).toEqual({ supports: 1, opposes: 0, mixed: 0, neutral: 0, abstained: 0 });
  });

  it('counts an act of the month or year of the day as one before it', () => {
    const view = theView(
      [stance('turkey', 'russia', 'supports', '2022-01'), stance('turkey', 'russia', 'supports', '2022')],
      'turkey',
      'russia',
    );
    expect(view.stances).toHaveLength(2);
    expect(view.since).toEqual([]);
  });

  describe('of what a person did in office', () => {
    const spoken = stance('akar', 'russia', 'opposes', '2021', { speaksFor: 'turkey' });

    it('counts for the person and for whom they spoke, who did it being told', () => {
      const views = viewsOf([spoken], 'akar', 'turkey', 'russia');
      expect(views.map(({ holder, counts }) => [holder, counts.opposes])).toEqual([
        ['akar', 1],
        ['turkey', 1],
      ]);
      expect(views.map(({ stances }) => stances[0]?.holder)).toEqual(['akar', 'akar']);
    });

    it.each([['akar'], ['turkey']])('counts for %s alone where the other is not in the article', (holder) => {
      expect(theView([spoken], holder, 'russia').holder).toBe(holder);
    });

    it('is no view of a state on itself when its own minister criticises it', () => {
      const inward = stance('akar', 'turkey', 'opposes', '2021', { speaksFor: 'turkey' });
      expect(viewsOf([inward], 'akar', 'turkey').map(({ holder }) => holder)).toEqual(['akar']);
    });
  });
});

describe('latestPosition', () => {
  const of = (...acts: [Position, string][]) =>
    latestPosition(
      theView(
        acts.map(([position, date]) => stance('turkey', 'russia', position, date)),
        'turkey',
        'russia',
      ),
    );

  it.each<Position>(['supports', 'opposes', 'mixed', 'neutral'])('of one act is its own: %s', (position) => {
    expect(of([position, '2020'])).toBe(position);
  });

  it('is that of the newest act, however many others went before', () => {
    expect(of(['supports', '2016'], ['supports', '2017'], ['opposes', '2021'], ['supports', '2018'])).toBe(
      'opposes',
    );
  });

  it.each<[Position, Position]>([
    ['supports', 'mixed'],
    ['mixed', 'supports'],
  ])(
    'of several acts of one date is the one taken most often, in whatever order: %s and %s',
    (first, second) => {
      expect(of([first, '2021-06-01'], [second, '2021-06-01'], ['supports', '2019'])).toBe('supports');
    },
  );

  it('passes over what came after the day', () => {
    expect(of(['supports', '2021'], ['opposes', '2024'])).toBe('supports');
  });

  it('is none, and not neutral, where everything came after the day', () => {
    expect(of(['opposes', '2024'])).toBeUndefined();
  });
});
