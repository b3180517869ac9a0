/** The text of a value of JSON, in which each string, number and object stands once and the rest refers to it. */
export type Packed = string & { readonly packed: unique symbol };

/** The slot of each part of a list, or, after the number of its keys, of an object. */
type Parts = number[];

const LIST = -1;

/**
 * A value of JSON as a text in which each string and number stands once, as does each object that several others hold.
 * An annotation says the same things many times over: names its sources, the words of a resolution for each who voted.
 */
export function pack(value: object): Packed {
  const slots: (Parts | string | number | boolean | null)[] = [];
  const keys: string[][] = [];
  const known = new Map<unknown, number>();
  const kinds = new Map<string, number>();
  const kindOf = (own: string[]): number => {
    const name = own.join();
    let kind = kinds.get(name);
    if (kind === undefined) {
      kind = keys.push(own) - 1;
      kinds.set(name, kind);
    }
    return kind;
  };
  /** What a part consists of comes before it, so that it can be put together in one go. */
  const slotOf = (part: unknown): number => {
    let slot = known.get(part);
    if (slot === undefined) {
      slot = slots.push(typeof part === 'object' && part !== null ? partsOf(part) : (part as string)) - 1;
      known.set(part, slot);
    }
    return slot;
  };
  const partsOf = (part: object): Parts => {
    if (Array.isArray(part)) return [LIST, ...part.map(slotOf)];
    const fields = part as Record<string, unknown>;
    const own = Object.keys(fields).filter((key) => fields[key] !== undefined);
    return [kindOf(own), ...own.map((key) => slotOf(fields[key]))];
  };
  slotOf(value);
  return JSON.stringify([keys, slots]) as Packed;
}

/** The value that was packed. Objects that were one before are one again. */
export function unpack<T>(packed: Packed): T {
  const [keys, slots] = JSON.parse(packed) as [string[][], (Parts | string)[]];
  const parts: unknown[] = [];
  for (const slot of slots) {
    if (!Array.isArray(slot)) {
      parts.push(slot);
      continue;
    }
    const [kind, ...own] = slot as [number, ...number[]];
    const values = own.map((at) => parts[at]);
    parts.push(
      kind === LIST ? values : Object.fromEntries(values.map((value, i) => [keys[kind]?.[i], value])),
    );
  }
  return parts.at(-1) as T;
}
