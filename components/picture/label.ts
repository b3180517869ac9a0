/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/** Letters of most fonts are this wide on average, as a share of the size; a little more, to be on the safe side. */
const AVERAGE = 0.6;

/** As the tokens have it: what measures has no styles to look into. */
const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

/** Measures texts in the font of the views; by a rule of thumb where there is nothing to measure with. */
export function measureIn(size: number): Measure {
  const context = typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return (text) => text.length * size * AVERAGE;
  context.font = `${size}px ${FAMILY}`;
  return (text) => context.measureText(text).width;
}

/**
 * A name in lines no longer than a width where its words allow, all about as long. What does not fit into the lines
 * ends in dots; the whole name is told elsewhere.
 */
export function wrapped(name: string, measure: Measure, width: number, mostLines: number): string[] {
  const words = name.split(/\s+/).map((word) => shortened(word, measure, width));
  const count = Math.min(greedy(words, measure, width).length, mostLines);
  let lines = greedy(words, measure, width);
  // The narrowest width that still gives as many lines makes them alike.
  for (let narrower = width; narrower > width * 0.4; narrower -= 4) {
    const next = greedy(words, measure, narrower);
    if (next.length > count) break;
    lines = next;
  }
  if (lines.length <= mostLines) return lines;
  const [last = ''] = lines.slice(mostLines - 1);
  return [...lines.slice(0, mostLines - 1), shortened(`${last} …`, measure, width)];
}

function greedy(words: string[], measure: Measure, width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text cut to a width; one word may stand out a little before it is cut. */
function shortened(text: string, measure: Measure, width: number): string {
  if (measure(text) <= width * 1.25) return text;
  let cut = text;
  while (cut.length > 2 && measure(`${cut}…`) > width * 1.25) cut = cut.slice(0, -1);
  return `${cut}…`;
}
