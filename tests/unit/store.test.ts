import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityId, KINDS, NAME_TYPES, type Name, TYPES } from '../../knowledge/entity.ts';
import { PREDICATES } from '../../knowledge/relation.ts';
import type { SourceId } from '../../knowledge/source.ts';
import { ACTS, POSITIONS } from '../../knowledge/stance.ts';
import { openDataset } from '../../knowledge/store/decode.ts';
import { encode, type Tables } from '../../knowledge/store/encode.ts';
import { FORMAT_VERSION, MAGIC } from '../../knowledge/store/format.ts';
import { BALLOTS, stanceOf } from '../../knowledge/vote.ts';
import { day, entity, id, name, office, open, relation, stance, tables } from './rows.ts';

const small = tables({
  entities: [
    { ...entity('turkey', 'country', 'Türkiye'), wikidata: 'Q43', wikipedia: 'Turkey' },
    entity('akar', 'person', 'Hulusi Akar'),
  ],
  names: [name('akar', 'Akar', 'surname'), name('turkey', 'Turkey', 'former', { to: '2022-06' })],
  relations: [office('akar', 'turkey', 'Minister', { from: '2018-07-09', to: '2023-06-03' })],
  stances: [stance('akar', 'turkey', 'supports', '2021', { speaksFor: 'turkey' })],
});

describe('a compiled dataset', () => {
  const dataset = openDataset(encode(small).buffer);

  it('tells its version, its date and how much is in it', () => {
    expect(dataset.info).toEqual({
      version: '1.0.0',
      date: '2026-02',
      counts: { entities: 2, names: 4, relations: 1, stances: 1, abstentions: 0, sources: 1 },
    });
  });

  it('gives back every row as it was', () => {
    expect([...dataset.entities()]).toStrictEqual(small.entities.toReversed());
    expect(dataset.entity(id('turkey'))).toStrictEqual(small.entities[0]);
    expect(dataset.relationsOf(id('akar'))).toStrictEqual(small.relations);
    expect(dataset.stancesBy(id('akar'))).toStrictEqual(small.stances);
    expect(dataset.source('gazette' as SourceId)).toStrictEqual(small.sources[0]);
  });

  it('gives a relation from either end, and a stance also to whom it was said for', () => {
    expect(dataset.relationsOf(id('turkey'))).toEqual(small.relations);
    expect(dataset.stancesBy(id('turkey'))).toEqual(small.stances);
  });

  it('gives relations by their end and predicate, and ties', () => {
    expect(dataset.relationsFrom(id('akar'))).toEqual(small.relations);
    expect(dataset.relationsFrom(id('akar'), new Set(['holds-office']))).toEqual(small.relations);
    expect(dataset.relationsFrom(id('akar'), new Set(['part-of']))).toEqual([]);
    expect(dataset.relationsFrom(id('turkey'))).toEqual([]);
    expect(dataset.relationsTo(id('turkey'), 'holds-office')).toEqual(small.relations);
    expect(dataset.relationsTo(id('turkey'), 'part-of')).toEqual([]);
    const ties = (to: string, of: string, predicate: 'holds-office' | 'part-of') =>
      dataset.tiesTo([id(to)], new Set([predicate]))(id(of));
    expect(ties('akar', 'turkey', 'holds-office')).toEqual(['akar']);
    expect(ties('turkey', 'akar', 'holds-office')).toEqual(['turkey']);
    expect(ties('turkey', 'turkey', 'holds-office')).toEqual([]);
    expect(ties('akar', 'turkey', 'part-of')).toEqual([]);
    expect(ties('nobody', 'turkey', 'holds-office')).toEqual([]);
    expect(ties('akar', 'nobody', 'holds-office')).toEqual([]);
  });

  it('gives what is recorded among some', () => {
    const both = dataset.among([id('turkey'), id('akar'), id('nobody')]);
    expect(both.relationsFrom(id('akar'))).toEqual(small.relations);
    expect(both.stancesBy(id('akar'))).toEqual(small.stances);
    expect(both.stancesBy(id('turkey'))).toEqual(small.stances);
    const one = dataset.among([id('akar')]);
    expect(one.relationsFrom(id('akar'))).toEqual([]);
    expect(one.stancesBy(id('akar'))).toEqual([]);
  });

  it('gives a relation of an entity to itself once', () => {
    const own = open({ entities: small.entities, relations: [relation('turkey', 'borders', 'turkey')] });
    expect(own.relationsOf(id('turkey'))).toHaveLength(1);
  });

  it('gives the names of an entity, and each at its row', () => {
    const texts = dataset.names(id('turkey')).map(({ text }) => text);
    expect(texts.sort()).toEqual(['Turkey', 'Türkiye']);
    const all = Array.from({ length: 4 }, (_, row) => dataset.nameAt(row).text);
    expect(all.sort()).toEqual(['Akar', 'Hulusi Akar', 'Turkey', 'Türkiye']);
  });

  it.each(['', 'aaa', 'turk', 'turkey ', 'zzz'])(
    'knows nothing of the id %j, without an error',
    (unknown) => {
      expect(dataset.entity(id(unknown))).toBeUndefined();
      expect(dataset.source(unknown as SourceId)).toBeUndefined();
      expect(dataset.names(id(unknown))).toEqual([]);
      expect(dataset.relationsOf(id(unknown))).toEqual([]);
      expect(dataset.stancesBy(id(unknown))).toEqual([]);
    },
  );

  it('may be empty', () => {
    const empty = open({});
    expect([...empty.entities()]).toEqual([]);
    expect(empty.entity(id('turkey'))).toBeUndefined();
  });

  it('is the same bytes for the same tables, in whatever order entities and sources come', () => {
    const shuffled: Tables = { ...small, entities: small.entities.toReversed() };
    expect(encode(structuredClone(small))).toEqual(encode(small));
    expect(openDataset(encode(shuffled).buffer).names(id('turkey'))).toEqual(dataset.names(id('turkey')));
    expect(encode(shuffled)).toEqual(encode(small));
  });

  it('is not made from a row that names an unknown id', () => {
    expect(() =>
      open({ entities: small.entities, relations: [relation('akar', 'family-of', 'nobody')] }),
    ).toThrow('nobody');
    expect(() => encode({ ...small, sources: [] })).toThrow('gazette');
  });
});

