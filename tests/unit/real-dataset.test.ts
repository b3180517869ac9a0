import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CastMember } from '../../knowledge/annotation.ts';
import type { Dataset } from '../../knowledge/dataset.ts';
import type { Entity, EntityId } from '../../knowledge/entity.ts';
import { type Predicate, standingOn } from '../../knowledge/relation.ts';
import type { SourceId } from '../../knowledge/source.ts';
import type { Position, Stance } from '../../knowledge/stance.ts';
import { openDataset } from '../../knowledge/store/decode.ts';
import { compileDataset } from '../../modules/dataset/compile.ts';
import { type Annotated, annotate } from '../../recognition/annotate.ts';
import type { Article } from '../../recognition/article.ts';
import { type Gazetteer, openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { tokenize } from '../../recognition/text/tokenize.ts';
import { readArticleOfHtml } from '../../scripts/read-html.ts';
import { day } from './rows.ts';

const at = (path: string) => fileURLToPath(new URL(`../../assets/${path}`, import.meta.url));

let dataset: Dataset;
let gazetteer: Gazetteer;
let all: Entity[];
let article: Article;
let annotation: Annotated;

const mentionsOf = (entity: EntityId) => annotation.mentions.filter((mention) => mention.entity === entity);

beforeAll(async () => {
  const compiled = await compileDataset(at('dataset'));
  dataset = openDataset(compiled.dataset.buffer);
  gazetteer = openGazetteer(compiled.gazetteer.buffer);
  all = [...dataset.entities()];
  article = readArticleOfHtml(await readFile(at('sample/article.html'), 'utf8')) as Article;
  annotation = annotate(article, dataset, gazetteer);
}, 60_000);

function idOf(name: string): EntityId {
  const found = all.filter((entity) => entity.name === name);
  expect(found, `entities named ${name}`).toHaveLength(1);
  return (found[0] as Entity).id;
}

/** Names of those who stood in a relation to an entity on a day, each once. */
function inRelation(predicate: Predicate, to: string, on: string): string[] {
  const object = idOf(to);
  const subjects = dataset
    .relationsOf(object)
    .filter((one) => one.predicate === predicate && one.object === object)
    .filter((one) => ['held', 'open'].includes(standingOn(one, day(on))))
    .map(({ subject }) => dataset.entity(subject)?.name ?? subject);
  return [...new Set(subjects)].sort();
}

const CSTO = 'Collective Security Treaty Organization';
const OTS = 'Organization of Turkic States';
const SCO = 'Shanghai Cooperation Organisation';

describe('the dataset', () => {
  it('holds what it promises', () => {
    const { counts } = dataset.info;
    expect(counts.entities).toBeGreaterThanOrEqual(2_000);
    expect(counts.relations).toBeGreaterThanOrEqual(4_000);
    expect(counts.stances).toBeGreaterThanOrEqual(2_500);
  });

  it('has each source that anything refers to, with a title, a publisher and a licence', () => {
    const referred = all.flatMap(({ id, source }) => [
      source,
      ...dataset.names(id).map((name) => name.source),
      ...dataset.relationsOf(id).map((relation) => relation.source),
      ...dataset.stancesBy(id).map((stance) => stance.source),
    ]);
    const missing = [...new Set(referred)].filter((key) => {
      const source = dataset.source(key);
      return !source?.title || !source.publisher || !source.licence;
    });
    expect(missing).toEqual([]);
  });

  it('has each entity that anything refers to', () => {
    const referred = all.flatMap(({ id }) => [
      ...dataset.relationsOf(id).flatMap(({ subject, object }) => [subject, object]),
      ...dataset
        .stancesBy(id)
        .flatMap(({ holder, target, speaksFor }) => [holder, target, speaksFor ?? holder]),
    ]);
    expect([...new Set(referred)].filter((key) => !dataset.entity(key))).toEqual([]);
  });

  it('dates no act after the day to which its data go', () => {
    const late = all
      .flatMap(({ id }) => dataset.stancesBy(id))
      .filter(({ date }) => date.slice(0, 7) > dataset.info.date.slice(0, 7));
    expect(late).toEqual([]);
  });

  it('finds every name but surnames in a text, among whatever others are spelled alike', () => {
    const lost: string[] = [];
    for (let row = 0; row < dataset.info.counts.names; row++) {
      const { text, type } = dataset.nameAt(row);
      if (type === 'surname') continue;
      const hash = tokenize(text).reduce((sum, { folded }) => gazetteer.extend(sum, folded), gazetteer.empty);
      if (!gazetteer.find(hash)?.rows.includes(row)) lost.push(text);
    }
    expect(lost).toEqual([]);
  });

  it('has a surname for each person whom the press calls by one', () => {
    const people = all.filter(({ kind }) => kind === 'person');
    const without = people.filter(({ id }) => !dataset.names(id).some(({ type }) => type === 'surname'));
    // A few are called by their whole name only, as is usual for some monarchs and in some countries.
    expect(without.length / people.length).toBeLessThan(0.1);
  });
});

describe('the members of an organisation on a day', () => {
  it.each([
    [CSTO, '2022-01-10', ['Armenia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan']],
    [
      CSTO,
      '2010-06-01',
      ['Armenia', 'Belarus', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan', 'Uzbekistan'],
    ],
    [OTS, '2022-01-10', ['Azerbaijan', 'Kazakhstan', 'Kyrgyzstan', 'Turkey', 'Uzbekistan']],
    [SCO, '2001-06-15', ['China', 'Kazakhstan', 'Kyrgyzstan', 'Russia', 'Tajikistan', 'Uzbekistan']],
    [
      SCO,
      '2022-01-10',
      ['China', 'India', 'Kazakhstan', 'Kyrgyzstan', 'Pakistan', 'Russia', 'Tajikistan', 'Uzbekistan'],
    ],
    [
      SCO,
      '2025-01-01',
      [
        'Belarus',
        'China',
        'India',
        'Iran',
        'Kazakhstan',
        'Kyrgyzstan',
        'Pakistan',
        'Russia',
        'Tajikistan',
        'Uzbekistan',
      ],
    ],
  ])('are these, of the %s on %s', (organisation, on, members) => {
    expect(inRelation('member-of', organisation, on)).toEqual(members);
  });

  it.each([
    ['NATO', '2019-12-31', 29],
    ['NATO', '2022-01-10', 30],
    ['NATO', '2023-06-01', 31],
    ['NATO', '2025-06-01', 32],
    ['European Union', '2020-01-30', 28],
    ['European Union', '2022-01-10', 27],
    ['United Nations', '2022-01-10', 193],
  ])('are as many as they were, of %s on %s', (organisation, on, count) => {
    expect(inRelation('member-of', organisation, on)).toHaveLength(count);
  });

  it('do not include those who only observe', () => {
    expect(inRelation('observer-of', OTS, '2022-01-10')).toEqual(['Hungary', 'Turkmenistan']);
  });
});

describe('the sample article', () => {
  function member(name: string): CastMember {
    const found = annotation.cast.members.find(({ entity }) => entity.name === name);
    if (!found) throw new Error(`${name} is not in the cast.`);
    return found;
  }

  function textsOf(name: string): string[] {
    const texts = new Map(article.blocks.map(({ id, text }) => [id, text]));
    return mentionsOf(idOf(name)).map(({ block, start, end }) =>
      (texts.get(block) as string).slice(start, end),
    );
  }

  function stancesOf(holder: string, target: string): Stance[] {
    const view = annotation.cast.views.find(
      (one) => one.holder === idOf(holder) && one.target === idOf(target),
    );
    return view?.stances ?? [];
  }

  it('is as of its own day', () => {
    expect(annotation.cast.day).toBe('2022-01-10');
    expect(annotation).toMatchObject({ dayFrom: 'article', isNewerThanData: false });
  });

  it('has Hulusi Akar as Minister of National Defence of Turkey, and who followed him', () => {
    const { offices, since } = member('Hulusi Akar');
    expect(offices).toMatchObject([
      { role: 'Minister of National Defence', object: idOf('Turkey'), standing: 'held', to: '2023-06-03' },
    ]);
    expect(
      since.left.map(({ successor }) => annotation.cast.entities[successor?.subject as EntityId]?.name),
    ).toEqual(['Yaşar Güler']);
    expect(since.left[0]?.successor?.from).toMatch(/^2023-06/);
  });

  it('calls Astana by its name of that day', () => {
    const { nameThen, since } = member('Astana');
    expect(nameThen).toMatchObject({ text: 'Nur-Sultan', from: '2019-03-23', to: '2022-09-17' });
    expect(since.renamed).toMatchObject([{ text: 'Astana', from: '2022-09-17' }]);
    expect(textsOf('Astana')).toEqual(['Nur-Sultan']);
  });

  it.each<[string, string, Position]>([
    ['Turkey', 'Kazakhstan', 'supports'],
    ['Hulusi Akar', 'Kazakhstan', 'supports'],
    ['Hulusi Akar', 'Russia', 'opposes'],
  ])('says where they stand: %s towards %s %s, with date and source', (holder, target, position) => {
    const that = stancesOf(holder, target).filter((stance) => stance.position === position);
    const [latest] = that;
    expect(latest?.date).toBe('2022-01-10');
    expect(annotation.cast.sources[latest?.source as SourceId]).toMatchObject({
      publisher: expect.any(String),
    });
    for (const { date, source, summary } of that) {
      expect(date <= '2022-01-10').toBe(true);
      expect(annotation.cast.sources[source]?.title).toBeTruthy();
      expect(summary).toMatch(/\.$/);
    }
  });

  it('counts what the minister said for his country too, and says who said it', () => {
    const akar = idOf('Hulusi Akar');
    const spoken = stancesOf('Turkey', 'Russia').filter(({ holder }) => holder === akar);
    expect(spoken.map(({ position, speaksFor }) => [position, speaksFor])).toContainEqual([
      'opposes',
      idOf('Turkey'),
    ]);
  });

  it('says who belongs to which alliance', () => {
    const members = (organisation: string) =>
      annotation.cast.relations
        .filter(({ predicate, object }) => predicate === 'member-of' && object === idOf(organisation))
        .filter(({ standing }) => standing === 'held' || standing === 'open')
        .map(({ subject }) => annotation.cast.entities[subject]?.name)
        .sort();
    expect([...new Set(members(CSTO))]).toEqual([
      'Armenia',
      'Belarus',
      'Kazakhstan',
      'Kyrgyzstan',
      'Russia',
      'Tajikistan',
    ]);
    expect([...new Set(members(OTS))]).toEqual([
      'Azerbaijan',
      'Kazakhstan',
      'Kyrgyzstan',
      'Turkey',
      'Uzbekistan',
    ]);
  });

  it('knows the OTS by its name and by the acronym that the article gives it', () => {
    expect(textsOf(OTS)).toEqual([OTS, 'OTS']);
    expect(mentionsOf(idOf(CSTO)).map(({ via }) => via)).toContain('acronym-defined-in-text');
  });

  it('means the general by Serdyukov, not the former minister', () => {
    expect(textsOf('Andrey Serdyukov')).toEqual(['Andrei Serdyukov', 'Serdyukov']);
    expect(member('Andrey Serdyukov').offices.map(({ role }) => role)).toContain('Commander');
    expect(mentionsOf(idOf('Anatoly Serdyukov'))).toEqual([]);
  });

  it('does not know Leyla Sarper, and nobody else', () => {
    expect(annotation.unknown.map(({ text }) => text)).toEqual(['Leyla Sarper']);
  });

  it('reads Ankara as the government where it acts and as the place where the report was written', () => {
    const readings = mentionsOf(idOf('Ankara')).map(({ block, start, standsFor }) => {
      const text = article.blocks.find(({ id }) => id === block)?.text ?? '';
      return [text.slice(start, start + 13), standsFor && annotation.cast.entities[standsFor]?.name];
    });
    expect(readings).toEqual([
      ['Ankara offers', 'Turkey'],
      ['ANKARA — Fore', undefined],
      ['Ankara is tha', 'Turkey'],
    ]);
  });

  it('marks nothing outside the article', () => {
    expect(annotation.cast.members.map(({ entity }) => entity.name)).not.toContain('Sergey Lavrov');
    expect(article.blocks.map(({ text }) => text).join()).not.toContain('Lavrov');
  });

  it('comes with every entity and every source that it refers to', () => {
    const { members, relations, views, entities, sources } = annotation.cast;
    const stances = views.flatMap((view) => [...view.stances, ...view.since]);
    const text = JSON.stringify({ members, relations, stances });
    const values = (field: string) =>
      Array.from(text.matchAll(new RegExp(`"${field}":"([^"]+)"`, 'g')), (match) => match[1] as string);
    const entityIds = ['subject', 'object', 'holder', 'target', 'speaksFor', 'id'].flatMap(values);
    expect(entityIds.filter((key) => !entities[key as EntityId])).toEqual([]);
    expect(values('source').filter((key) => !sources[key as SourceId])).toEqual([]);
    expect(values('source').length).toBeGreaterThan(100);
  });

  it('gives the same annotation each time', () => {
    expect(annotate(article, dataset, gazetteer)).toEqual(annotation);
  });
});
