import { describe, expect, it } from 'vitest';
import type { Cast, CastMember } from '../../knowledge/annotation.ts';
import { type Appearance, castOf } from '../../knowledge/cast.ts';
import type { Tables } from '../../knowledge/store/encode.ts';
import { day, entity, id, name, office, open, relation, stance } from './rows.ts';

const DAY = '2022-01-10';

function appearance(key: string, first: number, mentions = 1, inTitle = false): Appearance {
  return { entity: id(key), mentions, inTitle, first };
}

/** The cast of an article that names each of the entities once, in this order. */
function castWith(rows: Partial<Tables>, keys: string[], on = DAY): Cast {
  return castOf(
    keys.map((key, i) => appearance(key, i)),
    open(rows),
    day(on),
  );
}

function memberOf(rows: Partial<Tables>, key: string, on = DAY): CastMember {
  const member = castWith(rows, [key], on).members[0];
  if (!member) throw new Error(`${key} is not in the cast.`);
  return member;
}

const entities = [
  entity('turkey', 'country', 'Turkey'),
  entity('russia', 'country', 'Russia'),
  entity('kazakhstan', 'country', 'Kazakhstan'),
  entity('army', 'organisation', 'Turkish Armed Forces'),
  entity('akar', 'person', 'Hulusi Akar'),
  entity('guler', 'person', 'Yaşar Güler'),
  entity('canikli', 'person', 'Nurettin Canikli'),
  entity('astana', 'place', 'Astana'),
];

describe('the offices of a person', () => {
  const minister = 'Minister of National Defence';
  const relations = [
    office('akar', 'army', 'Chief of the General Staff', { from: '2015-08-18', to: '2018-07-09' }),
    office('akar', 'turkey', minister, { from: '2018-07-10', to: '2023-06-03' }),
    office('guler', 'turkey', minister, { from: '2023-06-03', knownOn: '2026-02' }),
    office('canikli', 'turkey', minister, { from: '2017-07-19', to: '2018-07-09' }),
  ];
  const akarOn = (on: string) => memberOf({ entities, relations }, 'akar', on);
  const roles = (of: { role?: string }[]) => of.map(({ role }) => role);

  it('are those of the day', () => {
    expect(roles(akarOn('2016').offices)).toEqual(['Chief of the General Staff']);
    expect(roles(akarOn(DAY).offices)).toEqual([minister]);
  });

  it('say who followed when one was left after the day', () => {
    const { left } = akarOn(DAY).since;
    expect(left.map((one) => [one.left.to, one.successor?.subject, one.successor?.from])).toEqual([
      ['2023-06-03', 'guler', '2023-06-03'],
    ]);
  });

  it('name no successor where none is recorded', () => {
    const { left } = akarOn('2016').since;
    expect(left).toHaveLength(1);
    expect(left[0]?.successor).toBeUndefined();
  });

  it('name as successor nobody who held another office of the same state', () => {
    const other = office('canikli', 'turkey', 'Minister of Finance', { from: '2023-06-03' });
    const rows = { entities, relations: [...relations.slice(0, 2), other] };
    expect(memberOf(rows, 'akar').since.left[0]?.successor).toBeUndefined();
  });

  it('name as successor not the person who came back to the office', () => {
    const again = office('akar', 'turkey', minister, { from: '2023-06-03' });
    const rows = { entities, relations: [...relations.slice(0, 2), again] };
    expect(memberOf(rows, 'akar').since.left[0]?.successor).toBeUndefined();
  });

  it('name the nearest of several later holders', () => {
    const later = office('canikli', 'turkey', minister, { from: '2027' });
    const rows = { entities, relations: [later, ...relations.slice(0, 3)] };
    expect(memberOf(rows, 'akar').since.left[0]?.successor?.subject).toBe('guler');
  });

  it('say which were taken after the day, soonest first', () => {
    expect(roles(akarOn('2010').since.took)).toEqual(['Chief of the General Staff', minister]);
    expect(akarOn('2010').offices).toEqual([]);
  });

  it('give the last one where none was held on the day', () => {
    const { offices, lastOffice } = akarOn('2025-01-01');
    expect(offices).toEqual([]);
    expect(lastOffice).toMatchObject({ role: minister, standing: 'ended' });
    expect(akarOn(DAY).lastOffice).toBeUndefined();
  });

  it('put one that surely held before one that may have ended', () => {
    const rows = {
      entities,
      relations: [
        office('akar', 'army', 'Adviser', { from: '2021-06' }),
        office('akar', 'turkey', minister, { from: '2018-07-10', to: '2023-06-03' }),
      ],
    };
    expect(memberOf(rows, 'akar').offices.map(({ role, standing }) => [role, standing])).toEqual([
      [minister, 'held'],
      ['Adviser', 'open'],
    ]);
  });

  it('put the head of a state before a minister, and both before whoever chairs a council', () => {
    const roles = ['Chairman of the Council', 'Minister of Defence', 'President (acting)'];
    const held = roles.map((role) => office('akar', 'turkey', role, { from: '2018', to: '2023' }));
    const { offices } = memberOf({ entities, relations: held }, 'akar');
    expect(offices.map(({ role }) => role)).toEqual(roles.toReversed());
  });

  it('are undated ones only where nothing better is recorded', () => {
    const undated = office('akar', 'army', 'Adviser', { knownOn: '2019-10' });
    expect(roles(memberOf({ entities, relations: [undated] }, 'akar').offices)).toEqual(['Adviser']);
    expect(roles(memberOf({ entities, relations: [undated, ...relations] }, 'akar').offices)).toEqual([
      minister,
    ]);
  });
});

