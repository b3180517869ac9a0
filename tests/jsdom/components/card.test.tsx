import { describe, expect, it, vi } from 'vitest';
import { type AtName, Card, type CardProps } from '../../../components/Card.tsx';
import type { Cast, CastMember } from '../../../knowledge/annotation.ts';
import {
  COUNCIL,
  castOf,
  date,
  EASTMARK,
  GAZETTE,
  HAVEN,
  HOLM,
  LIND,
  member,
  NORLAND,
  office,
  relation,
  SUDLAND,
  stance,
  view,
} from '../cast.ts';
import { clickAsPage, clickAsReader } from './click.ts';
import { show, textOf } from './show.tsx';

function showCard(
  own: CastMember,
  cast: Partial<Cast> = {},
  props: Partial<CardProps> = {},
  at: Partial<AtName> = {},
) {
  const atEvents = { onPin: vi.fn(), onStep: vi.fn(), onTurnOffHere: vi.fn() };
  const events = { onClose: vi.fn(), onCopy: vi.fn(async () => true), ...atEvents };
  const onChoose = vi.fn();
  const shown = show(
    <Card
      member={own}
      dayFrom="article"
      isNewerThanData={false}
      onClose={events.onClose}
      onCopy={events.onCopy}
      atName={{
        isPinned: false,
        notThis: {
          name: own.entity.name,
          isPrivate: false,
          hasFailed: false,
          onToggle: vi.fn(),
          onChoose: vi.fn(),
          onHide: vi.fn(),
        },
        ...atEvents,
        ...at,
      }}
      {...props}
    />,
    { cast: castOf(cast), onChoose },
  );
  return { ...shown, ...events, onChoose, text: textOf(shown.container) };
}

describe('the head of the card', () => {
  it.each([
    [HOLM, 'Person', 'Ada Holm'],
    [NORLAND, 'Country or territory', 'Norland'],
    [COUNCIL, 'International organisation', 'Strait Council'],
    [HAVEN, 'City', 'Norhaven'],
  ])('names %s and what it is', (entity, kind, name) => {
    const { container, getByRole } = showCard(member(entity));
    expect(textOf(container.querySelector('.kind'))).toBe(kind);
    expect(getByRole('article', { name })).toBeTruthy();
  });

  it('says the offices of the day with their time, in place of the description', () => {
    const { container } = showCard(
      member(HOLM, {
        offices: [
          office(HOLM, 'Minister of Ports', NORLAND, { from: date('2018-07'), to: date('2023-06-03') }),
          office(HOLM, 'Chair', COUNCIL, { knownOn: date('2019-03') }),
        ],
      }),
    );
    expect([...container.querySelectorAll('.who .claim-text, .who > p')].map(textOf)).toEqual([
      'Minister of Ports of Norland, July 2018 to June 3, 2023',
      'Chair of the Strait Council, known in March 2019',
    ]);
  });

  it('says the last office and the description of who had none on the day', () => {
    const lastOffice = office(HOLM, 'Minister of Ports', NORLAND, { to: date('2015'), standing: 'ended' });
    const { container } = showCard(member(HOLM, { lastOffice }));
    expect([...container.querySelectorAll('.who .claim-text, .who > p')].map(textOf)).toEqual([
      'Formerly Minister of Ports of Norland, until 2015',
      'Description of Ada Holm',
    ]);
  });

  it('says the name of the day where it was another', () => {
    const nameThen = {
      entity: SUDLAND,
      text: 'South Province',
      type: 'former' as const,
      from: date('1950'),
      to: date('2020-01-01'),
      needsSupport: false,
      source: GAZETTE.id,
    };
    expect(showCard(member(SUDLAND, { nameThen })).text).toContain(
      'Named South Province then (1950 to January 1, 2020)',
    );
  });

  it('has the source of everything that it claims of the day, one step away', () => {
    const lastOffice = office(HOLM, 'Minister of Ports', NORLAND, {
      to: date('2015'),
      standing: 'ended',
      source: GAZETTE.id,
    });
    const { container } = showCard(member(HOLM, { lastOffice }));
    expect(textOf(container.querySelector('.who .claim cite'))).toBe('Source: Sudland, Official gazette');
  });

  it('says for which state a capital may stand, only where it may', () => {
    expect(showCard(member(HAVEN), {}, { standsFor: NORLAND }).text).toContain(
      'May stand here for the government of Norland',
    );
  });

  it('says nothing of a state where the place is just a place', () => {
    expect(showCard(member(HAVEN)).text).not.toContain('government');
  });
});

