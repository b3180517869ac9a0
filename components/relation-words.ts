import type { DatedRelation } from '../knowledge/annotation.ts';
import type { Entity, EntityId } from '../knowledge/entity.ts';
import type { Predicate } from '../knowledge/relation.ts';
import { formatSpan } from './dates.ts';
import { definite } from './definite.ts';
import type { MessageKey, Texts } from './texts.tsx';

/** How a relation reads from its subject and from its object; $1 is the other end, $2 the role, $3 the entity itself. */
const PHRASES: Record<Predicate, [fromSubject: MessageKey, fromObject: MessageKey]> = {
  'holds-office': ['relationHoldsOffice', 'relationHasOfficeHolder'],
  'member-of': ['relationMemberOf', 'relationHasMember'],
  'observer-of': ['relationObserverOf', 'relationHasObserver'],
  'partner-of': ['relationPartnerOf', 'relationHasPartner'],
  'capital-of': ['relationCapitalOf', 'relationHasCapital'],
  'part-of': ['relationPartOf', 'relationHasPart'],
  'located-in': ['relationLocatedIn', 'relationHasLocated'],
  borders: ['relationBorders', 'relationBorders'],
  'fought-in': ['relationFoughtIn', 'relationHasFighter'],
  'took-part-in': ['relationTookPartIn', 'relationHasParticipant'],
  signed: ['relationSigned', 'relationHasSignatory'],
  'allied-with': ['relationAlliedWith', 'relationAlliedWith'],
  'in-dispute-with': ['relationInDisputeWith', 'relationInDisputeWith'],
  recognises: ['relationRecognises', 'relationRecognisedBy'],
  sanctions: ['relationSanctions', 'relationSanctionedBy'],
  'family-of': ['relationFamilyOf', 'relationHasFamily'],
  'works-for': ['relationWorksFor', 'relationHasWorker'],
  'party-to': ['relationPartyTo', 'relationHasParty'],
  'owned-by': ['relationOwnedBy', 'relationOwns'],
  'founded-by': ['relationFoundedBy', 'relationFounded'],
  'based-in': ['relationBasedIn', 'relationIsBaseOf'],
  'fought-against': ['relationFoughtAgainst', 'relationFoughtAgainst'],
};

/** Predicates whose phrase contains the role. */
const ROLE_IN_PHRASE: ReadonlySet<Predicate> = new Set(['holds-office', 'family-of']);

/** Predicates that change so seldom that the one date on which they were seen to hold tells a reader nothing. */
const LASTING: ReadonlySet<Predicate> = new Set(['borders', 'capital-of', 'part-of']);

/** The phrase for a relation as seen from one of its ends. */
export function phraseOf({ subject, predicate }: DatedRelation, of: EntityId): MessageKey {
  return PHRASES[predicate][subject === of ? 0 : 1];
}

/** A character that no text has. */
const OTHER = '\uE000';

/** What stands in a phrase before the name of the other end: in English "the " before some, though not where it begins. */
export function articleIn(
  phrase: MessageKey,
  other: Entity | undefined,
  { language, message }: Texts,
): string {
  if (!other || message(phrase, [OTHER]).startsWith(OTHER)) return '';
  return definite(other, language).slice(0, -other.name.length);
}

/** What is to be said beside the phrase: the matter, the time. */
export function notesOf(relation: DatedRelation, texts: Texts): string {
  const { predicate, role, standing, from, to } = relation;
  return [
    ...(role && !ROLE_IN_PHRASE.has(predicate) ? [role] : []),
    LASTING.has(predicate) ? formatSpan({ from, to }, texts) : formatSpan(relation, texts),
    ...(standing === 'ended' && !to ? [texts.message('relationEnded')] : []),
  ]
    .filter(Boolean)
    .join(', ');
}
