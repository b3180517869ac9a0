import { afterEach, describe, expect, it } from 'vitest';
import { type Look, PLAIN_LOOK } from '../../page/highlight/look.ts';
import { type Marking, mark, stage, textNodesOf } from './marking.ts';

const STYLES = ['dotted', 'line', 'ground'] as const;
const INTENSITIES = ['soft', 'medium', 'strong'] as const;
const LOOKS: Look[] = STYLES.flatMap((style) => INTENSITIES.map((intensity) => ({ style, intensity })));

/** What is seen of a name: its line, and the ground below it. */
function seen(style: CSSStyleDeclaration) {
  const { textDecorationLine, textDecorationStyle, textDecorationColor, textDecorationThickness } = style;
  return {
    line: textDecorationLine,
    shape: textDecorationStyle,
    colour: textDecorationColor,
    thickness: textDecorationThickness,
    ground: style.backgroundColor,
  };
}
/** How much of the text's own colour, from 0 to 1. */
const share = (colour: string) =>
  Number(/\/ ([\d.]+)\)$/.exec(colour)?.[1] ?? (/rgba\(.*, 0\)$/.test(colour) ? 0 : 1));

describe('the look', () => {
  let marking: Marking | undefined;
  afterEach(() => marking?.undo());

  /** A name that is marked, and one that is painted, for it stands in a flex container. */
  const both = (colours = 'color: rgb(20, 20, 20); background: white') => {
    const root = stage(
      `<div style="${colours}; font-size: 20px"><p>To Ankara.</p><div style="display: flex">To Ankara.</div></div>`,
    );
    marking = mark(root, /Ankara/g);
    const marked = root.querySelector('dramatis-name') as Element;
    const flex = root.querySelector('[style*=flex]') as Element;
    return {
      root,
      marking,
      marked: () => seen(getComputedStyle(marked)),
      painted: () => seen(getComputedStyle(flex, '::highlight(dramatis-name)')),
    };
  };

  it('is a thin dotted line in the colour of the text, unless another is chosen', () => {
    const { marked, painted } = both();
    for (const { line, shape, colour, thickness, ground } of [marked(), painted()]) {
      expect([line, shape]).toEqual(['underline', 'dotted']);
      expect(colour.replace(/[\d.]+ [\d.]+ [\d.]+/, 'own')).toBe('color(srgb own / 0.65)');
      // 0.07 of 20 pixels, which a browser may tell as it is drawn.
      expect(['max(1px, 1.4px)', '1.4px', '1px']).toContain(thickness);
      expect(share(ground)).toBe(0);
    }
  });

  it('is given at once to names marked and painted, and no text node is touched for it', () => {
    const { root, marking, marked, painted } = both();
    const before = textNodesOf(root);
    for (const look of LOOKS) {
      marking.highlighter.dress(look);
      for (const { line, shape, ground } of [marked(), painted()]) {
        expect(line).toBe(look.style === 'ground' ? 'none' : 'underline');
        if (look.style !== 'ground') expect(shape).toBe(look.style === 'dotted' ? 'dotted' : 'solid');
        expect(share(ground) > 0).toBe(look.style === 'ground');
      }
    }
    expect(textNodesOf(root)).toEqual(before);
  });

  it('grows stronger from soft to strong, in every style', () => {
    const { marking, marked, painted } = both();
    for (const style of STYLES) {
      const strengths = INTENSITIES.map((intensity) => {
        marking.highlighter.dress({ style, intensity });
        return [marked(), painted()].map((one) => share(style === 'ground' ? one.ground : one.colour));
      });
      const rising = [...strengths].sort(([a = 0], [b = 0]) => a - b);
      expect(strengths).toEqual(rising);
      expect(new Set(strengths.map(String)).size).toBe(3);
      for (const [a, b] of strengths) expect(a).toBe(b);
    }
  });

  it('of the name that is meant is always another than that of the rest', () => {
    const { root, marking } = both();
    for (const look of LOOKS) {
      marking.highlighter.dress(look);
      const name = root.querySelector('dramatis-name') as Element;
      const [first] = marking.highlighter.names();
      const rest = seen(getComputedStyle(name));
      marking.highlighter.setActive(first);
      const meant = seen(getComputedStyle(name));
      expect(share(meant.ground) - share(rest.ground)).toBeGreaterThan(0.1);
      marking.highlighter.setActive(undefined);
    }
  });

  it('moves nothing on the page', () => {
    const { root, marking } = both();
    const boxes = () =>
      [...root.querySelectorAll('p, div, dramatis-name')].map((one) => one.getBoundingClientRect());
    marking.highlighter.dress(PLAIN_LOOK);
    const before = JSON.stringify(boxes());
    for (const look of LOOKS) {
      marking.highlighter.dress(look);
      expect(JSON.stringify(boxes())).toBe(before);
    }
  });

  it('goes with the names', () => {
    const sheets = () => document.adoptedStyleSheets.length;
    const before = sheets();
    const { marking } = both();
    expect(sheets()).toBe(before + 2);
    for (const look of LOOKS) marking.highlighter.dress(look);
    expect(sheets()).toBe(before + 2);
    marking.undo();
    expect(sheets()).toBe(before);
  });
});
