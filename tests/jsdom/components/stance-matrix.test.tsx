import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { StanceMatrix } from '../../../components/StanceMatrix.tsx';
import { Stances } from '../../../components/Stances.tsx';
import { COUNCIL, castOf, date, HOLM, NORLAND, SUDLAND, stance, view } from '../cast.ts';
import { show, textOf } from './show.tsx';

const ACTORS = [HOLM, NORLAND, SUDLAND, COUNCIL];
const VIEWS = [
  view(HOLM, SUDLAND, [
    stance(HOLM, SUDLAND, 'opposes'),
    stance(HOLM, SUDLAND, 'supports', { date: date('2018') }),
  ]),
  view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'abstained')]),
  view(SUDLAND, NORLAND, [stance(SUDLAND, NORLAND, 'mixed')]),
  view(COUNCIL, NORLAND, [stance(COUNCIL, NORLAND, 'supports')]),
  // Recorded after the article's day only.
  view(NORLAND, COUNCIL, [], [stance(NORLAND, COUNCIL, 'opposes', { date: date('2024') })]),
];

function showMatrix() {
  const shown = show(<StanceMatrix actors={ACTORS} />, { cast: castOf({ views: VIEWS }) });
  const cells = screen.getAllByRole('button').filter((button) => button.matches('.cell'));
  const focusable = () => cells.filter(({ tabIndex }) => tabIndex === 0);
  const focused = () => document.activeElement?.getAttribute('aria-label');
  return { ...shown, cells, focusable, focused };
}

describe('the matrix of stances', () => {
  it('has the latest position of each row towards each column', () => {
    const { cells } = showMatrix();
    expect(cells.map((cell) => cell.getAttribute('aria-label'))).toEqual([
      'Ada Holm towards Norland: nothing recorded',
      'Ada Holm towards Sudland: opposes, March 20, 2019, 2 positions recorded',
      'Ada Holm towards Strait Council: nothing recorded',
      'Norland towards Ada Holm: nothing recorded',
      'Norland towards Sudland: abstained, March 20, 2019, 1 position recorded',
      'Norland towards Strait Council: nothing recorded',
      'Sudland towards Ada Holm: nothing recorded',
      'Sudland towards Norland: mixed, March 20, 2019, 1 position recorded',
      'Sudland towards Strait Council: nothing recorded',
      'Strait Council towards Ada Holm: nothing recorded',
      'Strait Council towards Norland: supports, March 20, 2019, 1 position recorded',
      'Strait Council towards Sudland: nothing recorded',
    ]);
  });

  it('tells positions apart by shape, and nothing recorded from neutral', () => {
    const { container } = showMatrix();
    const shapes = [...container.querySelectorAll('.matrix-legend path')].map((path) =>
      path.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(6);
  });

  it('is a table with heads for rows and columns', () => {
    const { container } = showMatrix();
    const heads = (scope: string) => [...container.querySelectorAll(`th[scope="${scope}"]`)].map(textOf);
    expect(heads('col')).toEqual(['Ada Holm', 'Norland', 'Sudland', 'Strait Council']);
    expect(heads('row')).toEqual(heads('col'));
    expect(container.querySelector('th')?.title).toBe('Ada Holm');
  });

  it('opens what is behind a cell, another in its place, and closes it again', () => {
    const { container, cells } = showMatrix();
    const list = () => textOf(container.querySelector('.matrix-list'));
    expect(list()).toBe('');
    fireEvent.click(cells[1] as HTMLElement);
    expect(list()).toContain('Said something about the ferries (opposes)');
    expect(list()).toContain('Source:');
    expect(cells[1]?.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(cells[0] as HTMLElement);
    expect(list()).toBe(
      'No position of Ada Holm towards Norland is recorded. That does not mean a neutral one.',
    );
    expect(cells[1]?.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(cells[0] as HTMLElement);
    expect(list()).toBe('');
  });

  it('says of a cell with later acts only that nothing was recorded by then, and shows those', () => {
    const { container, cells } = showMatrix();
    fireEvent.click(cells[5] as HTMLElement);
    expect(textOf(container.querySelector('.matrix-list'))).toMatch(
      /nothing recorded then.*after the article/,
    );
  });

  it('is one tab stop', () => {
    const { focusable } = showMatrix();
    expect(focusable()).toHaveLength(1);
  });

  it.each([
    [['ArrowRight'], 'Ada Holm towards Sudland'],
    [['ArrowRight', 'ArrowRight'], 'Ada Holm towards Strait Council'],
    [['ArrowLeft'], 'Ada Holm towards Norland'],
    // Past the empty place between a name and itself.
    [['ArrowDown'], 'Sudland towards Norland'],
    [['ArrowDown', 'ArrowLeft', 'ArrowUp'], 'Norland towards Ada Holm'],
    [['End'], 'Ada Holm towards Strait Council'],
    [['End', 'ArrowDown', 'Home'], 'Norland towards Ada Holm'],
    [['ArrowUp'], 'Ada Holm towards Norland'],
    [
      ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'End'],
      'Strait Council towards Sudland',
    ],
  ])('is gone through by %j', (keys, label) => {
    const { focusable, focused } = showMatrix();
    focusable()[0]?.focus();
    for (const key of keys) fireEvent.keyDown(document.activeElement as Element, { key });
    expect(focused()).toContain(label);
    expect(focusable().map((cell) => cell.getAttribute('aria-label'))).toEqual([focused()]);
  });

  it('goes to its corners with Ctrl', () => {
    const { focusable, focused } = showMatrix();
    focusable()[0]?.focus();
    fireEvent.keyDown(document.activeElement as Element, { key: 'End', ctrlKey: true });
    expect(focused()).toContain('Strait Council towards Sudland');
    fireEvent.keyDown(document.activeElement as Element, { key: 'Home', ctrlKey: true });
    expect(focused()).toContain('Ada Holm towards Norland');
  });

  it('lets other keys through', () => {
    const { focusable } = showMatrix();
    expect(fireEvent.keyDown(focusable()[0] as HTMLElement, { key: 'Tab' })).toBe(true);
  });
});

describe('the stances', () => {
  it('have a matrix of those between whom positions are recorded, and all below', () => {
    const { container } = show(<Stances />, { cast: castOf({ views: VIEWS }) });
    expect([...container.querySelectorAll('th[scope="row"]')].map(textOf)).toEqual([
      'Ada Holm',
      'Norland',
      'Sudland',
      'Strait Council',
    ]);
    expect(container.querySelectorAll('.all-stances .view')).toHaveLength(4);
  });

  it('are a list only where there are two', () => {
    const { container } = show(<Stances />, { cast: castOf({ views: VIEWS.slice(1, 3) }) });
    expect(container.querySelector('table')).toBeNull();
    expect(container.querySelectorAll('.view')).toHaveLength(2);
  });
});
