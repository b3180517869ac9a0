import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EntityId, KINDS, type Kind } from '../../knowledge/entity.ts';
import { type Part, type Selection, selectedMentions } from '../../page/highlight/selected-mentions.ts';
import { TITLE_BLOCK } from '../../recognition/article.ts';

/** Each letter is a mention: a block by its id, its text the entities named in it. `#` begins a section. */
function selected(blocks: [id: string, entities: string][], selection: Partial<Selection>): string {
  const parts: Part[] = blocks.map(([id]) => ({ id, isHeading: id.startsWith('#') }));
  const mentions = blocks.flatMap(([block, entities]) =>
    Array.from(entities, (entity) => ({ block, entity: entity as EntityId })),
  );
  const chosen = selectedMentions(mentions, parts, kindOf, { density: 'all', kinds: KINDS, ...selection });
  return blocks
    .map(([id]) =>
      chosen
        .filter(({ block }) => block === id)
        .map(({ entity }) => entity)
        .join(''),
    )
    .join(' ');
}

/** `p` is a person and so on; of `x` nothing is known. */
const kindOf = (entity: EntityId) => KINDS.find((kind) => kind.startsWith(entity));

const ARTICLE: [string, string][] = [
  [TITLE_BLOCK, 'cpc'],
  ['1', 'cpp'],
  ['2', 'co'],
  ['# Section', 'p'],
  ['3', 'pco'],
  ['4', 'o'],
];

describe('of the mentions in an article', () => {
  it.each<[Selection['density'], string]>([
    ['all', 'cpc cpp co p pco o'],
    // A subheading belongs to the section that it begins; the headline to none.
    ['section', 'cp cp o p co '],
    ['first', 'cp cp o   '],
  ])('are marked: %s', (density, marked) => {
    expect(selected(ARTICLE, { density })).toBe(marked);
  });

  it('those of chosen kinds are marked, and those of which nothing is known', () => {
    expect(selected([['1', 'pcoexp']], { kinds: ['person', 'event'] })).toBe('pexp');
    expect(selected([['1', 'pcoexp']], { kinds: [] })).toBe('x');
  });

  it('the first is sought among those of chosen kinds', () => {
    expect(
      selected(
        [
          ['1', 'cpc'],
          ['2', 'pc'],
        ],
        { density: 'first', kinds: ['country'] },
      ),
    ).toBe('c ');
  });

  it('none is added, none changes its place, and choosing again changes nothing', () => {
    const mention = fc.record({
      block: fc.constantFrom('title', 'a', '#b', 'c'),
      entity: fc.constantFrom(...'pcoex'),
    });
    const selection = fc.record({
      density: fc.constantFrom<Selection['density']>('all', 'section', 'first'),
      kinds: fc.subarray<Kind>([...KINDS]),
    });
    const parts = ['title', 'a', '#b', 'c'].map((id) => ({ id, isHeading: id.startsWith('#') }));
    fc.assert(
      fc.property(fc.array(mention), selection, (some, wanted) => {
        const mentions = some as { block: string; entity: EntityId }[];
        const chosen = selectedMentions(mentions, parts, kindOf, wanted);
        const inOrder = parts.flatMap(({ id }) => mentions.filter(({ block }) => block === id));
        expect(chosen).toEqual(inOrder.filter((one) => chosen.includes(one)));
        expect(selectedMentions(chosen, parts, kindOf, wanted)).toEqual(chosen);
        // Whoever is marked at all with every mention is marked once with fewer.
        const entities = (of: Selection) =>
          new Set(selectedMentions(mentions, parts, kindOf, of).map(({ entity }) => entity));
        expect(entities(wanted)).toEqual(entities({ ...wanted, density: 'all' }));
      }),
    );
  });
});
