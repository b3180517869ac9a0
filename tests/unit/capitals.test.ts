import { describe, expect, it } from 'vitest';
import { mentionsIn } from './world.ts';

const readings = (text: string) => mentionsIn(text).map(({ entity, standsFor }) => [entity, standsFor]);

describe('a capital', () => {
  it.each([
    ['Ankara promised help.', 'ankara', 'turkey'],
    ['Nobody knows what Moscow wants.', 'moscow', 'russia'],
    ['The lesson for Nur-Sultan is plain.', 'astana', 'kazakhstan'],
    ['Talks between the two stalled, Moscow’s envoy said.', 'moscow', 'russia'],
  ])('that acts may stand for its state, and stays the place: %j', (text, place, state) => {
    expect(readings(text)).toEqual([[place, state]]);
  });

  it.each([
    'The minister spoke in Ankara.',
    'He flew to Ankara.',
    'He came from Ankara.',
    'They met at Ankara.',
    'The road outside Ankara was closed.',
    'They drove towards Ankara.',
    'They went into\u00A0Ankara.',
    'There was rain near Ankara.',
  ])('is a place where one is or goes: %j', (text) => {
    expect(readings(text)).toEqual([['ankara', undefined]]);
  });

  it.each([
    'ANKARA — Ministers met.',
    'ANKARA – Ministers met.',
    'ANKARA - Ministers met.',
    'ANKARA (Agency) Ministers met.',
    'Ankara, January 10: Ministers met.',
    'Ankara, 10 January. Ministers met.',
  ])('is where a report was written: %j', (text) => {
    expect(readings(text)).toEqual([['ankara', undefined]]);
  });

  it.each([
    ['is no longer one', 'Almaty promised help.', 'almaty'],
    ['is none', 'Istanbul promised help.', 'istanbul'],
    ['is a seat of government only', 'The Hague promised help.', 'the-hague'],
  ])('stands for nobody when it %s', (_, text, place) => {
    expect(readings(text)).toEqual([[place, undefined]]);
  });
});

describe('a country', () => {
  it('stands for nothing but itself', () => {
    expect(readings('Turkey promised help.')).toEqual([['turkey', undefined]]);
  });
});
