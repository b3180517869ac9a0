import type { Relation } from './relation.ts';

/** Offices at the head of a state, a government or an international organisation. */
const HEADS = new Set(
  `President|Prime Minister|Premier|Chancellor|Supreme Leader|King|Queen|Emperor|Emir|Sultan|Pope|Grand Duke|Taoiseach
  |Secretary-General|Secretary General|General Secretary|Chief Executive`
    .split('|')
    .map((role) => role.trim()),
);
const MINISTER = /\b(?:Minister|Secretary of (?:State|Defense)|Foreign Secretary)\b/;

/**
 * By which of several offices a person is known first, from 0: the head of a state or an organisation before ministers,
 * those before whoever chairs or advises. A president who also chairs a council is introduced as the president.
 */
export function officeRank({ role = '' }: Pick<Relation, 'role'>): number {
  if (HEADS.has(role.replace(/ \(acting\)$/, ''))) return 0;
  return MINISTER.test(role) ? 1 : 2;
}
