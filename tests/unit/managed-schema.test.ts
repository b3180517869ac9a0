import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldsSet } from '../../extension/settings-fields.ts';
import { DEFAULTS } from '../../extension/settings-shape.ts';

interface Schema {
  type: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  enum?: string[];
  minimum?: number;
  maximum?: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const schema = JSON.parse(readFileSync(join(root, 'public/managed-schema.json'), 'utf8')) as Schema;

/** The fields of a schema by their paths, with what each takes. */
function leaves({ properties }: Schema, path = ''): [string, Schema][] {
  return Object.entries(properties ?? {}).flatMap(([key, one]) =>
    one.properties ? leaves(one, `${path}${key}.`) : [[path + key, one] as [string, Schema]],
  );
}

/** A policy that sets one field. */
function policyOf(path: string, value: unknown): unknown {
  return path.split('.').reduceRight((inner, key) => ({ [key]: inner }), value);
}

const fits = (path: string, value: unknown) => fieldsSet(policyOf(path, value)).includes(path);

describe('the schema for administrators', () => {
  it('has the fields that settings have', () => {
    expect(leaves(schema).map(([path]) => path)).toEqual(fieldsSet(DEFAULTS));
  });

  it.each(leaves(schema))('takes for %s what settings take', (path, field) => {
    const words = field.enum ?? field.items?.enum;
    const given = (value: unknown) => (field.type === 'array' ? [value] : value);
    if (words) {
      expect(words.filter((word) => !fits(path, given(word)))).toEqual([]);
      expect(fits(path, given('another'))).toBe(false);
    } else if (field.type === 'integer') {
      expect([field.minimum, field.maximum].map((value) => fits(path, value))).toEqual([true, true]);
      expect(fits(path, (field.maximum ?? 0) + 1)).toBe(false);
    } else expect(fits(path, field.type === 'boolean' ? true : ['news.example'])).toBe(true);
  });
});
