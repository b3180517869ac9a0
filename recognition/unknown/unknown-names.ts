import type { Steps } from '../../knowledge/steps.ts';
import type { Block } from '../article.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { UnknownName } from '../mention.ts';
import { isTitleCased } from '../text/capitals.ts';
import type { Token } from '../text/tokenize.ts';
import { organisationIn } from './organisations.ts';
import { observe, segmentsOf } from './people.ts';
import { peopleAndOthers, type Segment, spanOf } from './persons-of-article.ts';
import { runsIn } from './runs.ts';
import { saidOf } from './said-of.ts';

/**
 * Names that the dataset does not have: people and organisations as such, with what the article says of them right beside
 * the name, and other names of several capitalised words. Somebody named in full goes on under parts of that name.
 * Headlines, where every word is capitalised, give none.
 *
 * Each is decided for the whole article: what is observed of a name in one place holds for it in all.
 *
 * @param taken Whether a stretch of a block's text belongs to a mention.
 * @returns In reading order.
 */
export function* unknownNames(
  tokenized: { block: Block; tokens: Token[] }[],
  gazetteer: Gazetteer,
  taken: (block: string, start: number, end: number) => boolean,
): Steps<UnknownName[]> {
  const organisations: UnknownName[] = [];
  const segments: Segment[] = [];
  for (const { block, tokens } of tokenized) {
    yield;
    if (isTitleCased(tokens)) continue;
    const isTaken = (start: number, end: number) => taken(block.id, start, end);
    let done = -1;
    for (let run of runsIn(block.text, tokens, isTaken)) {
      // "Harbour Works" is a run of its own inside "Agency for River and Harbour Works".
      if (run.last <= done) continue;
      const organisation = organisationIn(block.text, tokens, run, isTaken);
      if (organisation) {
        const said = saidOf(block.text, tokens, organisation);
        organisations.push({
          ...spanOf(block, tokens, organisation),
          kind: 'organisation',
          ...(said && { saidOf: said }),
        });
        done = organisation.last;
        if (done >= run.last) continue;
        run = { first: organisation.last + 1, last: run.last };
      }
      for (const segment of segmentsOf(block.text, tokens, run)) {
        const observations = observe(block.text, tokens, segment, gazetteer);
        if (observations) segments.push({ block, tokens, run: segment, observations });
      }
    }
  }
  const orders = new Map(tokenized.map(({ block }, order) => [block.id, order]));
  const order = ({ block }: UnknownName) => orders.get(block) as number;
  return [...organisations, ...peopleAndOthers(segments)].sort(
    (a, b) => order(a) - order(b) || a.start - b.start,
  );
}
