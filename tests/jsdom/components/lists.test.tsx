import { describe, expect, it, vi } from 'vitest';
import { ConnectionList } from '../../../components/ConnectionList.tsx';
import { Connections } from '../../../components/Connections.tsx';
import { StanceList } from '../../../components/StanceList.tsx';
import {
  COUNCIL,
  castOf,
  date,
  EASTMARK,
  HAVEN,
  HOLM,
  NORLAND,
  office,
  relation,
  SUDLAND,
  stance,
  view,
} from '../cast.ts';
import { clickAsPage, clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

const textsOf = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map(textOf);

describe('StanceList', () => {
  const views = [
    view(COUNCIL, NORLAND, [stance(COUNCIL, NORLAND, 'supports')]),
    view(HOLM, SUDLAND, [stance(HOLM, SUDLAND, 'opposes')]),
    view(NORLAND, HOLM, [], [stance(NORLAND, HOLM, 'mixed', { date: date('2024') })]),
  ];

  it('has the views of the most prominent first, and none of which nothing was recorded by the day', () => {
    const { container } = show(<StanceList />, { cast: castOf({ views }) });
    expect(textsOf(container, '.view-head')).toEqual([
      expect.stringMatching(/Ada Holm.*Sudland|opposes.*Ada Holm.*Sudland/),
      expect.stringMatching(/Strait Council.*Norland/),
    ]);
    expect(textOf(container)).toContain('Positions up to the day of the article; newer ones are marked.');
  });

  it.each([
    ['no view', []],
    ['no view that was recorded by the day', views.slice(2)],
  ])('says so where there is %s', (_, few) => {
    const { container } = show(<StanceList />, { cast: castOf({ views: few }) });
    expect(textOf(container)).toBe('No position between the names of this article is recorded.');
  });
});

describe('ConnectionList', () => {
  const relations = [
    relation(NORLAND, 'borders', SUDLAND),
    relation(SUDLAND, 'member-of', COUNCIL),
    office(HOLM, 'Minister of Ports', NORLAND),
    relation(NORLAND, 'allied-with', SUDLAND, { standing: 'not-yet', from: date('2024') }),
  ];

  it('has each tie once, under the more prominent of its ends, read from that side', () => {
    const { container } = show(<ConnectionList />, { cast: castOf({ relations }) });
    const groups = [...container.querySelectorAll('section')].map((section) => [
      textOf(section.querySelector('h2')),
      textsOf(section, '.claim-text'),
    ]);
    expect(groups).toEqual([
      ['Ada Holm', ['Minister of Ports, Norland']],
      ['Norland', ['Borders Sudland']],
      ['Sudland', ['Member of the Strait Council']],
    ]);
  });

  it('reads a tie from its object where that is the more prominent', () => {
    const { container } = show(<ConnectionList />, {
      cast: castOf({ relations: [relation(HAVEN, 'capital-of', NORLAND)] }),
    });
    expect(textsOf(container, 'h2, .claim-text')).toEqual(['Norland', 'Norhaven is the capital']);
  });

  it('gives every tie its source', () => {
    const { container } = show(<ConnectionList />, { cast: castOf({ relations }) });
    expect(container.querySelectorAll('.claim cite')).toHaveLength(3);
  });

  it('goes to a member by its name, for the reader only', () => {
    const onChoose = vi.fn();
    const { getByRole } = show(<ConnectionList />, {
      cast: castOf({ relations: relations.slice(0, 1) }),
      onChoose,
    });
    const name = getByRole('button', { name: 'Sudland' });
    clickAsPage(name);
    expect(onChoose).not.toHaveBeenCalled();
    clickAsReader(name);
    expect(onChoose.mock.calls).toEqual([[SUDLAND, name]]);
  });

  it('keeps to names that are in the cast for headings even where the other end is not', () => {
    const { container } = show(<ConnectionList />, {
      cast: castOf({ relations: [relation(EASTMARK, 'borders', SUDLAND)] }),
    });
    expect(textsOf(container, 'h2, .claim-text')).toEqual(['Sudland', 'Borders Eastmark']);
  });
});

describe('Connections', () => {
  it.each([
    ['no tie', []],
    ['no tie yet on the day', [relation(NORLAND, 'allied-with', SUDLAND, { standing: 'not-yet' })]],
  ])('says so where there is %s', (_, few) => {
    const { container } = show(<Connections />, { cast: castOf({ relations: few }) });
    expect(textOf(container)).toBe('No connection between the names of this article is recorded.');
  });
});
