import type { Block } from '../../recognition/article.ts';
import { closest } from '../composed-tree.ts';
import { shareOfParagraphs } from './paragraphs.ts';
import { isConsentDialog, isNamedLikeWidget, isNeverArticleText, isShown, NEVER_TAGS } from './skip.ts';

/** A block together with the text nodes that its text was read from. */
export interface PageBlock extends Block {
  element: Element;
  /** The text nodes in order; `start` is where each begins in the block's text. */
  segments: Segment[];
  /** The heading that the block stands in. */
  heading: Element | undefined;
  /** The shadow roots in which its text stands, if any. */
  roots?: Set<ShadowRoot>;
  /** Whether it reads like a paragraph of running text; see `isProse`, which is asked often. */
  isProse?: boolean;
}

interface Segment {
  node: Text;
  start: number;
  isLink: boolean;
}

/** What is to be known of an element by its name, as flags. */
const BLOCK = 1;
const NEVER = 2;
const BREAK = 4;
const FORM = 8;
const LINK = 16;
const HEADING = 32;
const SLOT = 64;

const KINDS = new Map<string, number>();
for (const [kind, names] of [
  // Elements that begin a paragraph of their own.
  [
    BLOCK,
    `address article blockquote body caption center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hgroup
    hr li main ol p section summary table tbody td tfoot th thead tr ul`,
  ],
  [NEVER, NEVER_TAGS],
  [BREAK, 'br'],
  [FORM, 'form'],
  [LINK, 'a'],
  [HEADING, 'h1 h2 h3 h4'],
  [SLOT, 'slot'],
] as const)
  for (const name of names.split(/\s+/)) KINDS.set(name, (KINDS.get(name) ?? 0) | kind);

/**
 * A widget by its name, or a form, that holds this share of the paragraphs is none: content systems name a whole page
 * "has-sidebar", and some wrap it in one form.
 */
const TOO_MUCH_FOR_A_WIDGET = 0.4;

/** An element that is being read, and what holds for the text in it. */
interface Open {
  /** The paragraph-like element whose text it is. */
  block: Element;
  isBlock: boolean;
  isLink: boolean;
  heading: Element | undefined;
  /** What comes after the element. */
  next: Node | null | undefined;
  /** What is to be read yet of a slot. */
  rest?: Node[];
}

/** The paragraph-like stretches of text under a root, all of them. */
export function blocksUnder(root: Element): PageBlock[] {
  return [...blocksIn(root)];
}

/**
 * The paragraph-like stretches of text under a root, in document order, one after the other: text across inline elements is
 * one block, a block element inside begins another. White space is kept one to one (a line break of the source becomes a
 * space), so that an offset in a block is an offset in one of its text nodes; `<br>` is a newline of no node.
 *
 * Where an element has an open shadow root, that is read in its place, and in the slots of that what the page has put there.
 *
 * A long page has tens of thousands of nodes, and most of the time goes into asking the browser about them. So each is asked
 * as little as can be: text nodes for their length, and paragraphs for all their text in one piece.
 *
 * @param onShadow Is told of each shadow root.
 */
