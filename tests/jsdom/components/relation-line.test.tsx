import { describe, expect, it } from 'vitest';
import { RelationLine } from '../../../components/RelationLine.tsx';
import type { EntityId } from '../../../knowledge/entity.ts';
import { PREDICATES, type Predicate } from '../../../knowledge/relation.ts';
import { COUNCIL, date, EASTMARK, HAVEN, HOLM, NORLAND, relation, SUDLAND, SUMMIT, VOS } from '../cast.ts';
import { show, textOf } from './show.tsx';

/** Every predicate with its two readings: of the subject, and of the object. */
const READINGS: [Predicate, EntityId, EntityId, string | undefined, string, string][] = [
  [
    'holds-office',
    HOLM,
    NORLAND,
    'Minister of Ports',
    'Minister of Ports, Norland',
    'Ada Holm, Minister of Ports',
  ],
  ['member-of', NORLAND, COUNCIL, undefined, 'Member of the Strait Council', 'Norland is a member'],
  ['observer-of', EASTMARK, COUNCIL, undefined, 'Observer at the Strait Council', 'Eastmark is an observer'],
  ['partner-of', EASTMARK, COUNCIL, undefined, 'Partner of the Strait Council', 'Eastmark is a partner'],
  ['capital-of', HAVEN, NORLAND, undefined, 'Capital of Norland', 'Norhaven is the capital'],
  ['part-of', HAVEN, NORLAND, undefined, 'Part of Norland', 'Norhaven is part of it'],
  ['located-in', SUMMIT, HAVEN, undefined, 'Took place in Norhaven', 'Harbour Summit took place here'],
  ['borders', NORLAND, SUDLAND, undefined, 'Borders Sudland', 'Borders Norland'],
  ['fought-in', NORLAND, SUMMIT, undefined, 'Fought in the Harbour Summit', 'Norland fought in it'],
  ['took-part-in', HOLM, SUMMIT, undefined, 'Took part in the Harbour Summit', 'Ada Holm took part'],
  ['signed', NORLAND, SUMMIT, undefined, 'Signed the Harbour Summit', 'Norland signed it'],
  ['allied-with', NORLAND, SUDLAND, undefined, 'Allied with Sudland', 'Allied with Norland'],
  [
    'in-dispute-with',
    NORLAND,
    SUDLAND,
    'the strait',
    'In dispute with Sudland the strait',
    'In dispute with Norland the strait',
  ],
  ['recognises', NORLAND, SUDLAND, undefined, 'Recognises Sudland', 'Recognised by Norland'],
  ['sanctions', NORLAND, SUDLAND, undefined, 'Sanctions on Sudland', 'Under sanctions of Norland'],
  ['family-of', VOS, HOLM, 'brother of', 'brother of Ada Holm', 'Jan Vos: brother of Ada Holm'],
  [
    'works-for',
    VOS,
    COUNCIL,
    'harbour master',
    'Works for the Strait Council harbour master',
    'Jan Vos works for it harbour master',
  ],
  ['party-to', NORLAND, SUMMIT, undefined, 'Party to the Harbour Summit', 'A party to it: Norland'],
  [
    'owned-by',
    COUNCIL,
    NORLAND,
    'subsidiary',
    'Owned by Norland subsidiary',
    'Owns the Strait Council subsidiary',
  ],
  ['founded-by', COUNCIL, HOLM, undefined, 'Founded by Ada Holm', 'Founded the Strait Council'],
  ['based-in', COUNCIL, HAVEN, undefined, 'Based in Norhaven', 'Seat of the Strait Council'],
  ['fought-against', NORLAND, SUDLAND, undefined, 'Fought against Sudland', 'Fought against Norland'],
];

describe('RelationLine', () => {
  it('has a reading of every predicate in the table below', () => {
    expect(READINGS.map(([predicate]) => predicate)).toEqual(PREDICATES);
  });

  describe.each(READINGS)('%s', (predicate, subject, object, role, fromSubject, fromObject) => {
    const line = relation(subject, predicate, object, role ? { role } : {});

    it(`reads from its subject: ${fromSubject}`, () => {
      expect(textOf(show(<RelationLine relation={line} of={subject} />).container)).toBe(fromSubject);
    });

    it(`reads from its object: ${fromObject}`, () => {
      expect(textOf(show(<RelationLine relation={line} of={object} />).container)).toBe(fromObject);
    });
  });

  it('adds role and time as a note', () => {
    const line = relation(HOLM, 'took-part-in', SUMMIT, {
      role: 'host',
      from: date('2019-03'),
      to: date('2019-03'),
    });
    const { container } = show(<RelationLine relation={line} of={HOLM} />);
    expect(textOf(container.querySelector('.note'))).toBe('host, March 2019');
  });

  it('does not say the office twice', () => {
    const line = relation(HOLM, 'holds-office', NORLAND, { role: 'Minister of Ports', from: date('2018') });
    const { container } = show(<RelationLine relation={line} of={HOLM} />);
    expect(textOf(container)).toBe('Minister of Ports, Norland since 2018');
  });

  it('says that it ended only where the end is not said by a date', () => {
    const ended = { standing: 'ended', from: date('2010') } as const;
    const open = relation(NORLAND, 'member-of', COUNCIL, ended);
    const dated = relation(NORLAND, 'member-of', COUNCIL, { ...ended, to: date('2015') });
    expect(textOf(show(<RelationLine relation={open} of={NORLAND} />).container)).toContain(
      'since 2010, ended',
    );
    expect(textOf(show(<RelationLine relation={dated} of={NORLAND} />).container)).toBe(
      'Member of the Strait Council 2010 to 2015',
    );
  });

  it.each(['borders', 'capital-of', 'part-of'] as const)(
    'does not say on which day the lasting %s was seen to hold',
    (predicate) => {
      const line = relation(HAVEN, predicate, NORLAND, { knownOn: date('2023') });
      expect(textOf(show(<RelationLine relation={line} of={HAVEN} />).container)).not.toContain('2023');
    },
  );

  it('makes a button of the other end where it is a member of the cast', () => {
    const line = relation(VOS, 'family-of', HOLM, { role: 'brother of' });
    const { getAllByRole } = show(<RelationLine relation={line} of={VOS} />);
    expect(getAllByRole('button').map((button) => button.textContent)).toEqual(['Ada Holm']);
  });

  it('makes no button of an end that is no member', () => {
    const { queryByRole } = show(
      <RelationLine relation={relation(NORLAND, 'borders', EASTMARK)} of={NORLAND} />,
    );
    expect(queryByRole('button')).toBeNull();
  });
});
