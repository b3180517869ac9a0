import type { Block } from './article.ts';
import type { Span } from './mention.ts';
import type { Token } from './text/tokenize.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that other news than match reports has hardly any use for. Folded. */
const SPORT = words(
  `goalkeeper striker strikers midfielder midfielders winger fullback halftime kickoff equaliser equalizer
  quarterfinal quarterfinals semifinal semifinals shootout pens innings wicket wickets batsman batsmen bowler
  rugby soccer basketball scrum touchdown touchdowns quarterback pitcher playoff playoffs fifa uefa referee
  offside debutants goalless knockout dribbled teammate teammates scorer`,
);
/** Words of match reports that politics borrows or shares. They count beside one of the others. */
const SHARED = words('goal goals scored penalties coach keeper football stoppage');
const PHRASES = /\b(?:on penalties|extra time|half-time|penalty shoot-?out|world cup|hat-trick)\b/i;

/** Distinct words of sport that make a paragraph, or a whole article with scores, one of sport. */
const SPORT_IN_BLOCK = 3;
const SPORT_IN_ARTICLE = 4;
const OWN_IN_ARTICLE = 2;
const SCORES_IN_ARTICLE = 2;

/** "2-1", "3 – 0", as a score is written; years and dates have more digits or other company. */
const SCORE = /(?=\d)(?<![\p{L}\p{N}-])\d{1,2}[\s\u00A0]?[-–][\s\u00A0]?\d{1,2}(?![\p{L}\p{N}-])/gu;
const BEATS = /\b(?:beat|beats|beaten|defeated|thrashed|drew with|lost to|won|win|levelled|led by|draw)\b/;

/** A paragraph on guests of state stands in many a match report. */
const POLITICS =
  /\b(?:president|minister|emir|king|queen|government|parliament|talks|election|sanctions|ambassador)\b/i;

/** "in France", "from Turkey": a place, in a match report too. */
const LOCATIVE =
  /\b(?:in|at|from|near|across|around|outside|to|into|throughout|within|inside)[\s\u00A0]+(?:the[\s\u00A0]+)?$/i;
const STATE =
  /^(?:['’]s?)?[\s\u00A0]+(?:government|president|prime|minister|parliament|capital|economy|army|police|king|queen|embassy|ambassador|authorities)\b/i;
const OFFICE =
  /\b(?:president|minister|king|queen|government|people|republic|capital|ambassador|streets)[\s\u00A0]+of[\s\u00A0]+(?:the[\s\u00A0]+)?$/i;

/** A number after a name where a table has a result: "France 27 New Zealand 13", "Croatia 1 (4-2 pens)". After a comma it may count votes or the dead. */
const RESULT = /^[\s\u00A0]+\d{1,3}(?=[\s\u00A0]*(?:$|[\n(]|\p{Lu}))/u;

/** The distinct words of sport in a block. */
function wordsOfSport(text: string, tokens: Token[]): { own: Set<string>; shared: Set<string> } {
  const own = new Set<string>();
  const shared = new Set<string>();
  for (const { folded } of tokens) {
    if (folded.length < 4) continue;
    if (SPORT.has(folded)) own.add(folded);
    else if (SHARED.has(folded)) shared.add(folded);
  }
  if (PHRASES.test(text)) own.add('phrase');
  return { own, shared };
}

/**
 * Tells the countries and towns of an article that are named as teams: "England beat Croatia 2-1". A team is another
 * thing than the country, with other people in it.
 */
export class Teams {
  /** Ids of blocks. */
  readonly #sport: ReadonlySet<string> = new Set();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(tokenized: { block: Block; tokens: Token[] }[]) {
    this.#texts = new Map(tokenized.map(({ block }) => [block.id, block.text]));
    const words = tokenized.map(({ block, tokens }) => ({ block, ...wordsOfSport(block.text, tokens) }));
    // Most articles have none, and then nobody need look for scores.
    if (words.every(({ own }) => own.size === 0)) return;
    const measured = words.map((one) => ({ ...one, scores: one.block.text.match(SCORE)?.length ?? 0 }));
    const distinct = (all: ReadonlySet<string>[]) => new Set(all.flatMap((set) => [...set])).size;
    const own = distinct(measured.map((one) => one.own));
    const isSport =
      own >= OWN_IN_ARTICLE &&
      own + distinct(measured.map((one) => one.shared)) >= SPORT_IN_ARTICLE &&
      measured.reduce((sum, { scores }) => sum + scores, 0) >= SCORES_IN_ARTICLE;
    this.#sport = new Set(
      measured.flatMap((one) => {
        const isAside = one.scores === 0 && one.own.size < OWN_IN_ARTICLE && POLITICS.test(one.block.text);
        if (isSport) return isAside ? [] : [one.block.id];
        if (one.own.size === 0) return [];
        const isReport = one.scores > 0 && BEATS.test(one.block.text);
        return isReport || one.own.size + one.shared.size >= SPORT_IN_BLOCK ? [one.block.id] : [];
      }),
    );
  }

  /** @param places The mentions of countries and places in one block. */
  in<M extends Span>(places: M[]): M[] {
    const results = places.filter(({ block, end }) => RESULT.test(this.#after(block, end)));
    const isTable = results.length >= 2;
    return places.filter((place) => {
      if (isTable && results.includes(place)) return true;
      if (!this.#sport.has(place.block)) return false;
      const before = (this.#texts.get(place.block) as string).slice(
        Math.max(0, place.start - 40),
        place.start,
      );
      return (
        !LOCATIVE.test(before) && !OFFICE.test(before) && !STATE.test(this.#after(place.block, place.end))
      );
    });
  }

  #after(block: string, end: number): string {
    return (this.#texts.get(block) as string).slice(end, end + 40);
  }
}
