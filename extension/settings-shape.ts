import { KINDS, type Kind } from '../knowledge/entity.ts';

/** What the reader has chosen. Kept in the browser's local storage, never synchronised. */
export interface Settings {
  /** Whether news articles are annotated at all. */
  enabled: boolean;
  /** On all sites but those that are off, or on no other than those that are on. */
  sites: 'everywhere' | 'only-these';
  /** Hosts that count with `only-these`. */
  sitesOn: string[];
  /** Hosts on which nothing is annotated, whatever else is chosen. */
  sitesOff: string[];
  look: {
    style: 'dotted' | 'line' | 'ground';
    intensity: 'soft' | 'medium' | 'strong';
    /** Every mention, or the first of an entity in each section, or in the article. */
    density: 'all' | 'section' | 'first';
    kinds: Kind[];
  };
  card: {
    /** Milliseconds that the pointer rests on a name before its card opens. */
    delay: number;
    opensOn: 'rest' | 'click' | 'key';
  };
}

/** What fits one field, or undefined. */
export type Field = (value: unknown) => unknown;
export interface Fields {
  [key: string]: Field | Fields;
}

/** More sites than anybody lists, and longer than any host. */
const MOST_SITES = 2_000;
const LONGEST_HOST = 260;
export const LONGEST_DELAY = 2_000;

const oneOf =
  (...words: string[]): Field =>
  (value) =>
    words.find((word) => word === value);
const listOf =
  (isFit: (one: unknown) => boolean): Field =>
  (value) =>
    Array.isArray(value) && value.every(isFit) ? [...new Set(value)].slice(0, MOST_SITES) : undefined;
const hosts = listOf((one) => typeof one === 'string' && one.length <= LONGEST_HOST);

/**
 * Looked at by hand: the library that validates elsewhere would be two kilobytes on every page.
 */
export const FIELDS = {
  enabled: (value) => (typeof value === 'boolean' ? value : undefined),
  sites: oneOf('everywhere', 'only-these'),
  sitesOn: hosts,
  sitesOff: hosts,
  look: {
    style: oneOf('dotted', 'line', 'ground'),
    intensity: oneOf('soft', 'medium', 'strong'),
    density: oneOf('all', 'section', 'first'),
    kinds: listOf((one) => (KINDS as readonly unknown[]).includes(one)),
  },
  card: {
    delay: (value) => (typeof value === 'number' && value >= 0 && value <= LONGEST_DELAY ? value : undefined),
    opensOn: oneOf('rest', 'click', 'key'),
  },
} satisfies { [Key in keyof Settings]: Field | { [Inner in keyof Settings[Key]]: Field } };

export const DEFAULTS: Readonly<Settings> = {
  enabled: true,
  sites: 'everywhere',
  sitesOn: [],
  sitesOff: [],
  look: { style: 'dotted', intensity: 'medium', density: 'all', kinds: [...KINDS] },
  card: { delay: 300, opensOn: 'rest' },
};

/** Makes settings of what several sources say of each field, in their order. */
export function eachField(sources: unknown[], choose: (field: Field, given: unknown[]) => unknown): Settings {
  const within = (fields: Fields, given: unknown[]): unknown =>
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => {
        const inner = given.map((one) => (Object(one) as Record<string, unknown>)[key]);
        return [key, typeof field === 'function' ? choose(field, inner) : within(field, inner)];
      }),
    );
  return within(FIELDS, sources) as Settings;
}

/** Each field from the first source in which it fits: what is stored may be of another version, or damaged. */
export function fitting(...sources: unknown[]): Settings {
  return eachField([...sources, DEFAULTS], (field, given) => {
    for (const one of given) {
      const fit = field(one);
      if (fit !== undefined) return fit;
    }
  });
}
