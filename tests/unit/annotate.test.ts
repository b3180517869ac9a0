import { describe, expect, it } from 'vitest';
import { annotate, annotateInSteps } from '../../recognition/annotate.ts';
import type { Article } from '../../recognition/article.ts';
import { TITLE_BLOCK } from '../../recognition/article.ts';
import { day } from './rows.ts';
import { dataset, gazetteer } from './world.ts';

function article(paragraphs: string[], date?: string): Article {
  const [title = '', ...rest] = paragraphs;
  return {
    url: 'https://news.example/1',
    title,
    language: 'en',
    blocks: [{ id: TITLE_BLOCK, text: title }, ...rest.map((text, i) => ({ id: String(i), text }))],
    ...(date && { published: { date: day(date), foundIn: 'meta' as const } }),
  };
}

const read = (paragraphs: string[], date?: string) => annotate(article(paragraphs, date), dataset, gazetteer);

describe('the annotation of an article', () => {
  it('is made in steps, several for each paragraph, and is the same in one go', () => {
    const long = article([
      'Akar speaks',
      ...Array.from({ length: 50 }, () => 'Hulusi Akar met Joe Biden in Ankara.'),
    ]);
    const steps = annotateInSteps(long, dataset, gazetteer);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(count).toBeGreaterThan(100);
    expect(step.value).toEqual(annotate(long, dataset, gazetteer));
    expect(step.value.mentions).toHaveLength(151);
  });

  it('is as of the day of the article', () => {
    expect(read(['Akar speaks'], '2022-01-10')).toMatchObject({
      dayFrom: 'article',
      isNewerThanData: false,
      cast: { day: '2022-01-10' },
    });
  });

  it('is as of the date of the data where the article has none, and says so', () => {
    expect(read(['Akar speaks'])).toMatchObject({
      dayFrom: 'dataset',
      isNewerThanData: false,
      cast: { day: '2026-02' },
    });
  });

  it.each([
    ['2026-02-28', false],
    ['2026-03-01', true],
    ['2026', false],
    ['2027', true],
  ])('of %s is newer than data to February 2026: %s', (date, expected) => {
    expect(read(['Akar speaks'], date).isNewerThanData).toBe(expected);
  });

  it('counts the mentions of each entity, and puts those of the title first', () => {
    const { cast } = read(
      ['Turkey speaks', 'Hulusi Akar and Kazakhstan', 'In the end Akar won. The Turkish side agreed.'],
      '2022-01-10',
    );
    expect(cast.members.map(({ entity, mentions }) => [entity.id, mentions])).toEqual([
      ['turkey', 2],
      ['akar', 2],
      ['kazakhstan', 1],
    ]);
  });

  it('gives the mentions in reading order, from the title on', () => {
    const { mentions } = read(['Turkey speaks', 'The Turkish side agreed with Türkiye.'], '2022-01-10');
    expect(mentions.map(({ block, start }) => [block, start])).toEqual([
      [TITLE_BLOCK, 0],
      ['0', 4],
      ['0', 29],
    ]);
  });

  it('of an empty article is empty', () => {
    expect(read([])).toMatchObject({ mentions: [], unknown: [], cast: { members: [], views: [] } });
  });
});
