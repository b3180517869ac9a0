import { markCss, PLAIN_LOOK } from '../../../../page/highlight/look.ts';
import { MARK_ELEMENT } from '../../../../page/own-elements.ts';
import type { Cast } from './reading.ts';

/** The least that reading a page can cost: one walk that takes the text of every text node. */
export function readText(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  return length;
}

/** A stretch of one text node. A name that crosses inline elements has several. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** Where the mentions stand, in the order of the page. */
export function piecesOf({ blocks, mentions }: Cast): Piece[] {
  const byBlock = Map.groupBy(mentions, ({ block }) => block);
  return blocks.flatMap(({ id, segments }) => {
    const own = byBlock.get(id) ?? [];
    return segments.flatMap(({ node, start }) =>
      own
        .filter((mention) => mention.start < start + node.data.length && start < mention.end)
        .map((mention) => ({
          node,
          start: Math.max(0, mention.start - start),
          end: Math.min(node.data.length, mention.end - start),
        })),
    );
  });
}

/** Marks pieces as one would who has nothing else in mind: no undo, no page that changes. */
export function splitByHand(pieces: Piece[]): void {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const { node, start, end } = pieces[i] as Piece;
    node.splitText(end);
    const name = node.splitText(start);
    const mark = document.createElement(MARK_ELEMENT);
    name.replaceWith(mark);
    mark.append(name);
  }
}

/** The look of our marks, so that the layout is that of the same marks. */
export function adoptLook(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markCss(PLAIN_LOOK));
  document.adoptedStyleSheets = [sheet];
}
