import { describe, expect, it, vi } from 'vitest';
import { CastList } from '../../../components/CastList.tsx';
import { Connections } from '../../../components/Connections.tsx';
import { StanceList } from '../../../components/StanceList.tsx';
import {
  COUNCIL,
  castOf,
  date,
  EASTMARK,
  HAVEN,
  HOLM,
  member,
  NORLAND,
  office,
  relation,
  SUDLAND,
  SUMMIT,
  stance,
  VOS,
  view,
} from '../cast.ts';
import { clickAsPage, clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

const textsOf = (container: Element, selector: string) =>
  [...container.querySelectorAll(selector)].map(textOf);

describe('CastList', () => {
  const members = [SUMMIT, HOLM, HAVEN, NORLAND, COUNCIL, SUDLAND, VOS].map((id, i) =>
    member(id, { mentions: 7 - i }),
  );

  it('groups the cast by kind, each kind in the order of prominence', () => {
    const { container } = show(<CastList notInDataset={[]} onJump={() => {}} />, {
      cast: castOf({ members }),
    });
    const groups = [...container.querySelectorAll('section')].map((section) => [
      textOf(section.querySelector('h2')),
      textsOf(section, '.name-link'),
    ]);
    expect(groups).toEqual([
      ['People', ['Ada Holm', 'Jan Vos']],
      ['Countries and territories', ['Norland', 'Sudland']],
      ['Organisations', ['Strait Council']],
      ['Places', ['Norhaven']],
      ['Events', ['Harbour Summit']],
    ]);
  });

  it('says how often each is named, and who they were', () => {
    const offices = [office(HOLM, 'Minister of Ports', NORLAND)];
    const cast = castOf({ members: [member(HOLM, { mentions: 3, offices })] });
    const { container } = show(<CastList notInDataset={[]} onJump={() => {}} />, { cast });
    expect(textsOf(container, '.cast .note, .cast .claim-text')).toEqual([
      'Named 3 times',
      'Minister of Ports of Norland',
    ]);
  });

  it('goes to the article by a name', () => {
    const onJump = vi.fn();
    const { getByRole } = show(<CastList notInDataset={[]} onJump={onJump} />, { cast: castOf({ members }) });
    clickAsReader(getByRole('button', { name: 'Norland' }));
    expect(onJump.mock.calls).toEqual([[NORLAND]]);
  });

  it('lists those that are not in the dataset below, as text, with what the article says of them', () => {
    const { container, queryByRole } = show(
      <CastList
        notInDataset={[
          { name: 'Per Unknown', kind: 'person', mentions: 3, saidOf: 'a ferryman' },
          { name: 'Isle Co', kind: 'organisation', mentions: 1 },
          { name: 'Rosh Tal', mentions: 1 },
        ]}
        onJump={() => {}}
      />,
      { cast: castOf({ members }) },
    );
    const section = container.querySelector('.not-in-dataset') as HTMLElement;
    expect(textsOf(section, 'h2, h3, li')).toEqual([
      'Names that are not in the dataset',
      'People',
      'Per Unknown a ferryman',
      'Organisations',
      'Isle Co',
      'Other names',
      'Rosh Tal',
    ]);
    expect(textsOf(section, 'q')).toEqual(['a ferryman']);
    expect(textOf(section.querySelector('.note'))).toContain('what the article itself says');
    expect(queryByRole('button', { name: 'Per Unknown' })).toBeNull();
  });

  it('explains quotation marks only where there are some', () => {
    const { container } = show(
      <CastList notInDataset={[{ name: 'Per Unknown', mentions: 1 }]} onJump={() => {}} />,
      { cast: castOf({ members: [] }) },
    );
    expect(textsOf(container, '.unknown li')).toEqual(['Per Unknown']);
    expect(container.querySelector('.not-in-dataset .note')).toBeNull();
    expect(textOf(container)).not.toContain('No name of the dataset');
  });

  it('says that no name was found', () => {
    const { container } = show(<CastList notInDataset={[]} onJump={() => {}} />, {
      cast: castOf({ members: [] }),
    });
    expect(textOf(container)).toBe('No name of the dataset was found in this article.');
  });
});

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

describe('Connections', () => {
  const relations = [
    relation(NORLAND, 'borders', SUDLAND),
    relation(SUDLAND, 'member-of', COUNCIL),
    office(HOLM, 'Minister of Ports', NORLAND),
    relation(NORLAND, 'allied-with', SUDLAND, { standing: 'not-yet', from: date('2024') }),
  ];

  it('has each tie once, under the more prominent of its ends, read from that side', () => {
    const { container } = show(<Connections />, { cast: castOf({ relations }) });
    const groups = [...container.querySelectorAll('section')].map((section) => [
      textOf(section.querySelector('h2')),
      textsOf(section, '.claim-text'),
    ]);
    expect(groups).toEqual([
      ['Ada Holm', ['Minister of Ports, Norland']],
      ['Norland', ['Borders Sudland']],
      ['Sudland', ['Member of Strait Council']],
    ]);
  });

  it('reads a tie from its object where that is the more prominent', () => {
    const { container } = show(<Connections />, {
      cast: castOf({ relations: [relation(HAVEN, 'capital-of', NORLAND)] }),
    });
    expect(textsOf(container, 'h2, .claim-text')).toEqual(['Norland', 'Norhaven is the capital']);
  });

  it('gives every tie its source', () => {
    const { container } = show(<Connections />, { cast: castOf({ relations }) });
    expect(container.querySelectorAll('.claim cite')).toHaveLength(3);
  });

  it('goes to a member by its name, for the reader only', () => {
    const onChoose = vi.fn();
    const { getByRole } = show(<Connections />, {
      cast: castOf({ relations: relations.slice(0, 1) }),
      onChoose,
    });
    const name = getByRole('button', { name: 'Sudland' });
    clickAsPage(name);
    expect(onChoose).not.toHaveBeenCalled();
    clickAsReader(name);
    expect(onChoose.mock.calls).toEqual([[SUDLAND, name]]);
  });

  it.each([
    ['no tie', []],
    ['no tie yet on the day', relations.slice(3)],
  ])('says so where there is %s', (_, few) => {
    const { container } = show(<Connections />, { cast: castOf({ relations: few }) });
    expect(textOf(container)).toBe('No connection between the names of this article is recorded.');
  });

  it('keeps to names that are in the cast for headings even where the other end is not', () => {
    const { container } = show(<Connections />, {
      cast: castOf({ relations: [relation(EASTMARK, 'borders', SUDLAND)] }),
    });
    expect(textsOf(container, 'h2, .claim-text')).toEqual(['Sudland', 'Borders Eastmark']);
  });
});
