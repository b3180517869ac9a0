import type { Entity, EntityId } from '../knowledge/entity.ts';

/**
 * Nouns that English does not leave without an article where they head the name of one thing: "the European Union", "the
 * Second World War". What is named after a person or a place alone has none.
 */
const HEADS: ReadonlySet<string> = new Set(
  `accord accords administration agency agreement alliance army assembly association authority bombing bombings bureau
  canal caucasus chamber charter coalition commission committee commonwealth community conference conflict confederation congress
  convention council coup court crisis cross department directorate earthquake east election elections emirates empire
  federation fleet flood floods force forces forum front fund government guard guards gulf horn house institute
  intervention invasion islands judiciary kingdom league massacre ministry movement nations navy ocean office operation
  organisation organization pact parliament party peninsula plan police presidency process protests protocol quartet
  referendum region republic republics revolution riots sea secretariat senate service siege states strait straits strip
  summit talks treaty tribunal uprising union university unrest war wars`.split(/\s+/),
);
/** Names of one word that have an article. */
const SINGLE: ReadonlySet<string> = new Set(
  'Bahamas Caucasus Comoros Gambia Kremlin Levant Maldives Netherlands Philippines Sahel Seychelles'.split(
    ' ',
  ),
);
/** Banks of states and their unions; firms that are called so have no article. */
const BANK = /^Bank of |^West Bank$|\b(?:Central|World) Bank\b/;

/** What has a name of its own, whatever word is in it. */
const OWN_NAME: ReadonlySet<Entity['type']> = new Set([
  'person',
  'city',
  'company',
  'bank',
  'fund',
  'news-organisation',
]);

/** A name as it stands inside an English sentence: "the European Union". In other languages it stays as it is. */
export function definite({ name, type }: Pick<Entity, 'name' | 'type'>, language: string): string {
  return /^en\b/.test(language) && hasArticle(name, type) ? `the ${name}` : name;
}

/** Names by id as they stand inside a sentence. */
export function namesInSentence(
  entities: Record<EntityId, Entity>,
  language: string,
): (id: EntityId) => string {
  return (id) => {
    const entity = entities[id];
    return entity ? definite(entity, language) : id;
  };
}

function hasArticle(name: string, type: Entity['type']): boolean {
  if (SINGLE.has(name)) return true;
  if (OWN_NAME.has(type) || /^the /i.test(name)) return false;
  // What it is stands before "of" and the like, or at the end: "Organization of Turkic States", "Labour Party (UK)".
  const plain = name.replace(/ \([^)]*\)$/, '');
  const whole = plain.split(/ (?:of|for|on|against|in|to) /)[0] as string;
  const words = whole.split(' ');
  const isAlone = words.length === 1 && whole === plain;
  return BANK.test(plain) || (!isAlone && HEADS.has((words.at(-1) as string).toLowerCase()));
}
