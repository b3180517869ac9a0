import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../knowledge/source.ts';
import { type Ballot, type Resolution, stanceOf } from '../../knowledge/vote.ts';
import { day, id } from './rows.ts';

const resolution = (yesMeans: Resolution['yesMeans']): Resolution => ({
  source: 'a-res-1' as SourceId,
  date: day('2022-03-02'),
  target: id('russia'),
  yesMeans,
  about: 'the strait',
  wording: 'the resolution calling on Russia to open the strait',
});

describe('what a ballot says', () => {
  it.each<[Ballot, Resolution['yesMeans'], string, string]>([
    ['yes', 'opposes', 'opposes', 'Voted for'],
    ['no', 'opposes', 'supports', 'Voted against'],
    ['yes', 'supports', 'supports', 'Voted for'],
    ['no', 'supports', 'opposes', 'Voted against'],
    ['abstained', 'opposes', 'abstained', 'Abstained in the vote on'],
    ['abstained', 'supports', 'abstained', 'Abstained in the vote on'],
  ])('%s, where a yes %s, is "%s"', (ballot, yesMeans, position, words) => {
    expect(stanceOf(id('turkey'), ballot, resolution(yesMeans))).toEqual({
      holder: 'turkey',
      target: 'russia',
      position,
      about: 'the strait',
      act: 'vote',
      summary: `${words} the resolution calling on Russia to open the strait.`,
      date: '2022-03-02',
      source: 'a-res-1',
    });
  });

  it('is nothing where a country votes about itself', () => {
    expect(stanceOf(id('russia'), 'no', resolution('opposes'))).toBeUndefined();
  });
});
