import type { UnknownMember } from '../../knowledge/annotation.ts';
import type { UnknownName } from '../mention.ts';

/**
 * Who and what is behind the unknown names of an article, each once, the most named first: a part of a name counts for the
 * whole, and the first thing that the article says of somebody is taken.
 */
export function unknownMembers(names: UnknownName[]): UnknownMember[] {
  const members = new Map<string, UnknownMember>();
  for (const { text, kind, partOf, saidOf } of names) {
    const name = (partOf ?? text).replace(/\s+/g, ' ');
    const member = members.get(name) ?? { name, mentions: 0, ...(kind && { kind }) };
    members.set(name, {
      ...member,
      mentions: member.mentions + 1,
      ...(saidOf && !member.saidOf && { saidOf }),
    });
  }
  return [...members.values()].sort((a, b) => b.mentions - a.mentions);
}