export function* blocksIn(
  root: Element,
  onShadow?: (shadow: ShadowRoot) => void,
): Generator<PageBlock, void, void> {
  const isMost = shareOfParagraphs(root, TOO_MUCH_FOR_A_WIDGET);
  const enter = (element: Element, shadow = element.shadowRoot): Node | null => {
    if (!shadow) return element.firstChild;
    isWhole = false;
    hasShadow = true;
    onShadow?.(shadow);
    return shadow.firstChild;
  };
  const outer: Open[] = [];
  let open: Open = {
    block: root,
    isBlock: true,
    isLink: closest(root, 'a[href]') !== undefined,
    heading: closest(root, 'h1, h2, h3, h4'),
    next: null,
  };
  // The block so far: its text nodes, the text up to the last break, and how many of the nodes are in that.
  let segments: Segment[] = [];
  let length = 0;
  let text = '';
  let taken = 0;
  /** Whether all text of the open block element is in the block. */
  let isWhole = true;
  let hasShadow = false;

  /** The text since the last break, as the page has it. */
  const takeRest = () => {
    let raw = '';
    for (; taken < segments.length; taken++) raw += (segments[taken] as Segment).node.data;
    return raw;
  };
  const addSign = (sign: string) => {
    isWhole = false;
    if (segments.length === 0) return;
    text += spaced(takeRest()) + sign;
    length++;
  };
  const close = (): PageBlock | undefined => {
    const { block: element, heading } = open;
    const rest = isWhole && segments.length > 1 ? (element.textContent as string) : takeRest();
    let block: PageBlock | undefined;
    if (/\S/.test(rest) || /\S/.test(text)) {
      block = { id: '', text: text + spaced(rest), element, heading, segments };
      if (hasShadow) block.roots = shadowRootsOf(segments);
    }
    segments = [];
    length = taken = 0;
    text = '';
    return block;
  };

  for (let node = enter(root) as Node | null | undefined; ; ) {
    if (!node) {
      if (open.isBlock) {
        const block = segments.length > 0 && close();
        if (block) yield block;
        isWhole = false;
      }
      node = open.next;
      const around = outer.pop();
      if (!around) return;
      open = around;
      continue;
    }
    const type = node.nodeType;
    if (type === 3) {
      segments.push({ node: node as Text, start: length, isLink: open.isLink });
      length += (node as Text).length;
    } else if (type === 1) {
      const element = node as Element;
      const kind = KINDS.get(element.localName) ?? 0;
      const shadow = element.shadowRoot;
      const isBlock = (kind & BLOCK) !== 0 || (shadow !== null && isLaidOutAsBlock(element));
      if (isBlock && segments.length > 0) {
        isWhole = false;
        const block = close();
        if (block) yield block;
      }
      if (kind & BREAK) addSign('\n');
      // Text of a control or a picture inside a line must not make one word of its neighbours.
      else if (kind & NEVER || isSkipped(element, isBlock, (kind & FORM) !== 0, isMost)) addSign(' ');
      else {
        outer.push(open);
        open = {
          block: isBlock ? element : open.block,
          isBlock,
          isLink: open.isLink || ((kind & LINK) !== 0 && element.hasAttribute('href')),
          heading: kind & HEADING ? element : open.heading,
          next: open.rest ? open.rest.shift() : node.nextSibling,
        };
        isWhole ||= isBlock;
        const assigned = kind & SLOT ? (element as HTMLSlotElement).assignedNodes() : NONE;
        if (assigned.length > 0) {
          isWhole = false;
          open.rest = [...assigned];
          node = open.rest.shift();
        } else node = enter(element, shadow);
        continue;
      }
    } else if (type !== 8) isWhole = false;
    node = open.rest ? open.rest.shift() : node.nextSibling;
  }
}

function shadowRootsOf(segments: Segment[]): Set<ShadowRoot> {
  const roots = new Set(segments.map(({ node }) => node.getRootNode()));
  return new Set([...roots].filter((root) => 'host' in root) as ShadowRoot[]);
}

const NONE: Node[] = [];

/** Whether an element of a name that says nothing is set apart from what stands before and after it. */
function isLaidOutAsBlock(element: Element): boolean {
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
  return !/^(?:inline|contents|$)/.test(display);
}

/** White space that ends a line of the source, and is a space to readers. */
function spaced(text: string): string {
  return text.replace(/[\n\r\t\f]/g, ' ');
}

function isSkipped(
  element: Element,
  isBlock: boolean,
  isForm: boolean,
  isMost: (element: Element) => boolean,
): boolean {
  const isNamed = element.hasAttributes();
  if (isNamed && isNeverArticleText(element)) return true;
  if (!isBlock && !isForm) return false;
  if (isNamed && isConsentDialog(element)) return true;
  if ((isForm || (isNamed && isNamedLikeWidget(element))) && !isMost(element)) return true;
  return !isShown(element);
}

/** The part of a block's text that is link text, from 0 to 1. */
export function linkShare(block: PageBlock): number {
  const linked = block.segments.reduce(
    (sum, { isLink }, i) => sum + (isLink ? textOf(block, i).trim().length : 0),
    0,
  );
  return linked && linked / Math.max(1, block.text.trim().length);
}

/** Whether all of a block's text is link text, but for white space. */
export function isAllLink(block: PageBlock): boolean {
  return block.segments.every(({ isLink }, i) => isLink || !/\S/.test(textOf(block, i)));
}

/** The text of a segment. From the block's, as asking the browser for that of thousands of nodes once more takes its time. */
function textOf({ text, segments }: PageBlock, i: number): string {
  return text.slice(segments[i]?.start, segments[i + 1]?.start);
}
