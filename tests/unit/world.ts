import type { Tables } from '../../knowledge/store/encode.ts';
import type { Block } from '../../recognition/article.ts';
import { buildGazetteer } from '../../recognition/gazetteer/build.ts';
import { openGazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import type { Mention } from '../../recognition/mention.ts';
import { type Recognised, recognise } from '../../recognition/recognise.ts';
import { day, entity, name, office, open, relation } from './rows.ts';

// A small world to recognise names in: each entity is here for one difficulty.

const COUNTRIES = [
  entity('turkey', 'country', 'Turkey'),
  entity('kazakhstan', 'country', 'Kazakhstan'),
  entity('russia', 'country', 'Russia'),
  entity('georgia', 'country', 'Georgia'),
  entity('armenia', 'country', 'Armenia'),
  entity('azerbaijan', 'country', 'Azerbaijan'),
  entity('iran', 'country', 'Iran'),
  entity('netherlands', 'country', 'Netherlands'),
  entity('united-states', 'country', 'United States'),
  entity('south-korea', 'country', 'South Korea'),
  entity('ivory-coast', 'country', 'Côte d’Ivoire'),
];
const PLACES = [
  entity('ankara', 'place', 'Ankara'),
  entity('astana', 'place', 'Astana'),
  entity('almaty', 'place', 'Almaty'),
  entity('moscow', 'place', 'Moscow'),
  entity('istanbul', 'place', 'Istanbul'),
  entity('the-hague', 'place', 'The Hague'),
];
const ORGANISATIONS = [
  entity('csto', 'organisation', 'Collective Security Treaty Organization'),
  entity('csto-assembly', 'organisation', 'CSTO Parliamentary Assembly'),
  entity('ots', 'organisation', 'Organization of Turkic States'),
  entity('who', 'organisation', 'World Health Organization'),
];
const PEOPLE = [
  entity('akar', 'person', 'Hulusi Akar'),
  entity('erdogan', 'person', 'Recep Tayyip Erdoğan'),
  entity('andrei-serdyukov', 'person', 'Andrei Serdyukov'),
  entity('ilham-aliyev', 'person', 'Ilham Aliyev'),
  entity('heydar-aliyev', 'person', 'Heydar Aliyev'),
  entity('xi', 'person', 'Xi Jinping'),
  entity('biden', 'person', 'Joe Biden'),
];
const EVENTS = [
  entity('first-karabakh-war', 'event', 'First Karabakh War'),
  entity('second-karabakh-war', 'event', 'Second Karabakh War'),
  entity('grain-deal', 'event', 'Black Sea Grain Initiative'),
];

const world: Partial<Tables> = {
  entities: [...COUNTRIES, ...PLACES, ...ORGANISATIONS, ...PEOPLE, ...EVENTS],
  names: [
    name('turkey', 'Türkiye', 'alias'),
    name('turkey', 'Republic of Turkey', 'official'),
    name('turkey', 'Turkish', 'demonym'),
    name('kazakhstan', 'Kazakh', 'demonym'),
    // The words alone may be the American state.
    name('georgia', 'Georgia', 'name', { needsSupport: true }),
    name('united-states', 'U.S.', 'acronym'),
    name('united-states', 'US', 'acronym'),
    name('astana', 'Nur-Sultan', 'former', { from: '2019-03-23', to: '2022-09-17' }),
    name('csto', 'CSTO', 'acronym'),
    name('ots', 'OTS', 'acronym'),
    name('who', 'WHO', 'acronym'),
    name('akar', 'Akar', 'surname'),
    name('erdogan', 'Erdoğan', 'surname'),
    name('andrei-serdyukov', 'Serdyukov', 'surname'),
    name('ilham-aliyev', 'Aliyev', 'surname'),
    name('heydar-aliyev', 'Aliyev', 'surname'),
    name('xi', 'Xi', 'surname'),
    name('biden', 'Biden', 'surname'),
    // So well known that no first name is needed.
    name('biden', 'Biden', 'alias'),
    name('first-karabakh-war', 'Karabakh war', 'alias'),
    name('second-karabakh-war', 'Karabakh war', 'alias', { from: '2020-09-27' }),
    name('grain-deal', 'grain deal', 'alias'),
  ],
  relations: [
    relation('ankara', 'capital-of', 'turkey'),
    relation('astana', 'capital-of', 'kazakhstan', { from: '1997-12-10' }),
    relation('almaty', 'capital-of', 'kazakhstan', { from: '1991-12', to: '1997-12-10' }),
    relation('moscow', 'capital-of', 'russia'),
    relation('the-hague', 'capital-of', 'netherlands', { role: 'seat of government' }),
    relation('istanbul', 'part-of', 'turkey'),
    relation('armenia', 'borders', 'georgia'),
    relation('turkey', 'member-of', 'ots', { from: '2009-10-03' }),
    office('akar', 'turkey', 'Minister of National Defence', { from: '2018-07-09', to: '2023-06-03' }),
    relation('azerbaijan', 'fought-in', 'first-karabakh-war', { from: '1988-02', to: '1994-05' }),
    relation('azerbaijan', 'fought-in', 'second-karabakh-war', { from: '2020-09-27', to: '2020-11-10' }),
    relation('turkey', 'signed', 'grain-deal', { from: '2022-07-22' }),
  ],
};

export const dataset = open(world);
export const gazetteer = openGazetteer(buildGazetteer(dataset).buffer);

/** The day of an article, where the day does not matter. */
export const DAY = '2022-01-10';

export function recogniseOn(date: string, ...paragraphs: string[]): Recognised {
  return recogniseBlocks(
    paragraphs.map((text, i) => ({ id: String(i), text })),
    date,
  );
}

/** For blocks whose ids matter, as that of the headline. */
export function recogniseBlocks(blocks: Block[], date: string = DAY): Recognised {
  return recognise(blocks, dataset, gazetteer, day(date));
}

/** The mentions in the paragraphs of an article. */
export function mentionsIn(...paragraphs: string[]): Mention[] {
  return recogniseOn(DAY, ...paragraphs).mentions;
}

/** Which entities the paragraphs of an article name, in order, repetitions included. */
export function entitiesIn(...paragraphs: string[]): string[] {
  return mentionsIn(...paragraphs).map(({ entity: found }) => found);
}

/** The stretches of one paragraph that are marked. */
export function markedIn(paragraph: string): string[] {
  return mentionsIn(paragraph).map(({ start, end }) => paragraph.slice(start, end));
}
