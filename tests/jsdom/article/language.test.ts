import { describe, expect, it } from 'vitest';
import { isEnglish, languageOf } from '../../../page/article/language.ts';

const ENGLISH = `The two ministers met in Ankara on Monday and said that talks about the border would be held again in
  the autumn, after a break of more than three years.`;

/** The same short report in other languages that are written in Latin letters, and one that is not. */
const OTHERS = [
  [
    'tr',
    'İki bakan pazartesi günü Ankara’da bir araya geldi ve sınır görüşmelerinin üç yılı aşan bir aradan sonra sonbaharda yeniden başlayacağını söyledi.',
  ],
  [
    'de',
    'Die beiden Minister trafen sich am Montag in Ankara und sagten, dass die Gespräche über die Grenze nach mehr als drei Jahren im Herbst wieder aufgenommen werden.',
  ],
  [
    'nl',
    'De twee ministers kwamen maandag bijeen in Ankara en zeiden dat de gesprekken over de grens na meer dan drie jaar in de herfst weer worden hervat.',
  ],
  [
    'fr',
    'Les deux ministres se sont rencontrés lundi à Ankara et ont dit que les discussions sur la frontière reprendraient à l’automne, après plus de trois ans.',
  ],
  [
    'es',
    'Los dos ministros se reunieron el lunes en Ankara y dijeron que las conversaciones sobre la frontera se reanudarán en otoño, después de más de tres años.',
  ],
  [
    'da',
    'De to ministre mødtes mandag i Ankara og sagde, at samtalerne om grænsen vil blive genoptaget til efteråret efter mere end tre års pause.',
  ],
  [
    'az',
    'İki nazir bazar ertəsi Ankarada görüşüb və bildirib ki, sərhəd danışıqları üç ildən çox fasilədən sonra payızda yenidən başlayacaq.',
  ],
  [
    'ru',
    'Два министра встретились в понедельник в Анкаре и сказали, что переговоры о границе возобновятся осенью после перерыва более чем в три года.',
  ],
] as const;

describe('isEnglish', () => {
  it('knows English prose', () => {
    expect(isEnglish(ENGLISH)).toBe(true);
  });

  it('knows English prose that is full of foreign names', () => {
    const text = `The talks between Recep Tayyip Erdoğan and Kyriakos Mitsotakis were held at the Çankaya Köşkü in Ankara,
      not at the Dolmabahçe Sarayı in Istanbul, as had been said before by Hürriyet and Kathimerini.`;
    expect(isEnglish(text)).toBe(true);
  });

  it.each(OTHERS)('knows that %s is another language', (_, text) => {
    expect(isEnglish(text)).toBe(false);
  });

  it('is not misled by an English quotation at the end of a text', () => {
    expect(isEnglish(`${OTHERS[1][1].repeat(4)} “The talks will be held in the autumn.”`)).toBe(false);
  });

  it.each(['', '   ', '2024 – 12:30', '…'])('calls a text without words no English: %j', (text) => {
    expect(isEnglish(text)).toBe(false);
  });
});

describe('languageOf', () => {
  it.each([['en'], ['tr'], [''], [undefined], [null]])(
    'is English where the text is, declared %j',
    (declared) => {
      expect(languageOf(ENGLISH, declared)).toBe('en');
    },
  );

  it.each([
    ['tr', 'tr'],
    ['tr-TR', 'tr'],
    ['TR', 'tr'],
    ['tr_TR', 'tr'],
    [' tr ', 'tr'],
  ])('takes the declaration %j for another language', (declared, language) => {
    expect(languageOf(OTHERS[0][1], declared)).toBe(language);
  });

  it.each(['en', 'en-US', '', 'turkish', 'x', undefined, null])(
    'says nothing where the declaration %j is missing, refuted or no tag',
    (declared) => {
      expect(languageOf(OTHERS[0][1], declared)).toBe('und');
    },
  );
});
