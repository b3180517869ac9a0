import { describe, expect, it } from 'vitest';
import { chosenTies, firstChoice } from '../../components/picture/choose-ties.ts';
import type { EntityId } from '../../knowledge/entity.ts';
import { otherEnd, TIE_KINDS, tiesAmong } from '../../knowledge/ties.ts';
import { COUNCIL, HAVEN, HOLM, NORLAND, office, relation, SUDLAND, SUMMIT } from '../jsdom/cast.ts';

describe('the ties among some names', () => {
  it('are in the order of what they say about a story, geography last', () => {
    const ties = tiesAmong([
      relation(NORLAND, 'borders', SUDLAND),
      relation(NORLAND, 'in-dispute-with', SUDLAND),
      relation(NORLAND, 'member-of', COUNCIL),
      office(HOLM, 'Minister of Ports', NORLAND),
    ]);
    expect(ties.map(({ kind }) => kind)).toEqual(['office', 'membership', 'dispute', 'place']);
    expect(TIE_KINDS.at(-1)).toBe('place');
  });

  it('take relations of one kind between two together', () => {
    const ties = tiesAmong([
      office(HOLM, 'Minister of Ports', NORLAND),
      office(HOLM, 'Member of Parliament', NORLAND, { standing: 'ended' }),
    ]);
    expect(ties).toHaveLength(1);
    expect(ties[0]?.relations).toHaveLength(2);
    expect(ties[0]?.isFormer).toBe(false);
  });

  it('know what had ended, what had not begun, and that taking part in something does not end with it', () => {
    const ties = tiesAmong([
      relation(NORLAND, 'allied-with', SUDLAND, { standing: 'ended' }),
      relation(NORLAND, 'member-of', COUNCIL, { standing: 'not-yet' }),
      relation(NORLAND, 'took-part-in', SUMMIT, { standing: 'ended' }),
    ]);
    expect(ties.map(({ kind, isFormer }) => [kind, isFormer])).toEqual([
      ['alliance', true],
      ['participation', false],
    ]);
  });

  it('know when both have done it to each other', () => {
    const one = relation(NORLAND, 'sanctions', SUDLAND);
    const other = relation(SUDLAND, 'sanctions', NORLAND);
    expect(tiesAmong([one]).map(({ isMutual }) => isMutual)).toEqual([false]);
    expect(tiesAmong([one, { ...one, role: 'again' }]).map(({ isMutual }) => isMutual)).toEqual([false]);
    expect(tiesAmong([one, other]).map(({ isMutual, ends }) => [isMutual, ends])).toEqual([
      [true, [NORLAND, SUDLAND]],
    ]);
  });

  it('have two ends', () => {
    const [tie] = tiesAmong([relation(NORLAND, 'borders', SUDLAND)]);
    if (!tie) throw new Error('There is no tie.');
    expect([otherEnd(tie, NORLAND), otherEnd(tie, SUDLAND)]).toEqual([SUDLAND, NORLAND]);
    expect(tiesAmong([relation(NORLAND, 'part-of', NORLAND)])).toEqual([]);
  });
});

describe('the ties drawn at first', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `n${i}` as EntityId);
  const ring = (count: number, predicate: 'borders' | 'member-of' | 'sanctions' | 'allied-with') =>
    ids(count).map((id, i) => relation(id, predicate, ids(count)[(i + 1) % count] as EntityId));

  it('are all where there are few', () => {
    const ties = tiesAmong([...ring(4, 'member-of'), ...ring(4, 'borders')]);
    expect([...firstChoice(ties, ids(4)).kinds]).toEqual(['membership', 'place']);
  });

  it('leave out geography where there is enough else', () => {
    const ties = tiesAmong([...ring(20, 'member-of'), ...ring(20, 'borders')]);
    expect([...firstChoice(ties, ids(20)).kinds]).toEqual(['membership']);
  });

  it('are geography where there is nothing else, however much', () => {
    const all = ids(14).flatMap((a, i) =>
      ids(14)
        .slice(i + 1)
        .map((b) => relation(a, 'borders', b)),
    );
    expect([...firstChoice(tiesAmong(all), ids(14)).kinds]).toEqual(['place']);
  });

  it('leave out a kind with which the lines would be too many, and keep those after it that are few', () => {
    const many = ids(12).flatMap((a, i) =>
      ids(12)
        .slice(i + 1)
        .map((b) => relation(a, 'allied-with', b)),
    );
    const ties = tiesAmong([...ring(12, 'member-of'), ...many, ...ring(12, 'sanctions')]);
    expect([...firstChoice(ties, ids(12)).kinds]).toEqual(['membership', 'sanctions']);
  });

  it('are former ones only where there are no others', () => {
    const former = relation(NORLAND, 'allied-with', SUDLAND, { standing: 'ended' });
    const all = [NORLAND, SUDLAND, COUNCIL];
    expect(firstChoice(tiesAmong([former]), all).withFormer).toBe(true);
    const both = tiesAmong([former, relation(NORLAND, 'member-of', COUNCIL)]);
    const choice = firstChoice(both, all);
    expect(choice.withFormer).toBe(false);
    expect(chosenTies(both, choice, all).names).toEqual([NORLAND, COUNCIL]);
  });

  it('are among 25 names at most, the most prominent that have any, and tell how many are left out', () => {
    const ties = tiesAmong([...ring(40, 'member-of'), relation(HAVEN, 'part-of', NORLAND)]);
    const choice = { kinds: new Set(['membership'] as const), withFormer: false };
    const { names, ties: drawn, leftOut } = chosenTies(ties, choice, [HAVEN, ...ids(40)]);
    expect(names).toEqual(ids(25));
    expect(drawn).toHaveLength(24);
    expect(leftOut).toBe(15);
  });
});
