import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../knowledge/packed.ts';

/** What a message may hold: JSON, and fields that are there without a value. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    tie('tree'),
  ),
  tree: fc.oneof(
    fc.array(tie('value')),
    fc.dictionary(fc.string(), fc.option(tie('value'), { nil: undefined })),
  ),
}));

describe('a packed value', () => {
  it('is what JSON would have made of it', () => {
    fc.assert(
      fc.property(values.tree, (value) => {
        expect(unpack(pack(value as object))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has each text once, and each object that several hold', () => {
    const source = { title: 'Record of the meeting' };
    const value = { first: { source, words: 'They agreed.' }, second: { source, words: 'They agreed.' } };
    const packed = pack(value);
    expect(packed.split('Record of the meeting')).toHaveLength(2);
    expect(packed.split('They agreed.')).toHaveLength(2);
    const { first, second } = unpack<typeof value>(packed);
    expect(first.source).toBe(second.source);
  });
});
