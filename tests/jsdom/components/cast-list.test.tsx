import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { CastList } from '../../../components/CastList.tsx';
import {
  COUNCIL,
  castOf,
  EASTMARK,
  HAVEN,
  HOLM,
  member,
  NORLAND,
  office,
  relation,
  SUDLAND,
  SUMMIT,
  VOS,
} from '../cast.ts';
import { clickAsReader } from './click.ts';
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

describe('searching and grouping', () => {
  const members = [
    member(HOLM, { offices: [office(HOLM, 'Minister of Ports', NORLAND)] }),
    member(NORLAND),
    member(SUDLAND),
    member(COUNCIL),
    member(HAVEN, { identity: [relation(HAVEN, 'part-of', NORLAND)] }),
    member(VOS),
  ];
  const unknown = [
    { name: 'Zoë Ångström', kind: 'person' as const, mentions: 1 },
    { name: 'Isle Co', kind: 'organisation' as const, mentions: 1 },
    { name: 'Rosh Tal', mentions: 1 },
  ];
  const shown = () => {
    const { container } = show(<CastList notInDataset={unknown} onJump={() => {}} />, {
      cast: castOf({ members }),
    });
    return () => textsOf(container, '.name-link, .unknown li');
  };
  const search = (text: string) =>
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search names' }), { target: { value: text } });
  const choose = (label: string, value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: label }), { target: { value } });

  it.each([
    ['a beginning', 'nor', ['Norland', 'Norhaven']],
    ['letters within', 'LAND', ['Norland', 'Sudland']],
    ['two words', 'ada h', ['Ada Holm']],
    ['letters without their accents', 'zoe ang', ['Zoë Ångström']],
    ['accents that the name has not', 'nörland', ['Norland']],
    ['nothing that is there', 'xyz', []],
    ['letters that no name has', 'Ада', []],
    [
      'spaces only',
      '  ',
      [
        'Ada Holm',
        'Jan Vos',
        'Norland',
        'Sudland',
        'Strait Council',
        'Norhaven',
        'Zoë Ångström',
        'Isle Co',
        'Rosh Tal',
      ],
    ],
  ])('finds by %s', (_, text, names) => {
    const names_ = shown();
    search(text);
    expect(names_()).toEqual(names);
  });

  it('says how many fit, and nothing where all do', () => {
    shown();
    const status = () => textOf(screen.getByRole('status'));
    expect(status()).toBe('');
    search('land');
    expect(status()).toBe('2 names fit');
    search('holm');
    expect(status()).toBe('1 name fits');
  });

  it('shows one kind, with those of it that are not in the dataset', () => {
    const names = shown();
    choose('Kinds shown', 'person');
    expect(names()).toEqual(['Ada Holm', 'Jan Vos', 'Zoë Ångström']);
    expect(textsOf(screen.getByRole('combobox', { name: 'Kinds shown' }), 'option')).toEqual([
      'All kinds',
      'People (3)',
      'Countries and territories (2)',
      'Organisations (2)',
      'Places (1)',
    ]);
  });

  it('groups by whom they belong to, and says that this is no taking of sides', () => {
    const { container } = show(<CastList notInDataset={[]} onJump={() => {}} />, {
      cast: castOf({ members }),
    });
    choose('Grouped', 'belonging');
    const groups = [...container.querySelectorAll('section')].map((section) => [
      textOf(section.querySelector('h2')),
      textsOf(section, '.name-link'),
    ]);
    expect(groups).toEqual([
      ['Norland', ['Norland', 'Ada Holm', 'Norhaven']],
      ['On their own', ['Sudland', 'Strait Council', 'Jan Vos']],
    ]);
    expect(textOf(container)).toContain('does not say whose side anybody takes');
  });

  it('has no controls where there are few to choose from', () => {
    show(<CastList notInDataset={[]} onJump={() => {}} />, { cast: castOf({ members: [member(EASTMARK)] }) });
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});
