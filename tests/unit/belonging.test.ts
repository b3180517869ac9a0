import { describe, expect, it } from 'vitest';
import type { CastMember } from '../../knowledge/annotation.ts';
import { groupsByBelonging } from '../../knowledge/belonging.ts';
import {
  COUNCIL,
  castOf,
  EASTMARK,
  HAVEN,
  HOLM,
  LIND,
  member,
  NORLAND,
  office,
  relation,
  SUDLAND,
  SUMMIT,
  VOS,
} from '../jsdom/cast.ts';

const groups = (members: CastMember[]) =>
  groupsByBelonging(castOf({ members })).map(({ head, members: own }) => [
    head,
    own.map(({ entity }) => entity.id),
  ]);

describe('the cast by whom they belong to', () => {
  it('has people with that in which they hold office, places with that of which they are part', () => {
    expect(
      groups([
        member(HOLM, { offices: [office(HOLM, 'Minister', NORLAND)] }),
        member(NORLAND),
        member(HAVEN, { identity: [relation(HAVEN, 'capital-of', NORLAND)] }),
        member(VOS, { identity: [relation(VOS, 'works-for', COUNCIL)] }),
        member(COUNCIL),
        member(SUDLAND),
      ]),
    ).toEqual([
      [NORLAND, [NORLAND, HOLM, HAVEN]],
      [COUNCIL, [COUNCIL, VOS]],
      [undefined, [SUDLAND]],
    ]);
  });

  it('takes two together by a country that the article does not name', () => {
    const of = (id: typeof VOS) => member(id, { offices: [office(id, 'Minister', EASTMARK)] });
    expect(groups([of(VOS), member(NORLAND), of(LIND)])).toEqual([
      [EASTMARK, [VOS, LIND]],
      [undefined, [NORLAND]],
    ]);
  });

  it('prefers of several offices that in what the article names', () => {
    const offices = [office(HOLM, 'Chair', EASTMARK), office(HOLM, 'Minister', NORLAND)];
    expect(groups([member(HOLM, { offices }), member(NORLAND)])).toEqual([[NORLAND, [NORLAND, HOLM]]]);
  });

  it('goes on to whom that belongs', () => {
    expect(
      groups([
        member(HOLM, { offices: [office(HOLM, 'Harbour master', HAVEN)] }),
        member(HAVEN, { identity: [relation(HAVEN, 'part-of', NORLAND)] }),
        member(NORLAND),
      ]),
    ).toEqual([[NORLAND, [NORLAND, HOLM, HAVEN]]]);
  });

  it('does not go round in circles', () => {
    expect(
      groups([
        member(HAVEN, { identity: [relation(HAVEN, 'part-of', COUNCIL)] }),
        member(COUNCIL, { identity: [relation(COUNCIL, 'part-of', HAVEN)] }),
      ]).flatMap(([, own]) => own),
    ).toHaveLength(2);
  });

  it('counts what had ended for events only, which took place where they did', () => {
    const ended = { standing: 'ended' } as const;
    expect(
      groups([
        member(SUMMIT, { identity: [relation(SUMMIT, 'located-in', NORLAND, ended)] }),
        member(HAVEN, { identity: [relation(HAVEN, 'part-of', NORLAND, ended)] }),
        member(NORLAND),
      ]),
    ).toEqual([
      [NORLAND, [NORLAND, SUMMIT]],
      [undefined, [HAVEN]],
    ]);
  });

  it('leaves countries to themselves, allied or not', () => {
    const identity = [relation(SUDLAND, 'part-of', NORLAND)];
    expect(groups([member(NORLAND), member(SUDLAND, { identity })])).toEqual([
      [undefined, [NORLAND, SUDLAND]],
    ]);
  });
});
