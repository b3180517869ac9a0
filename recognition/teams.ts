import type { Block } from './article.ts';
import type { Span } from './mention.ts';
import type { Token } from './text/tokenize.ts';

/** Words that other news than match reports has hardly any use for. Folded. */
const SPORT: ReadonlySet<string> = new Set(
  `goalkeeper striker strikers midfielder midfielders winger fullback halftime kickoff equaliser equalizer
  quarterfinal quarterfinals semifinal semifinals shootout pens penalties innings wicket wickets batsman batsmen bowler
  rugby football soccer basketball scrum touchdown touchdowns quarterback pitcher playoff playoffs fifa uefa referee
  offside debutants goalless knockout dribbled stoppage teammate teammates coach keeper scorer scored goals goal`
    .split(/\s+/)
    .filter(Boolean),
);

/** Distinct words of sport that make a paragraph, or a whole article with scores, one of sport. */
const SPORT_IN_BLOCK = 3;
const SPORT_IN_ARTICLE = 4;
const SCORES_IN_ARTICLE = 2;

/** "2-1", "3 – 0", as a score is written; years and dates have more digits or other company. */
const SCORE = /(?<![\p{L}\p{N}-])\d{1,2}[\s\u00A0]?[-–][\s\u00A0]?\d{1,2}(?![\p{L}\p{N}-])/gu;
const BEATS = /\b(?:beat|beats|beaten|defeated|thrashed|drew with|lost to|won|win|levelled|led by|draw)\b/;

/** "in France", "from Turkey": a place, in a match report too. */
const LOCATIVE =
  /\b(?:in|at|from|near|across|around|outside|to|into|throughout)[\s\u00A0]+(?:the[\s\u00A0]+)?$/i;
const STATE =
  /^(?:['’]s?)?[\s\u00A0]+(?:government|president|prime|minister|parliament|capital|economy|army|police|king|queen|embassy|ambassador|authorities)\b/i;
const OFFICE =
  /\b(?:president|minister|king|queen|government|people|republic|capital|ambassador|streets)[\s\u00A0]+of[\s\u00A0]+(?:the[\s\u00A0]+)?$/i;

/** A number after a name where a table has a result: "France 27 New Zealand 13", "Croatia 1 (4-2 pens)". */
const RESULT = /^[\s\u00A0]+\d{1,3}(?=[\s\u00A0]*(?:$|[\n,;:(]|\p{Lu}))/u;

/**
 * Tells the countries and towns of an article that are named as teams: "England beat Croatia 2-1". A team is another
 * thing than the country, with other people in it.
 */
export class Teams {
  readonly #sport: ReadonlySet<string>;
  readonly #texts: ReadonlyMap<string, string>;

  constructor(tokenized: { block: Block; tokens: Token[] }[]) {
    const measured = tokenized.map(({ block, tokens }) => ({
      block,
      words: new Set(tokens.flatMap(({ folded }) => (SPORT.has(folded) ? [folded] : []))),
      scores: block.text.match(SCORE)?.length ?? 0,
    }));
    const isSport =
      new Set(measured.flatMap(({ words }) => [...words])).size >= SPORT_IN_ARTICLE &&
      measured.reduce((sum, { scores }) => sum + scores, 0) >= SCORES_IN_ARTICLE;
    this.#texts = new Map(tokenized.map(({ block }) => [block.id, block.text]));
    this.#sport = new Set(
      measured.flatMap(({ block, words, scores }) =>
        isSport || words.size >= SPORT_IN_BLOCK || (words.size > 0 && scores > 0 && BEATS.test(block.text))
          ? [block.id]
          : [],
      ),
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
