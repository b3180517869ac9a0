import type { Block } from '../../recognition/article.ts';
import { isConsentDialog, isNamedLikeWidget, isNeverArticleText, isShown } from './skip.ts';

/** A block together with the text nodes that its text was read from. */
export interface PageBlock extends Block {
  element: Element;
  /** The text nodes in order; `start` is where each begins in the block's text. */
  segments: Segment[];
}

interface Segment {
  node: Text;
  start: number;
}

/** Elements that begin a paragraph of their own. */
const BLOCKS = new Set(
  `ADDRESS ARTICLE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HEADER HGROUP
  HR LI MAIN OL P SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * A widget by its name, or a form, that holds this share of the paragraphs is none: content systems name a whole page
 * "has-sidebar", and some wrap it in one form.
 */
const TOO_MUCH_FOR_A_WIDGET = 0.4;

/**
 * The paragraph-like stretches of text under a root, in document order: text across inline elements is one block, a block
 * element inside begins another. White space is kept one to one (a line break of the source becomes a space), so that an
 * offset in a block is an offset in one of its text nodes; `<br>` is a newline of no node.
 */
export function blocksUnder(root: Element): PageBlock[] {
  const whole = paragraphLength(root);
  const blocks: PageBlock[] = [];
  let open: PageBlock | undefined;

  const close = () => {
    if (open && /\S/.test(open.text)) blocks.push(open);
    open = undefined;
  };
  const visit = (parent: Element, block: Element) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        open ??= { id: '', text: '', element: block, segments: [] };
        open.segments.push({ node: node as Text, start: open.text.length });
        open.text += (node as Text).data.replace(/[\n\r\t\f]/g, ' ');
      } else if (node.nodeType === 1) visitElement(node as Element, block);
    }
  };
  const visitElement = (element: Element, block: Element) => {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') {
      if (open) open.text += '\n';
      return;
    }
    const isBlock = BLOCKS.has(tag);
    if (isBlock) close();
    if (!isSkipped(element, isBlock, whole)) visit(element, isBlock ? element : block);
    // Text of a control or a picture inside a line must not make one word of its neighbours.
    else if (open) open.text += ' ';
    if (isBlock) close();
  };

  visit(root, root);
  close();
  return blocks;
}

function isSkipped(element: Element, isBlock: boolean, whole: number): boolean {
  if (isNeverArticleText(element)) return true;
  const isForm = element.tagName.toUpperCase() === 'FORM';
  if (!isBlock && !isForm) return false;
  if (isConsentDialog(element)) return true;
  if (isForm || isNamedLikeWidget(element))
    if (whole === 0 || paragraphLength(element) < whole * TOO_MUCH_FOR_A_WIDGET) return true;
  return !isShown(element);
}

/** Characters in the paragraphs of an element: unlike all its text it holds no scripts and few labels. */
function paragraphLength(element: Element): number {
  let length = element.tagName.toUpperCase() === 'P' ? (element.textContent?.length ?? 0) : 0;
  for (const paragraph of element.getElementsByTagName('p')) length += paragraph.textContent?.length ?? 0;
  return length;
}

/** The part of a block's text that is link text, from 0 to 1. */
export function linkShare({ segments, text }: PageBlock): number {
  const linked = segments.reduce(
    (sum, { node }) => sum + (node.parentElement?.closest('a[href]') ? node.data.trim().length : 0),
    0,
  );
  return linked / Math.max(1, text.trim().length);
}
