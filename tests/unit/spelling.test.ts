import { describe, expect, it } from 'vitest';
import { endOfMention } from '../../recognition/spelling.ts';
import { entitiesIn, markedIn } from './world.ts';

describe('a name in the text', () => {
  it.each([
    ['Officials in Turkey agreed.', 'turkey'],
    ['Officials in Türkiye agreed.', 'turkey'],
    ['Officials in Turkiye agreed.', 'turkey'],
    ['Officials in the Republic of Turkey agreed.', 'turkey'],
    ['The Turkish side agreed.', 'turkey'],
  ])('%j names %s', (text, entity) => {
    expect(entitiesIn(text)).toEqual([entity]);
  });

  it.each(['They had turkey for dinner.', 'Nobody knows who will pay.', 'The report reached us late.'])(
    'is not an ordinary word in small letters: %j',
    (text) => {
      expect(entitiesIn(text)).toEqual([]);
    },
  );

  it.each(['Turkeys were sold early.', 'A Russiagate of its own.', 'Ankaran winters are cold.'])(
    'is a whole word: %j',
    (text) => {
      expect(entitiesIn(text)).toEqual([]);
    },
  );

  it('may have a part in small letters in the text and in the dataset', () => {
    expect(entitiesIn('The grain deal held.')).toEqual([]);
    expect(entitiesIn('The second Karabakh war was short.')).toEqual(['second-karabakh-war']);
  });
});

describe('apostrophes', () => {
  it.each([
    ['straight', "Kazakhstan's"],
    ['curly', 'Kazakhstan’s'],
    ['an opening quotation mark', 'Kazakhstan‘s'],
    ['a grave accent', 'Kazakhstan`s'],
    ['an acute accent', 'Kazakhstan´s'],
    ['a modifier letter', 'Kazakhstanʼs'],
  ])('of a possessive are no part of the name: %s', (_, possessive) => {
    expect(markedIn(`It was ${possessive} choice.`)).toEqual(['Kazakhstan']);
  });

  it.each(['Côte d’Ivoire', "Côte d'Ivoire", 'Côte d‘Ivoire', 'Côte d`Ivoire', 'Cote d´Ivoire'])(
    'inside a name are all the same: %s',
    (spelled) => {
      expect(markedIn(`The cabinet of ${spelled} met.`)).toEqual([spelled]);
    },
  );

  it('of a quotation around a name are no part of it', () => {
    expect(markedIn('The word ‘Russia’ was struck out.')).toEqual(['Russia']);
  });
});

describe('diacritics', () => {
  it.each([
    'Recep Tayyip Erdoğan',
    'Recep Tayyip Erdogan',
    'RECEP TAYYİP ERDOĞAN',
    'Recep Tayyip Erdog\u0306an',
  ])('may be in the text or not: %s', (spelled) => {
    expect(markedIn(`In the evening ${spelled} replied.`)).toEqual([spelled]);
  });

  it('may be in the text only', () => {
    expect(entitiesIn('In the evening Hulusi Ákar replied.')).toEqual(['akar']);
  });
});

describe('what stands between the words of a name', () => {
  it.each([
    ['a hyphen', 'Nur-Sultan'],
    ['a space', 'Nur Sultan'],
    ['a no-break space', 'Nur\u00A0Sultan'],
    ['a non-breaking hyphen', 'Nur\u2011Sultan'],
    ['an en dash', 'Nur–Sultan'],
    ['a line break', 'Nur\nSultan'],
    ['a line break of Windows', 'Nur\r\nSultan'],
    ['a space and a line break', 'Nur \nSultan'],
  ])('may be %s', (_, spelled) => {
    expect(markedIn(`The talks in ${spelled} went on.`)).toEqual([spelled]);
  });

  it.each([
    ['a comma', 'He had left the South, Korea being too far.'],
    ['a full stop that ends a sentence', 'The wind came from the South. Korea was spared.'],
    ['a question mark', 'Who came from the South? Korea sent nobody.'],
    ['a dash', 'They looked to the South — Korea was silent.'],
    ['an em dash without spaces', 'They looked to the South—Korea was silent.'],
    ['a bracket', 'The map of the South (Korea, that is) was old.'],
    ['a slash', 'The South/Korea office closed.'],
    ['another word', 'The South of Korea is warm.'],
  ])('is not %s', (_, text) => {
    expect(entitiesIn(text)).toEqual([]);
  });
});

describe('invisible characters', () => {
  it.each([
    ['soft hyphens', 'Ka\u00ADzakh\u00ADstan'],
    ['zero-width spaces', 'Kazakh\u200Bstan'],
    ['a word joiner', 'Kazakh\u2060stan'],
  ])('inside a word do not matter: %s', (_, spelled) => {
    expect(markedIn(`The capital of ${spelled} was calm.`)).toEqual([spelled]);
  });
});

describe('capitals', () => {
  it('do not hide a name in a headline set in them', () => {
    expect(entitiesIn('TURKEY BACKS KAZAKHSTAN AS HULUSI AKAR SPEAKS')).toEqual([
      'turkey',
      'kazakhstan',
      'akar',
    ]);
  });

  it.each([
    ['The WHO sent doctors.', ['who']],
    ['Who sent doctors?', []],
    ['The CSTO met.', ['csto']],
    ['The Csto met.', []],
    ['Envoys of the US met.', ['united-states']],
    ['Us and them.', []],
    ['Envoys of the U.S. met.', ['united-states']],
    ['The vitamins u.s. were sold as.', []],
  ])('make the acronym: %j', (text, entities) => {
    expect(entitiesIn(text)).toEqual(entities);
  });

  it('make a short word something else than the name of that spelling', () => {
    const introduced = 'Xi Jinping spoke first.';
    expect(entitiesIn(introduced, 'Then Xi left.')).toEqual(['xi', 'xi']);
    expect(entitiesIn(introduced, 'Article XI was read.')).toEqual(['xi']);
  });

  it.each([
    ['XI JINPING VISITS MOSCOW', ['xi', 'moscow']],
    ['JOE BIDEN SPEAKS', ['biden']],
  ])('do not hide a short word that is part of a longer name: %s', (headline, entities) => {
    expect(entitiesIn(headline)).toEqual(entities);
  });

  it('keep a name of four letters', () => {
    expect(entitiesIn('IRAN REPLIES')).toEqual(['iran']);
  });
});

describe('a name with full stops', () => {
  it('takes its last full stop along', () => {
    expect(markedIn('Envoys of the U.S. met.')).toEqual(['U.S.']);
    expect(endOfMention('in the U.S. today', 10, 'U.S.')).toBe(11);
  });

  it('leaves a full stop that it does not have', () => {
    expect(markedIn('Envoys of the US.')).toEqual(['US']);
  });

  it('is the same with a space after each', () => {
    expect(entitiesIn('Envoys of the U. S. met.')).toEqual(['united-states']);
  });
});

describe('the longest name wins', () => {
  it.each([
    ['The CSTO Parliamentary Assembly met.', ['CSTO Parliamentary Assembly']],
    ['The CSTO Parliamentary Group met.', ['CSTO']],
    ['The Republic of Turkey met the Republic of letters.', ['Republic of Turkey']],
    ['Collective Security Treaty talk', []],
    ['To the Collective Security Treaty, Turkey is no party.', ['Turkey']],
  ])('in %j', (text, marked) => {
    expect(markedIn(text)).toEqual(marked);
  });
});