describe('since then', () => {
  it('is what changed after the day: who followed, what they took, how it is named now', () => {
    const left = office(HOLM, 'Minister of Ports', NORLAND, { to: date('2023-06-03') });
    const { container } = showCard(
      member(HOLM, {
        since: {
          left: [
            { left, successor: office(LIND, 'Minister of Ports', NORLAND, { from: date('2023-06') }) },
            { left: office(HOLM, 'Chair', COUNCIL, { to: date('2021') }) },
          ],
          took: [office(HOLM, 'Ambassador', SUDLAND, { from: date('2024-02'), standing: 'not-yet' })],
          renamed: [
            {
              entity: HOLM,
              text: 'Ada Holm-Vos',
              type: 'name',
              from: date('2022'),
              needsSupport: false,
              source: GAZETTE.id,
            },
          ],
        },
      }),
    );
    expect([...container.querySelectorAll('.since .claim-text')].map(textOf)).toEqual([
      'Minister of Ports until June 3, 2023, followed by Eva Lind',
      'Chair until 2021',
      'Ambassador of Sudland, since February 2024',
      'Named Ada Holm-Vos since 2022',
    ]);
    expect(container.querySelectorAll('.since .claim cite')).toHaveLength(4);
  });

  it('is not there when nothing is recorded', () => {
    expect(showCard(member(HOLM)).text).not.toContain('Since then');
  });
});

describe('where they stand', () => {
  const views = [
    view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'opposes')]),
    view(SUDLAND, NORLAND, [stance(SUDLAND, NORLAND, 'supports')]),
    view(HOLM, COUNCIL, [stance(HOLM, COUNCIL, 'neutral')]),
  ];

  it('keeps what they hold apart from what others hold of them, and leaves out what others hold of others', () => {
    const { container } = showCard(member(NORLAND), { views });
    const lists = [...container.querySelectorAll('section ul.views')].map((list) =>
      [...list.querySelectorAll('.view-head')].map(textOf),
    );
    expect([...container.querySelectorAll('h4')].map(textOf)).toEqual([
      'Where they stand towards others',
      'Where others stand towards them',
    ]);
    expect(lists).toEqual([[expect.stringMatching(/opposes.*Sudland/)], [expect.stringMatching(/supports/)]]);
    expect(lists[1]?.[0]).toContain('Sudland');
  });

  it('says that nothing is recorded, which is not the same as neutral', () => {
    const { text } = showCard(member(LIND), { views });
    expect(text).toContain('No position towards or from others in this story is recorded.');
    expect(text).not.toContain('neutral');
  });

  it('takes a view without any stance for nothing recorded', () => {
    const { text } = showCard(member(COUNCIL), { views: [view(COUNCIL, NORLAND, [])] });
    expect(text).toContain('No position towards or from others in this story is recorded.');
  });

  it('gives every stance its day and its source', () => {
    const { container } = showCard(member(NORLAND), { views });
    const acts = [...container.querySelectorAll('.stance')];
    expect(acts.map((act) => act.querySelector('time')?.dateTime)).toEqual(['2019-03-20', '2019-03-20']);
    expect(acts.map((act) => textOf(act.querySelector('cite')))).toEqual([
      'Source: Chancellery of Norland, Register of ministers, R/12, May 2020',
      'Source: Chancellery of Norland, Register of ministers, R/12, May 2020',
    ]);
  });
});