describe('the name of a place', () => {
  const formerName = name('astana', 'Nur-Sultan', 'former', { from: '2019-03-23', to: '2022-09-17' });
  const todaysName = name('astana', 'Astana', 'name', { from: '2022-09-17', source: 'decree' });

  it('is told as it was on the day, and what it became', () => {
    const { nameThen, since } = memberOf({ entities, names: [formerName, todaysName] }, 'astana');
    expect(nameThen).toMatchObject({ text: 'Nur-Sultan', from: '2019-03-23', to: '2022-09-17' });
    expect(since.renamed).toMatchObject([{ text: 'Astana', from: '2022-09-17' }]);
  });

  it('became the name of today when the former one ended, where that is all that is recorded', () => {
    const { since } = memberOf({ entities, names: [formerName] }, 'astana');
    expect(since.renamed).toMatchObject([{ text: 'Astana', from: '2022-09-17', source: formerName.source }]);
  });

  it.each([
    ['before the former name began', '2018'],
    ['after the former name ended', '2023'],
  ])('needs no other %s', (_, on) => {
    const { nameThen, since } = memberOf({ entities, names: [formerName, todaysName] }, 'astana', on);
    expect(nameThen).toBeUndefined();
    // Before 2019 the renaming back of 2022 is still to come: it is a change since, not the name then.
    expect(since.renamed.map(({ text }) => text)).toEqual(on < '2022' ? ['Astana'] : []);
  });

  it('is not a former name of which it is not known until when it was official', () => {
    const names = [name('astana', 'Akmola', 'former')];
    expect(memberOf({ entities, names }, 'astana').nameThen).toBeUndefined();
  });
});

describe('the identity of an entity', () => {
  it('is what places it, whether or not the other end is in the article', () => {
    const rows = {
      entities,
      relations: [
        relation('astana', 'capital-of', 'kazakhstan', { from: '1997-12-10' }),
        relation('kazakhstan', 'borders', 'russia'),
      ],
    };
    expect(memberOf(rows, 'astana').identity).toMatchObject([{ predicate: 'capital-of', standing: 'open' }]);
    expect(memberOf(rows, 'kazakhstan').identity).toEqual([]);
    expect(memberOf(rows, 'astana', '1990').identity).toEqual([]);
  });
});

describe('the order of the cast', () => {
  const order = (...appearances: Appearance[]) =>
    castOf(appearances, open({ entities }), day(DAY)).members.map(({ entity: one }) => one.id);

  it('is that of the number of mentions, then of the first mention', () => {
    expect(
      order(
        appearance('turkey', 2),
        appearance('russia', 1),
        appearance('akar', 5, 4),
        appearance('guler', 0),
      ),
    ).toEqual(['akar', 'guler', 'russia', 'turkey']);
  });

  it('puts a name of the title before one that the text has twice more', () => {
    expect(order(appearance('turkey', 1, 3), appearance('akar', 0, 1, true))).toEqual(['akar', 'turkey']);
    expect(order(appearance('turkey', 1, 5), appearance('akar', 0, 1, true))).toEqual(['turkey', 'akar']);
  });

  it('passes over ids that the dataset does not have', () => {
    expect(order(appearance('atlantis', 0, 9), appearance('turkey', 1))).toEqual(['turkey']);
  });
});

