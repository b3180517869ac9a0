import { FIELDS, type Field, type Fields } from './settings-shape.ts';

/** A field by its place: `look.style`. */
export type FieldPath = string;

/** The fields that a policy sets, and that are the reader's own no more. */
export function fieldsSet(policy: unknown): FieldPath[] {
  return paths(policy, (field, given) => field(given) !== undefined);
}

/** The fields of which something is said that does not fit. What is not mentioned at all is no fault. */
export function fieldsUnfit(settings: unknown): FieldPath[] {
  return paths(settings, (field, given) => given !== undefined && field(given) === undefined);
}

function paths(value: unknown, isIn: (field: Field, given: unknown) => boolean): FieldPath[] {
  const within = (fields: Fields, given: unknown, path: string): FieldPath[] =>
    Object.entries(fields).flatMap(([key, field]) => {
      // What stands in place of a group fits none of its fields.
      const isGroup = typeof given === 'object' && given !== null;
      const inner = isGroup ? (given as Record<string, unknown>)[key] : given === undefined ? given : null;
      if (typeof field !== 'function') return within(field, inner, `${path}${key}.`);
      return isIn(field, inner) ? [path + key] : [];
    });
  return within(FIELDS, value, '');
}