describe('how they are connected', () => {
  const relations = [
    relation(NORLAND, 'borders', SUDLAND),
    office(HOLM, 'Minister of Ports', NORLAND, { from: date('2018') }),
    relation(SUDLAND, 'member-of', COUNCIL),
    relation(NORLAND, 'allied-with', SUDLAND, { standing: 'not-yet', from: date('2024') }),
  ];
  const linesOf = (container: Element) =>
    [...container.querySelectorAll('.relations .claim-text')].map(textOf);

  it('lists the ties of this one, from its own side, with the source one step away', () => {
    const { container } = showCard(member(NORLAND), { relations });
    expect(linesOf(container)).toEqual(['Borders Sudland', 'Ada Holm, Minister of Ports since 2018']);
    expect(container.querySelectorAll('.relations .claim cite')).toHaveLength(2);
  });

  it('has what places it, whether or not the other end is in the article', () => {
    const identity = [relation(HAVEN, 'part-of', EASTMARK)];
    expect(linesOf(showCard(member(HAVEN, { identity })).container)).toEqual(['Part of Eastmark']);
  });

  it('does not say a tie twice that places it and joins it to another', () => {
    const capital = relation(HAVEN, 'capital-of', NORLAND);
    const { container } = showCard(member(HAVEN, { identity: [capital] }), { relations: [capital] });
    expect(linesOf(container)).toEqual(['Capital of Norland']);
  });

  it('does not say an office again that the head says', () => {
    const now = office(HOLM, 'Minister of Ports', NORLAND, { from: date('2018') });
    expect(linesOf(showCard(member(HOLM, { offices: [now] }), { relations: [now] }).container)).toEqual([]);
  });

  it('does not say the last office again that the head says', () => {
    const lastOffice = office(HOLM, 'Minister of Ports', NORLAND, { to: date('2015'), standing: 'ended' });
    const { container } = showCard(member(HOLM, { lastOffice }), { relations: [lastOffice] });
    expect(linesOf(container)).toEqual([]);
  });

  it('has no such part where there is no tie', () => {
    expect(showCard(member(HAVEN), { relations }).text).not.toContain('How they are connected');
  });
});

describe('the foot of the card', () => {
  it('says for which day everything holds and to which the data go', () => {
    expect(showCard(member(HOLM)).text).toContain(
      'As of March 21, 2019, the day of the article. Data to November 1, 2026.',
    );
  });

  it('says that the page gives no date', () => {
    expect(showCard(member(HOLM), {}, { dayFrom: 'dataset' }).text).toContain(
      'The page gives no date: as of November 1, 2026, to which the data go.',
    );
  });

  it('says when the article is newer than the data', () => {
    expect(showCard(member(HOLM), {}, { isNewerThanData: true }).text).toContain(
      'The article is newer than the data: changes after November 1, 2026 are not known here.',
    );
  });

  it('does not say so otherwise', () => {
    expect(showCard(member(HOLM)).text).not.toContain('newer than the data');
  });

  it('links to the encyclopedia by an address that holds whatever the title does', () => {
    const { getByRole } = showCard(member(HOLM));
    const wikipedia = getByRole('link', { name: 'Wikipedia' });
    expect(wikipedia.getAttribute('href')).toBe('https://en.wikipedia.org/wiki/Ada_Holm_(politician)');
    expect(getByRole('link', { name: 'Wikidata' }).getAttribute('href')).toBe(
      'https://www.wikidata.org/wiki/Q11',
    );
  });

  it('tells no site from where a reader comes', () => {
    const { getAllByRole } = showCard(member(HOLM));
    const rels = getAllByRole('link').map((link) => link.getAttribute('rel'));
    expect(rels).toEqual(rels.map(() => 'noreferrer noopener'));
  });

  it('has no link for an entity that is in neither', () => {
    const { queryByRole } = showCard(member(NORLAND));
    expect(queryByRole('link', { name: /Wiki/ })).toBeNull();
  });

  it('counts the mentions', () => {
    expect(showCard(member(HOLM, { mentions: 4 })).text).toContain('Named 4 times');
  });
});

