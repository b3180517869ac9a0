import type { Mention, Span } from './mention.ts';

/**
 * Everyday trades that news gives after the name of somebody it introduces. Those of whom this dataset knows are
 * introduced by an office, or by a trade they once had ("a former comedian").
 */
const TRADE =
  `accountant|baker|barber|beekeeper|bricklayer|builder|busker|butcher|carpenter|cashier|chef|cleaner|cook|
  courier|dentist|driver|electrician|engineer|farmer|firefighter|fisherman|florist|gardener|goalkeeper|hairdresser|joiner|
  left back|right back|librarian|locksmith|mechanic|midfielder|midwife|milkman|musician|nurse|optician|painter|pensioner|
  pharmacist|photographer|pianist|plumber|postman|potter|retiree|roofer|sailor|shepherd|shopkeeper|student|striker|tailor|
  taxi driver|teacher|tourist|trombonist|vet|veterinarian|violinist|waiter|waitress|weaver|welder|winger`.replace(
    /\s*\n\s*/g,
    '',
  );
/** ", a plumber", ", 24, a bus driver", ", the left back": not ", a former teacher". */
const APPOSITION = new RegExp(
  `^,[\\s\\u00A0]+(?:aged[\\s\\u00A0]+)?(?:\\d{1,3},[\\s\\u00A0]+)?(?:an?|the)[\\s\\u00A0]+(?!former|ex|one-time|onetime)(?:[\\p{L}-]+[\\s\\u00A0]+){0,2}?(?:${TRADE})\\b`,
  'u',
);
const CALLED = new RegExp(`\\b(?:${TRADE})[\\s\\u00A0]+(?:called|named|by the name of)[\\s\\u00A0]+$`, 'u');
const REACH = 60;

/**
 * The people who are introduced as somebody else of that name: "Tony Blair, a trombonist". What an article says first of
 * somebody decides for all of it.
 *
 * @param people The mentions of people in full, in reading order.
 * @param textOf The text of a block.
 * @returns The entities who are not meant in this article.
 */
export function namesakes(
  people: Mention[],
  textOf: (block: string) => string,
): ReadonlySet<Mention['entity']> {
  const seen = new Set<Mention['entity']>();
  return new Set(
    people.flatMap(({ entity, ...span }) => {
      if (seen.has(entity)) return [];
      seen.add(entity);
      return isSomebodyElse(textOf(span.block), span) ? [entity] : [];
    }),
  );
}

function isSomebodyElse(text: string, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  return (
    (text[end] === ',' && APPOSITION.test(text.slice(end, end + REACH))) ||
    CALLED.test(text.slice(Math.max(0, start - REACH), start))
  );
}
