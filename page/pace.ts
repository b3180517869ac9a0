/** Milliseconds between two readings of a page that changes: at first, after the first change, and at most. */
const FIRST = 0;
const SECOND = 1_000;
const LONGEST = 30_000;
/** A page that has been left alone for this long (milliseconds) has calmed down. */
const CALM = 60_000;
/** Readings in a row, each of which found most of the text to be another, before the page is left as it is. */
const MAX_REWRITES = 5;
/**
 * What reading takes of the time of a page that keeps changing is one part in so many at most: a third of the one percent
 * that such a page may cost us. Seeing what has changed takes as much, and an article that grows is dearer each time.
 */
const SHARE = 300;
/** The share of an article's paragraphs that makes a change a rewriting. */
const MOST = 0.5;

/**
 * How often a page that changes is read again. A live blog is followed; a page with a clock in its text is read ever more
 * seldom; one that keeps rewriting itself is given up.
 */
export class Pace {
  #wait = FIRST;
  #last = Number.NEGATIVE_INFINITY;
  #rewrites = 0;
  #earliest = Number.NEGATIVE_INFINITY;

  /** Milliseconds to wait from now until the next reading. */
  pause(now: number): number {
    if (now - this.#last > CALM) this.#wait = FIRST;
    return Math.max(0, this.#last + this.#wait - now, this.#earliest - now);
  }

  /** Notes what a reading has just cost, with what was shown by it. */
  spent(now: number, milliseconds: number): void {
    this.#earliest = now + Math.min(LONGEST, SHARE * milliseconds);
  }

  /**
   * Notes that a reading found another text than the one before.
   *
   * @returns Whether it is worth going on.
   */
  note(now: number, before: string[], after: string[]): boolean {
    const left = new Set(after);
    const gone = before.filter((text) => !left.has(text)).length;
    this.#rewrites = gone > before.length * MOST ? this.#rewrites + 1 : 0;
    this.#wait = Math.min(LONGEST, Math.max(SECOND, this.#wait * 2));
    this.#last = now;
    return this.#rewrites < MAX_REWRITES;
  }
}
