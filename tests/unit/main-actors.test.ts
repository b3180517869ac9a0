import { describe, expect, it } from 'vitest';
import { mainActors } from '../../knowledge/main-actors.ts';
import { COUNCIL, castOf, date, HOLM, member, NORLAND, SUDLAND, stance, VOS, view } from '../jsdom/cast.ts';

const members = [VOS, HOLM, NORLAND, SUDLAND, COUNCIL].map((id) => member(id));
const on = (holder: typeof VOS, target: typeof VOS) =>
  view(holder, target, [stance(holder, target, 'supports')]);

describe('the main actors', () => {
  it('are the most prominent of those who have a position or are the target of one', () => {
    const cast = castOf({ members, views: [on(HOLM, SUDLAND), on(COUNCIL, NORLAND)] });
    expect(mainActors(cast, 8)).toEqual([HOLM, NORLAND, SUDLAND, COUNCIL]);
  });

  it('have to do with each other: who has to do only with one left out is left out too', () => {
    const cast = castOf({ members, views: [on(VOS, COUNCIL), on(HOLM, NORLAND), on(NORLAND, SUDLAND)] });
    expect(mainActors(cast, 3)).toEqual([HOLM, NORLAND, SUDLAND]);
  });

  it('are nobody where nothing was recorded by the day', () => {
    const later = view(HOLM, NORLAND, [], [stance(HOLM, NORLAND, 'opposes', { date: date('2024') })]);
    expect(mainActors(castOf({ members, views: [later] }), 8)).toEqual([]);
  });
});