describe('the relations of the cast', () => {
  const relations = [
    relation('kazakhstan', 'borders', 'russia'),
    relation('turkey', 'allied-with', 'russia', { from: '2023' }),
    relation('astana', 'capital-of', 'kazakhstan', { from: '1997', knownOn: '2026' }),
  ];

  it('have both ends in the article and come once, each with how it stood on the day', () => {
    const cast = castWith({ entities, relations }, ['russia', 'turkey', 'kazakhstan']);
    expect(cast.relations.map(({ subject, object, standing }) => [subject, object, standing])).toEqual([
      ['turkey', 'russia', 'not-yet'],
      ['kazakhstan', 'russia', 'undated'],
    ]);
  });
});

describe('the views of the cast', () => {
  const stances = [
    stance('turkey', 'russia', 'opposes', '2015'),
    stance('turkey', 'kazakhstan', 'supports', '2021'),
    stance('akar', 'russia', 'opposes', '2021-10', { speaksFor: 'turkey' }),
    stance('russia', 'turkey', 'supports', '2020'),
  ];

  it('come by the prominence of the holder, then by the latest act', () => {
    const cast = castWith({ entities, stances }, ['turkey', 'kazakhstan', 'russia', 'akar']);
    expect(cast.views.map(({ holder, target }) => `${holder} > ${target}`)).toEqual([
      'turkey > russia',
      'turkey > kazakhstan',
      'russia > turkey',
      'akar > russia',
    ]);
  });

  it('count an act once, though it belongs to the person and to the state', () => {
    const cast = castWith({ entities, stances }, ['akar', 'turkey', 'russia']);
    const opposed = cast.views.map(({ holder, counts }) => [holder, counts.opposes]);
    expect(Object.fromEntries(opposed)).toMatchObject({ akar: 1, turkey: 2 });
  });

  it('have what was said in the name of a state by someone who is not in the article', () => {
    const cast = castWith({ entities, stances }, ['turkey', 'russia']);
    const view = cast.views.find(({ holder }) => holder === 'turkey');
    expect(view?.stances.map(({ holder }) => holder)).toEqual(['akar', 'turkey']);
    expect(cast.entities[id('akar')]?.name).toBe('Hulusi Akar');
  });
});

describe('what the cast refers to', () => {
  it('is all there: entities and sources of everything that is shown, and nothing else', () => {
    const cast = castWith(
      {
        entities: [...entities, entity('iran', 'country', 'Iran', 'of-iran')],
        names: [
          name('astana', 'Nur-Sultan', 'former', {
            from: '2019-03-23',
            to: '2022-09-17',
            source: 'renaming',
          }),
          name('astana', 'Astana', 'name', { from: '2022-09-17', source: 'naming-back' }),
        ],
        relations: [
          office('akar', 'turkey', 'Minister', { from: '2018', to: '2023-06-03', source: 'cabinet' }),
          office('akar', 'army', 'Adviser', { from: '2024', source: 'later-office' }),
          office('guler', 'turkey', 'Minister', { from: '2023-06-03', source: 'next-cabinet' }),
          office('canikli', 'army', 'Inspector', { to: '2019', source: 'last-office' }),
          relation('astana', 'capital-of', 'kazakhstan', { source: 'capital' }),
          relation('turkey', 'borders', 'iran', { source: 'unused' }),
        ],
        stances: [
          stance('akar', 'russia', 'opposes', '2021', { speaksFor: 'turkey', source: 'speech' }),
          stance('akar', 'russia', 'supports', '2024', { source: 'later-speech' }),
          stance('akar', 'iran', 'supports', '2021', { source: 'unused-speech' }),
        ],
      },
      ['akar', 'astana', 'russia', 'canikli'],
    );
    expect(Object.keys(cast.entities).sort()).toEqual([
      'akar',
      'army',
      'astana',
      'canikli',
      'guler',
      'kazakhstan',
      'russia',
      'turkey',
    ]);
    expect(Object.keys(cast.sources).sort()).toEqual([
      'cabinet',
      'capital',
      'gazette',
      'last-office',
      'later-office',
      'later-speech',
      'naming-back',
      'next-cabinet',
      'renaming',
      'speech',
    ]);
    expect(Object.entries(cast.entities).every(([key, value]) => value.id === key)).toBe(true);
    expect(Object.entries(cast.sources).every(([key, value]) => value.id === key)).toBe(true);
  });
});
