/** What differs between a page before annotation and during or after it; each a short sample, absent when nothing does. */
export interface Difference {
  /** The text as a reader sees it. */
  text?: string;
  /** Marks where none may be. */
  places?: string;
  /** What moved, and by how much. */
  layout?: string;
}

/**
 * Remembers a page as it is and tells later what has become of it. Runs in the page, and is therefore one function with
 * all it needs inside. Differences come as JSON, because WebDriver BiDi hands over an object that occurs twice only once.
 */
export function watchPage() {
  /** Elements whose text is not the article's, or not ours to touch. */
  const FORBIDDEN = `nav, aside, footer, input, textarea, select, option, label, button, figcaption, script, style, code,
    [contenteditable]:not([contenteditable="false"]), [aria-hidden="true"], [hidden]`;
  /** How far a block may be from where it was, in CSS pixels: less than anybody sees. */
  const TOLERANCE = 1;
  /** The largest sum of layout shifts that counts as none. */
  const MAX_SHIFT = 0.001;

  const textNodes = () => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    return nodes;
  };
  const hasOwnText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === 3 && /\S/.test((node as Text).data));
  const boxOf = (element: Element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left + scrollX, top + scrollY, width, height] as const;
  };
  const boxes = () => {
    const blocks = document.body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, blockquote, div');
    const shown = [...blocks].filter((block) => block.tagName !== 'DIV' || hasOwnText(block));
    return new Map([document.body, ...shown].map((element) => [element, boxOf(element)]));
  };
  const excerpt = (text: string, at = 0) =>
    `“${text
      .slice(Math.max(0, at - 30), at + 50)
      .replaceAll('\n', '⏎')
      .replace(/\s+/g, ' ')}”`;
  /** The first place at which two texts differ, from both. */
  const firstDifference = (was: string, is: string) => {
    let at = 0;
    while (at < was.length && was[at] === is[at]) at++;
    return was === is ? undefined : `${excerpt(was, at)} became ${excerpt(is, at)}`;
  };
  const label = ({ tagName, className, textContent }: Element) =>
    `<${tagName.toLowerCase()}${className ? ` class="${className}"` : ''}> ${excerpt(textContent ?? '')}`;

  const shifts: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    observer.observe({ type: 'layout-shift', buffered: true });

  const before = {
    time: performance.now(),
    nodes: textNodes().map((node) => ({ node, data: node.data })),
    text: document.body.innerText,
    html: document.documentElement.outerHTML,
    boxes: boxes(),
  };

  /** Where each name is marked: the elements, and the parents of the text that is painted. */
  const marks = () => {
    // The name whose card is open is painted twice.
    const isOurs = (name: string) => name.startsWith('dramatis') && !name.endsWith('-active');
    const registered = [...(CSS.highlights ?? [])].filter(([name]) => isOurs(name));
    const ranges = registered.flatMap(([, highlight]) => [...highlight]);
    return {
      elements: [...document.querySelectorAll('dramatis-name')],
      painted: ranges.flatMap(({ startContainer }) => startContainer.parentElement ?? []),
    };
  };

  const moved = () => {
    const shift = [...shifts, ...observer.takeRecords()]
      .filter(({ startTime }) => startTime >= before.time)
      .map((entry) => entry as PerformanceEntry & { value: number; hadRecentInput: boolean })
      .reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0);
    const all = [...before.boxes].flatMap(([element, was]) => {
      const is = boxOf(element);
      const by = is.map((value, i) => Math.abs(value - (was[i] ?? 0)));
      return Math.max(...by) > TOLERANCE ? [{ element, was, is, hasGrown: (by[3] ?? 0) > TOLERANCE }] : [];
    });
    const told = shift > MAX_SHIFT ? `layout shift ${shift.toFixed(4)}` : undefined;
    // The smallest that changed its height is the one to look at: others hold it, or follow it.
    const [first] = all.toSorted(
      (a, b) => Number(b.hasGrown) - Number(a.hasGrown) || (a.was[3] ?? 0) - (b.was[3] ?? 0),
    );
    if (!first) return told;
    const round = (box: readonly number[]) =>
      `[${box.map((value) => Math.round(value * 10) / 10).join(' ')}]`;
    const { element, was, is } = first;
    const change = `${round(was)} became ${round(is)}: ${label(element)}`;
    return [`${all.length} blocks moved`, change, told].filter(Boolean).join(', ');
  };

  return {
    countMarks: () => ({ elements: marks().elements.length, painted: marks().painted.length }),
    /** What differs while the page is annotated. */
    whileAnnotated: (): string => {
      const { elements, painted } = marks();
      const misplaced = [...elements, ...painted].find(
        (element) => element.closest(FORBIDDEN) || !element.checkVisibility({ visibilityProperty: true }),
      );
      const found = misplaced && (misplaced.closest(FORBIDDEN) ?? misplaced.parentElement ?? misplaced);
      const difference: Difference = {
        text: firstDifference(before.text, document.body.innerText),
        places: found && `${excerpt(misplaced.textContent ?? '')} in ${label(found)}`,
        layout: moved(),
      };
      return JSON.stringify(difference);
    },
    /** What differs when annotation has been taken back; undefined when it is the very same page. */
    afterwards: (): string | undefined => {
      const html = firstDifference(before.html, document.documentElement.outerHTML);
      if (html) return html;
      const nodes = textNodes();
      if (nodes.length !== before.nodes.length)
        return `${before.nodes.length} text nodes became ${nodes.length}`;
      const other = before.nodes.find(({ node, data }, i) => nodes[i] !== node || node.data !== data);
      return other && `another text node for ${excerpt(other.data)}`;
    },
  };
}
