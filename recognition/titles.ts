/**
 * Forms of address, ranks, offices, months and days: words that stand, capitalised, before or after a name without being
 * part of it. Folded.
 */
const TITLES = new Set(
  `mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess sheikh sultan emir ayatollah imam
  pope cardinal archbishop bishop patriarch rabbi reverend rev saint
  president vice prime minister premier chancellor secretary foreign defense defence interior finance deputy speaker
  chairman chairwoman chair leader chief head director governor mayor senator sen representative rep congressman
  congresswoman ambassador envoy commissioner spokesman spokeswoman spokesperson judge justice attorney general gen
  marshal admiral adm colonel col lieutenant lt major maj captain capt sergeant sgt commander corporal brigadier
  comrade hon honourable excellency majesty highness crown rear ruler acting former ex then late
  january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that are capitalised only because they begin a sentence. Folded. */
const FUNCTION_WORDS = new Set(
  `the a an and but or if when while as at in on by for from to with of after before since until though although because
  however meanwhile earlier later both also that this these those his her their its our he she they it we i what who why
  how where according says said asked did does do is was were are has had have will would can could should may might
  yesterday today tomorrow tonight now here there last next once only even such some many most all each every no not yes
  under over during despite following based about against among around behind between beyond like near out up down off
  so yet still again just more less much very other another same new old first second third two three four five six you one
  given`.split(/\s+/),
);

/** Whether a word is an article, a preposition or the like. */
export function isFunctionWord(foldedWord: string): boolean {
  return FUNCTION_WORDS.has(foldedWord);
}

/** Whether a capitalised word beside a name is likely no part of it: a title, or a word that begins the sentence. */
export function isTitle(foldedWord: string): boolean {
  return TITLES.has(foldedWord) || FUNCTION_WORDS.has(foldedWord);
}