describe('what the card can be asked to do', () => {
  const buttons = [
    ['Previous mention', 'onStep', [-1]],
    ['Next mention', 'onStep', [1]],
    ['Keep open', 'onPin', []],
    ['Close', 'onClose', []],
    ['Copy', 'onCopy', []],
    ['Turn off on this site', 'onTurnOffHere', []],
  ] as const;

  it.each(buttons)('%s', (name, event, args) => {
    const card = showCard(member(HOLM));
    clickAsReader(card.getByRole('button', { name }));
    expect(card[event].mock.calls).toEqual([args]);
  });

  it.each(buttons)('%s, but not by a script of the page', (name, event) => {
    const card = showCard(member(HOLM));
    clickAsPage(card.getByRole('button', { name }));
    expect(card[event]).not.toHaveBeenCalled();
  });

  it('tells whether it is pinned', () => {
    const pin = (isPinned: boolean) =>
      showCard(member(HOLM), {}, {}, { isPinned }).getByRole('button', {
        name: 'Keep open',
        pressed: isPinned,
      });
    expect(pin(true).getAttribute('aria-pressed')).toBe('true');
  });

  it('goes to another member of the cast by its name, for the reader only', () => {
    const { getByRole, onChoose } = showCard(member(NORLAND), {
      relations: [relation(NORLAND, 'borders', SUDLAND)],
    });
    const name = getByRole('button', { name: 'Sudland' });
    clickAsPage(name);
    expect(onChoose).not.toHaveBeenCalled();
    clickAsReader(name);
    expect(onChoose.mock.calls).toEqual([[SUDLAND, name]]);
  });

  it.each([
    [true, 'Copied'],
    [false, 'Not copied'],
  ])('says whether it was copied: %s', async (isDone, said) => {
    const { getByRole, findByText } = showCard(member(HOLM), {}, { onCopy: async () => isDone });
    clickAsReader(getByRole('button', { name: 'Copy' }));
    expect(await findByText(said)).toBeTruthy();
  });

  it('has no use for the name in the text where it opened from another card, but leads to it', () => {
    const onShowInArticle = vi.fn();
    const { getByRole, queryByRole } = showCard(member(HOLM), {}, { atName: undefined, onShowInArticle });
    expect(queryByRole('button', { name: /mention|Keep open|Not this one|Turn off/ })).toBeNull();
    clickAsReader(getByRole('button', { name: 'Show in the article' }));
    expect(onShowInArticle).toHaveBeenCalledOnce();
  });
});

describe('of whom nothing is recorded', () => {
  const views = [view(NORLAND, SUDLAND, [stance(NORLAND, SUDLAND, 'opposes')])];
  const members = [NORLAND, SUDLAND, COUNCIL, HOLM, HAVEN].map((one) => member(one));

  it('says so, of those that can take a position, in each direction', () => {
    const { container } = showCard(member(NORLAND), { members, views });
    expect([...container.querySelectorAll('.nothing')].map(textOf)).toEqual([
      'Nothing recorded towards Strait Council, Ada Holm',
      'Nothing recorded from Sudland, Strait Council, Ada Holm',
    ]);
  });

  it('names no more than six of them', () => {
    const others = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => {
      const one = member(HOLM);
      return { ...one, entity: { ...one.entity, id: `x-${name}` as typeof HOLM, name } };
    });
    const { container } = showCard(member(NORLAND), {
      members: [...members.slice(0, 2), ...others],
      views,
      entities: Object.fromEntries([...members, ...others].map(({ entity }) => [entity.id, entity])),
    });
    expect(textOf(container.querySelector('.nothing'))).toBe('Nothing recorded towards A, B, C, D, E, F, …');
  });

  it('says nothing of it on the card of a place', () => {
    const { container, text } = showCard(member(HAVEN), { members, views });
    expect(container.querySelector('.nothing')).toBeNull();
    expect(text).not.toContain('No position');
  });
});
