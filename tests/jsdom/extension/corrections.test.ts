import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { articleAddress } from '../../../extension/article-address.ts';
import { watchCorrections } from '../../../extension/correction-changes.ts';
import { keyOf, type Scope } from '../../../extension/correction-keys.ts';
import {
  addCorrections,
  correct,
  correctionsFor,
  inDataset,
  readCorrections,
  removeCorrections,
  type StoredCorrection,
  takeBack,
} from '../../../extension/corrections.ts';
import { correctionsFile, importCorrections } from '../../../extension/corrections-file.ts';
import { correctionsShown } from '../../../extension/corrections-shown.ts';
import { buildGazetteer } from '../../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { day, entity, id, open } from '../../unit/rows.ts';

const dataset = open({
  entities: [
    entity('georgia', 'country', 'Georgia'),
    entity('georgia-state', 'place', 'Georgia'),
    entity('Q7', 'person', 'Ada Holm'),
  ],
});
const LOADED = { dataset, gazetteer: openGazetteer(buildGazetteer(dataset).buffer) };

const ARTICLE = 'https://news.example/ferries';
const TODAY = day('2026-11-22');
const EVERYWHERE: Scope = { kind: 'everywhere' };
const ON_SITE: Scope = { kind: 'site', host: 'news.example' };
const IN_ARTICLE: Scope = { kind: 'article', url: ARTICLE };

function hidden(scope: Scope, rest: Partial<StoredCorrection> = {}): StoredCorrection {
  return { name: 'Georgia', entity: id('georgia'), scope, label: 'Georgia', made: TODAY, ...rest };
}

const store = (values: Record<string, unknown>) => fakeBrowser.storage.local.set(values);

beforeEach(() => fakeBrowser.reset());

describe('the address of an article', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&utm_medium=y', 'https://news.example/a'],
    ['https://news.example/a?id=7&fbclid=abc&gclid=1', 'https://news.example/a?id=7'],
    ['https://news.example/a?utm=1&gclids=2', 'https://news.example/a?utm=1&gclids=2'],
    // What stays is spelled as it was.
    ['https://news.example/a?q=b%20c&flag&mc_cid=1', 'https://news.example/a?q=b%20c&flag'],
    ['no address', 'no address'],
  ])('of %s is %s', (url, address) => {
    expect(articleAddress(url)).toBe(address);
  });
});

