import Mark from 'mark.js';
import { MARK_ELEMENT } from '../own-elements.ts';
import type { NamedBlock } from './engine.ts';
import { inScope } from './scoped-document.ts';
import type { ShownName } from './shown-name.ts';
import type { MarkedText, Part } from './split-text.ts';

export interface Marker {
  /**
   * Marks the names of some blocks with mark.js, which walks only the text nodes that hold one, so that the cost grows with
   * the marks and not with the page.
   */
  mark(blocks: NamedBlock[]): void;
}

/**
 * @param dress Is given each element before it has a text and a place; a name that crosses inline elements has several.
 * @param onMarked Is told of each text node that was split.
 */
export function createMarker(
  document: Document,
  dress: (element: HTMLElement, name: ShownName) => void,
  onMarked: (text: MarkedText) => void,
): Marker {
  // What it takes for its context does not matter: it walks what it is given by `inScope`.
  const markJs = new Mark(document.documentElement);

  return {
    mark(blocks) {
      const texts = textsOf(blocks);
      const expression = new NamesInTurn(texts);
      const make = () => {
        const element = document.createElement(MARK_ELEMENT);
        const part = expression.found;
        dress(element, part.name);
        part.element = element;
        return element;
      };
      try {
        inScope(texts, make, () => markJs.markRegExp(expression, { element: MARK_ELEMENT }));
      } finally {
        // Where the page has something thrown, some of them have none.
        for (const text of texts) if (text.parts[0]?.element) onMarked(text);
      }
    },
  };
}

/**
 * Stands in for an expression, because mark.js asks an expression for one match after the other in each text node, and then
 * goes on behind its own element: each name costs the same. Ranges it would compare with all text nodes, each time.
 */
class NamesInTurn extends RegExp {
  readonly #texts: MarkedText[];
  #text = 0;
  #part = 0;

  /** @param texts The text nodes that mark.js will walk, in that order. */
  constructor(texts: MarkedText[]) {
    super('');
    this.#texts = texts;
  }

  /** What was found last. */
  get found(): Part {
    return this.#texts[this.#text]?.parts[this.#part - 1] as Part;
  }

  /** @param rest What is left of the text node that is its turn. */
  override exec(rest: string): RegExpExecArray | null {
    const { full, parts } = this.#texts[this.#text] as MarkedText;
    const part = parts[this.#part++];
    if (!part) {
      this.#text++;
      this.#part = 0;
      return null;
    }
    const index = rest.length - full.length + part.start;
    return { 0: rest.slice(index, rest.length - full.length + part.end), index } as RegExpExecArray;
  }
}

/** The text nodes that hold a name, in order. */
function textsOf(blocks: NamedBlock[]): MarkedText[] {
  const texts: MarkedText[] = [];
  for (const { block, names } of blocks) {
    let next = 0;
    for (const { node, start } of block.segments) {
      while (next < names.length && endOf(names, next) <= start) next++;
      if (next === names.length) break;
      const full = node.data;
      const end = start + full.length;
      if (startOf(names, next) >= end) continue;
      const parts: Part[] = [];
      for (let i = next; i < names.length && startOf(names, i) < end; i++) {
        const name = names[i] as ShownName;
        const from = Math.max(startOf(names, i) - start, 0);
        const to = Math.min(endOf(names, i) - start, full.length);
        // A name may cross elements between which only white space stands.
        if (full.slice(from, to).trim())
          parts.push({ name, start: from, end: to, element: undefined, after: undefined });
      }
      if (parts.length > 0) texts.push({ node, full, parts });
    }
  }
  return texts;
}

const startOf = (names: ShownName[], i: number) => (names[i] as ShownName).mention.start;
const endOf = (names: ShownName[], i: number) => (names[i] as ShownName).mention.end;
