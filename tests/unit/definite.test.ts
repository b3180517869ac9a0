import { describe, expect, it } from 'vitest';
import { definite } from '../../components/definite.ts';
import type { Entity } from '../../knowledge/entity.ts';

const named = (name: string, type: Entity['type'], language = 'en-GB') => definite({ name, type }, language);

describe('a name inside an English sentence', () => {
  it.each([
    ['United States', 'country'],
    ['Netherlands', 'country'],
    ['Democratic Republic of the Congo', 'country'],
    ['European Union', 'international-organisation'],
    ['Organization of Turkic States', 'international-organisation'],
    ['Justice and Development Party (Turkey)', 'party'],
    ['Security Council of Kazakhstan', 'government-body'],
    ['Bank of England', 'central-bank'],
    ['Second Nagorno-Karabakh War', 'war'],
    ['Black Sea', 'waters'],
    ['West Bank', 'area'],
  ] as const)('has an article: %s', (name, type) => {
    expect(named(name, type)).toBe(`the ${name}`);
  });

  it.each([
    ['Turkey', 'country'],
    ['Norfolk Island', 'country'],
    ['Rhode Island', 'region'],
    ['NATO', 'international-organisation'],
    ['The Frontier (Hong Kong)', 'party'],
    ['United Russia', 'party'],
    ['Gyula Horn', 'person'],
    ['Ahmadpur East', 'city'],
    ['Western Union', 'company'],
    ['Bank of America', 'bank'],
  ] as const)('has none: %s', (name, type) => {
    expect(named(name, type)).toBe(name);
  });

  it('stays as it is in another language', () => {
    expect(named('United States', 'country', 'tr')).toBe('United States');
  });
});
