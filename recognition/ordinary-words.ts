/** Endings that English makes words with, and that names hardly have. */
const ENDING =
  /(?:tion|sion|ment|ness|ity|ing|ical|ship|ism|ology|ics|ance|ence|ible|able|ous|ive|ary|ful|less|ised|ized|aid)s?$/;

/** Words that names of organisations, programmes and works are made of, and names of people are not. Folded. */
const WORDS: ReadonlySet<string> = new Set(
  `academic advanced affairs agricultural air allied almighty american arab arts asian atomic big black blue border
  british broad business capital care central chemical children chinese christian civic civil clean climate coastal common
  community computer consumer cultural culture cyber data deep defence defense democratic development digital disaster dutch
  early east eastern economic education electric emergency energy english environmental equality ethnic european family
  federal finance first food foreign free french fresh future gender general german global golden good grand great greek green
  gross ground group health heavy high higher holy home house human independent indian industrial inner intelligence internal
  international islamic italian japanese jewish joint junior justice kids korean labor labour large latin legal liberal life
  light little local logistics lower main major marine maritime market mass medical medium metropolitan middle military modern
  money moral mobile multi muslim mutual national native natural navy new news nobel north northern nuclear occupied official oil old olympic online open
  orthodox our outer overseas own pacific peace people peoples personal physical planning polish political poor popular postal prime
  primary private progressive public pure quality quick radio rail rapid real red refugee regional religious republican research
  rights risk roman royal rule rural russian safe safety school science sea secondary secret security senior sexual shared shipping silver
  small smart social soft solar south southern soviet space spanish special speed sport sports standard state strategic street
  strong student super supply supreme surface sustainable tax technical technology television the third top total trade
  traditional training transport tribal tropical turkish twin united universal upper urban value voluntary water welfare west
  western white wild winter women womens world worldwide young youth zionist ultra anti pro non post pre mid semi
  allah bible buddhist coronavirus covid eid god hindu hope internet lord prophet quran ruling shia sunni`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether a folded word is one of the language rather than of a name. */
export function isOrdinary(folded: string): boolean {
  return WORDS.has(folded) || (folded.length > 5 && ENDING.test(folded));
}
