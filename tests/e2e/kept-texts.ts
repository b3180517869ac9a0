import type { Page } from 'puppeteer-core';

/** What there is of ours on a page, and whether the page's own texts are what they were. */
export interface Traces {
  marks: number;
  hosts: number;
  painted: number;
  sheets: number;
  /** All text nodes of the body are those that the page came with, with the data they had. */
  isSameText: boolean;
}

/** Remembers, in each document that a tab will load, the text nodes that it comes with, before any of ours runs. */
export async function keepTexts(tab: Page): Promise<void> {
  await tab.evaluateOnNewDocument(() => {
    const read = () => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: { node: Text; data: string }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        texts.push({ node, data: node.data });
      }
      return texts;
    };
    document.addEventListener('DOMContentLoaded', () => {
      const before = read();
      Object.assign(window, {
        tracesOfOurs: () => {
          const now = read();
          return {
            marks: document.querySelectorAll('dramatis-name').length,
            hosts: document.querySelectorAll('dramatis-cast').length,
            painted: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
            sheets: document.adoptedStyleSheets.length + document.querySelectorAll('html > style').length,
            isSameText:
              now.length === before.length &&
              now.every(({ node, data }, i) => node === before[i]?.node && data === before[i]?.data),
          };
        },
      });
    });
  });
}

export function tracesIn(tab: Page): Promise<Traces> {
  return tab.evaluate(() => (window as unknown as { tracesOfOurs(): Traces }).tracesOfOurs());
}

/** Of a page that we are not on. */
export const PLAIN: Traces = { marks: 0, hosts: 0, painted: 0, sheets: 0, isSameText: true };
