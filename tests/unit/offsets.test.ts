import { describe, expect, it } from 'vitest';
import { fold } from '../../recognition/text/fold.ts';
import { tokenize } from '../../recognition/text/tokenize.ts';
import { dataset, mentionsIn } from './world.ts';

const words = (text: string) =>
  tokenize(text)
    .map(({ folded }) => folded)
    .join(' ');

describe('the place of a mention', () => {
  const paragraphs = [
    '😀 Turkey 🇹🇷 and 👩‍🚀 Kazakhstan’s',
    'e\u0301te\u0301 in Tu\u0308rkiye, Recep Tayyip Erdog\u0306an said; Erdoğan left',
    '𝔽ancy 𠮷 letters before Russia',
    'Ka\u00ADzakh\u00ADstan — Nur\u2011Sultan\r\nNur \nSultan',
    'Organization of Turkic States (OTG): OTG, “OTG” 🙂OTG',
    'The U.S. and the US… Côte d‘Ivoire',
    'İstanbul Istanbul ISTANBUL',
  ];

  it.each(paragraphs)('is in UTF-16 code units, and the text there spells the name: %j', (text) => {
    const mentions = mentionsIn(text);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { start, end, entity, via } of mentions) {
      const spelled = words(text.slice(start, end));
      const names = dataset.names(entity).map((name) => words(name.text));
      if (via === 'acronym-defined-in-text') expect(spelled).toBe('otg');
      else expect(names).toContain(spelled);
    }
  });

  it('is exact', () => {
    expect(mentionsIn('😀 Turkey')).toMatchObject([{ start: 3, end: 9 }]);
    expect(mentionsIn('e\u0301 Tu\u0308rkiye!')).toMatchObject([{ start: 3, end: 11 }]);
    expect(mentionsIn('👩‍🚀 Russia')).toMatchObject([{ start: 6, end: 12 }]);
  });

  it('comes in reading order, without overlap', () => {
    const mentions = mentionsIn(
      'Hulusi Akar of Turkey',
      'In Moscow Akar met the CSTO Parliamentary Assembly of the CSTO.',
    );
    const places = mentions.map(({ block, start, end }) => ({ at: Number(block) * 1_000, start, end }));
    for (const [i, { at, start }] of places.entries()) {
      const previous = places[i - 1];
      if (previous) expect(at + start).toBeGreaterThanOrEqual(previous.at + previous.end);
    }
    expect(places).toHaveLength(6);
  });
});

describe('a folded word', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['YILDIRIM', 'yildirim'],
    ['Yıldırım', 'yildirim'],
    ['İstanbul', 'istanbul'],
    ['Əliyev', 'aliyev'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ærø', 'aero'],
    ['Kazakh\u00ADstan', 'kazakhstan'],
    ['Москва', 'москва'],
    ['g20', 'g20'],
  ])('of %s is %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });
});