describe('opening', () => {
  function withWord(at: number, word: number): ArrayBuffer {
    const bytes = encode(small);
    new Int32Array(bytes.buffer)[at] = word;
    return bytes.buffer;
  }

  it('refuses what is no dataset', () => {
    expect(() => openDataset(withWord(0, MAGIC + 1))).toThrow('Not a compiled dataset');
    expect(() => openDataset(new TextEncoder().encode('{"entities": []}').buffer)).toThrow(
      'Not a compiled dataset',
    );
    expect(() => openDataset(new ArrayBuffer(0))).toThrow('Not a compiled dataset');
  });

  it('refuses another format version, and tells which', () => {
    expect(() => openDataset(withWord(1, FORMAT_VERSION + 1))).toThrow(`format ${FORMAT_VERSION + 1}`);
  });

  it('refuses another number of sections', () => {
    expect(() => openDataset(withWord(2, 3))).toThrow();
  });
});

/** Texts as tables have them: any letters of any script, never empty, for an empty cell is an absent one. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const date = fc.constantFrom('2019', '2019-03', '2019-03-20', '1988-02').map(day);
const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.constant({}),
    value.map((one) => ({ [key]: one }) as { [key in K]: T }),
  );
const flags = <T extends readonly unknown[]>(...parts: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as T[number]);

const anyTables: fc.Arbitrary<Tables> = fc
  .tuple(
    fc.uniqueArray(text, { minLength: 1, maxLength: 6 }),
    fc.uniqueArray(text, { minLength: 1, maxLength: 4 }),
  )
  .chain(([entityIds, sourceIds]) => {
    const of = fc.constantFrom(...entityIds) as fc.Arbitrary<EntityId>;
    const from = fc.constantFrom(...sourceIds) as fc.Arbitrary<SourceId>;
    const times = flags(optional('from', date), optional('to', date));
    const entities = entityIds.map((key) =>
      flags(
        fc.record({
          id: fc.constant(key as EntityId),
          kind: fc.constantFrom(...KINDS),
          type: fc.constantFrom(...Object.values(TYPES).flat()),
          name: text,
          description: text,
          source: from,
        }),
        optional('wikipedia', text),
        optional('wikidata', text),
      ),
    );
    const sources = sourceIds.map((key) =>
      flags(
        fc.record({ id: fc.constant(key as SourceId), title: text, publisher: text, licence: text }),
        optional('number', text),
        optional('date', date),
        optional('url', text),
      ),
    );
    const names = flags(
      fc.record({
        entity: of,
        text,
        type: fc.constantFrom(...NAME_TYPES),
        needsSupport: fc.boolean(),
        source: from,
      }),
      times,
    );
    const relations = flags(
      fc.record({ subject: of, predicate: fc.constantFrom(...PREDICATES), object: of, source: from }),
      optional('role', text),
      times,
      optional('knownOn', date),
    );
    const stances = flags(
      fc.record({
        holder: of,
        target: of,
        position: fc.constantFrom(...POSITIONS),
        act: fc.constantFrom(...ACTS),
        about: text,
        summary: text,
        date,
        source: from,
      }),
      optional('speaksFor', of),
    );
    const resolutions = sourceIds.map((key) =>
      fc.record({
        source: fc.constant(key as SourceId),
        date,
        target: of,
        yesMeans: fc.constantFrom('supports', 'opposes'),
        about: text,
        wording: text,
      }),
    );
    const votes = fc.record({ resolution: from, voter: of, ballot: fc.constantFrom(...BALLOTS) });
    return fc.record({
      resolutions: fc.tuple(...resolutions),
      votes: fc.uniqueArray(votes, {
        maxLength: 12,
        selector: ({ resolution, voter }) => JSON.stringify([resolution, voter]),
      }),
      version: text,
      date,
      sources: fc.tuple(...sources),
      entities: fc.tuple(...entities),
      names: fc.array(names, { maxLength: 12 }),
      relations: fc.array(relations, { maxLength: 12 }),
      stances: fc.array(stances, { maxLength: 12 }),
    }) as fc.Arbitrary<Tables>;
  });

describe('encoding and decoding', () => {
  it('loses and adds nothing, whatever the tables', () => {
    fc.assert(
      fc.property(anyTables, (given) => {
        const bytes = encode(given);
        const dataset = openDataset(bytes.buffer);
        for (const one of given.entities) {
          expect(dataset.entity(one.id)).toStrictEqual(one);
          // Names come with the entity's own first.
          const rank = ({ type }: Name) => (type === 'name' ? 0 : 1);
          expect(dataset.names(one.id)).toStrictEqual(
            given.names.filter((row) => row.entity === one.id).sort((a, b) => rank(a) - rank(b)),
          );
          // Relations come by subject, those of one subject in the order given.
          const own = given.relations
            .filter(({ subject, object }) => subject === one.id || object === one.id)
            .sort((a, b) => (a.subject === b.subject ? 0 : a.subject < b.subject ? -1 : 1));
          expect(dataset.relationsOf(one.id)).toStrictEqual(own);
          const written = given.stances.filter(
            ({ holder, speaksFor }) => holder === one.id || speaksFor === one.id,
          );
          const cast = given.resolutions.flatMap((resolution) =>
            given.votes
              .filter((vote) => vote.resolution === resolution.source && vote.voter === one.id)
              .flatMap(({ ballot }) => stanceOf(one.id, ballot, resolution) ?? []),
          );
          expect(dataset.stancesBy(one.id)).toStrictEqual([...written, ...cast]);
        }
        for (const one of given.sources) expect(dataset.source(one.id)).toStrictEqual(one);
        expect([...dataset.entities()]).toHaveLength(given.entities.length);
        expect(encode(structuredClone(given))).toEqual(bytes);
      }),
      { seed: 20220110, numRuns: process.env.TEST_FULL === '1' ? 2_000 : 100 },
    );
  });
});