describe('the stored corrections', () => {
  it('are none at first', async () => {
    await store({ settings: { enabled: true } });
    expect(await readCorrections()).toEqual([]);
  });

  it('are what was added, and no more what was removed', async () => {
    const all = [
      hidden(EVERYWHERE),
      hidden(ON_SITE, { instead: id('georgia-state'), insteadLabel: 'Georgia' }),
    ];
    await addCorrections(all);
    expect(await readCorrections()).toEqual(expect.arrayContaining(all));
    await removeCorrections([hidden(EVERYWHERE)]);
    expect(await readCorrections()).toEqual([all[1]]);
  });

  it('of one match at one place are one, the last', async () => {
    await addCorrections([hidden(ON_SITE)]);
    await addCorrections([hidden(ON_SITE, { name: 'GEORGIA', instead: id('georgia-state') })]);
    expect(await readCorrections()).toMatchObject([{ name: 'GEORGIA', instead: 'georgia-state' }]);
  });

  it('of two tabs that write at once are all kept', async () => {
    await Promise.all(
      ['Georgia', 'Norland', 'Sudland'].map((name) => addCorrections([hidden(ON_SITE, { name })])),
    );
    expect(await readCorrections()).toHaveLength(3);
  });

  it.each<[string, unknown]>([
    ['a text', 'Georgia'],
    ['null', null],
    ['no name', { entity: 'georgia', scope: EVERYWHERE }],
    ['a name without a letter', { name: ' – ', entity: 'georgia', scope: EVERYWHERE }],
    ['no entity', { name: 'Georgia', scope: EVERYWHERE }],
    ['an entity that is a number', { name: 'Georgia', entity: 7, scope: EVERYWHERE }],
    ['no scope', { name: 'Georgia', entity: 'georgia' }],
    ['a scope of another version', { name: 'Georgia', entity: 'georgia', scope: { kind: 'language' } }],
    ['a site without host', { name: 'Georgia', entity: 'georgia', scope: { kind: 'site' } }],
    [
      'an address that is a script',
      { name: 'Georgia', entity: 'georgia', scope: { kind: 'article', url: 'javascript:alert(1)' } },
    ],
  ])('pass over one that is damaged (%s), and keep the others', async (_, damaged) => {
    await addCorrections([hidden(EVERYWHERE)]);
    await store({ 'correction ["damaged"]': damaged });
    expect(await readCorrections()).toEqual([hidden(EVERYWHERE)]);
  });

  it('keep one of which only the description is damaged', async () => {
    await store({ [keyOf(hidden(ON_SITE), ON_SITE)]: { ...hidden(ON_SITE), label: 7, made: 'yesterday' } });
    expect(await readCorrections()).toEqual([hidden(ON_SITE, { label: '', made: undefined })]);
  });

  it('tell when they change, and not when something else does, until the signal ends', async () => {
    const onChange = vi.fn();
    const controller = new AbortController();
    onTestFinished(() => controller.abort());
    watchCorrections(onChange, controller.signal);
    await store({ settings: { enabled: false } });
    expect(onChange).not.toHaveBeenCalled();
    await addCorrections([hidden(ON_SITE)]);
    await removeCorrections([hidden(ON_SITE)]);
    expect(onChange).toHaveBeenCalledTimes(2);
    controller.abort();
    await addCorrections([hidden(ON_SITE)]);
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

describe('the corrections for an article', () => {
  const ALL = [hidden(EVERYWHERE), hidden(ON_SITE), hidden(IN_ARTICLE)];

  it.each<[string, Scope['kind'][]]>([
    [ARTICLE, ['article', 'site', 'everywhere']],
    [`${ARTICLE}?utm_source=mail#top`, ['article', 'site', 'everywhere']],
    [`${ARTICLE}?page=2`, ['site', 'everywhere']],
    ['https://news.example/other', ['site', 'everywhere']],
    ['https://www.news.example/ferries', ['everywhere']],
    ['https://news.example:8080/ferries', ['everywhere']],
    ['about:blank', ['everywhere']],
  ])('at %s are those that hold there, the nearest first: %j', (url, kinds) => {
    expect(correctionsFor(ALL, url).map(({ scope }) => scope.kind)).toEqual(kinds);
  });
});

describe('a correction in a later dataset', () => {
  it('is as it was where the ids are still there', () => {
    expect(inDataset(hidden(ON_SITE), LOADED)).toEqual(hidden(ON_SITE));
  });

  it('has the new id of an entity that is found by its name', () => {
    const old = { entity: id('ada-holm'), label: 'Ada Holm', name: 'Holm' };
    expect(inDataset(hidden(ON_SITE, old), LOADED).entity).toBe('Q7');
    expect(inDataset(hidden(ON_SITE, { instead: old.entity, insteadLabel: old.label }), LOADED).instead).toBe(
      'Q7',
    );
  });

  it.each([['Georgia'], ['Nobody'], ['']])('keeps the old id where %j is nobody or could be two', (label) => {
    expect(inDataset(hidden(ON_SITE, { entity: id('gone'), label }), LOADED).entity).toBe('gone');
  });
});

describe('what a reader says on a card', () => {
  const match = { name: 'Georgia', entity: id('georgia') };

  it.each([
    ['article', IN_ARTICLE],
    ['site', ON_SITE],
    ['everywhere', EVERYWHERE],
  ] as const)('is kept with its reach, the names and the day: %s', async (reach, scope) => {
    await correct(match, reach, `${ARTICLE}?fbclid=1#x`, TODAY, LOADED);
    expect(await readCorrections()).toEqual([{ ...match, scope, label: 'Georgia', made: TODAY }]);
  });

  it('names the other entity too', async () => {
    await correct({ ...match, instead: id('Q7') }, 'article', ARTICLE, TODAY, LOADED);
    expect(await readCorrections()).toMatchObject([{ instead: 'Q7', insteadLabel: 'Ada Holm' }]);
  });

  it('takes the place of what was said nearer, not of what was said elsewhere', async () => {
    const elsewhere = hidden({ kind: 'article', url: 'https://news.example/other' });
    const other = hidden(IN_ARTICLE, { name: 'Tbilisi' });
    await addCorrections([hidden(IN_ARTICLE, { instead: id('Q7') }), elsewhere, other]);
    await correct(match, 'site', ARTICLE, TODAY, LOADED);
    const left = await readCorrections();
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining([elsewhere, other, hidden(ON_SITE)]));
  });

  it('leaves what was said further away', async () => {
    await addCorrections([hidden(EVERYWHERE)]);
    await correct({ ...match, instead: id('georgia-state') }, 'article', ARTICLE, TODAY, LOADED);
    expect(await readCorrections()).toHaveLength(2);
  });

  it('is taken back wherever it holds for the article', async () => {
    const elsewhere = hidden({ kind: 'site', host: 'other.example' });
    await addCorrections([hidden(EVERYWHERE), hidden(ON_SITE, { name: 'GEORGIA' }), elsewhere]);
    await takeBack(match, ARTICLE, LOADED);
    expect(await readCorrections()).toEqual([elsewhere]);
  });

  it('is taken back though it has not been stored yet', async () => {
    await Promise.all([correct(match, 'article', ARTICLE, TODAY, LOADED), takeBack(match, ARTICLE, LOADED)]);
    expect(await readCorrections()).toEqual([]);
  });

  it('is taken back though the entity has another id by now', async () => {
    await addCorrections([hidden(ON_SITE, { name: 'Ada Holm', entity: id('ada-holm'), label: 'Ada Holm' })]);
    await takeBack({ name: 'Ada Holm', entity: id('Q7') }, ARTICLE, LOADED);
    expect(await readCorrections()).toEqual([]);
  });
});

describe('the file of corrections', () => {
  const ALL = [hidden(EVERYWHERE), hidden(IN_ARTICLE, { instead: id('georgia-state') })];
  const file = (content: object) =>
    JSON.stringify({ format: 'dramatis-corrections', version: 1, corrections: [], ...content });

  it('is documented JSON with its format and version', () => {
    expect(JSON.parse(correctionsFile(ALL, TODAY))).toEqual({
      format: 'dramatis-corrections',
      version: 1,
      made: '2026-11-22',
      corrections: ALL,
    });
  });

  it('brings all of them back', async () => {
    expect(await importCorrections(correctionsFile(ALL, TODAY))).toEqual({
      ok: true,
      added: 2,
      known: 0,
      unfit: 0,
    });
    expect(await readCorrections()).toEqual(expect.arrayContaining(ALL));
  });

  it('adds what is new and fits, once, and leaves what is there', async () => {
    await addCorrections([hidden(EVERYWHERE)]);
    const text = file({
      corrections: [
        hidden(EVERYWHERE, { instead: id('georgia-state') }),
        hidden(ON_SITE),
        hidden(ON_SITE),
        { name: 'Georgia' },
        7,
      ],
    });
    expect(await importCorrections(text)).toEqual({ ok: true, added: 1, known: 2, unfit: 2 });
    expect(await readCorrections()).toEqual(expect.arrayContaining([hidden(EVERYWHERE), hidden(ON_SITE)]));
  });

  it.each<[string, string, string]>([
    ['no JSON', 'corrections', 'not-corrections'],
    ['another list', '[]', 'not-corrections'],
    ['another format', file({ format: 'bookmarks' }), 'not-corrections'],
    ['no list', file({ corrections: {} }), 'not-corrections'],
    ['a later version', file({ version: 2 }), 'newer'],
    ['more than anybody has', file({ filler: 'x'.repeat(5_000_000) }), 'not-corrections'],
  ])('is refused whole when it is %s', async (_, text, reason) => {
    expect(await importCorrections(text)).toEqual({ ok: false, reason });
    expect(await readCorrections()).toEqual([]);
  });
});

describe('the list of corrections', () => {
  it('is the newest first, each told by the dataset or by what the entity was called', () => {
    const old = hidden(ON_SITE, { made: day('2025-01-01') });
    const gone = hidden(EVERYWHERE, { entity: id('gone'), label: 'Once Known', instead: id('Q7') });
    expect(correctionsShown([old, gone], LOADED)).toMatchObject([
      {
        name: 'Georgia',
        entity: { name: 'Once Known' },
        instead: { name: 'Ada Holm', description: 'Ada Holm, in a few words' },
      },
      { entity: { name: 'Georgia', description: 'Georgia, in a few words' }, made: '2025-01-01' },
    ]);
  });
});
