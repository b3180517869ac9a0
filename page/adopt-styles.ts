/**
 * Gives styles to a document or a shadow root, outside the reach of the page's content security policy.
 *
 * @param css For a document one rule, the layer of ours.
 * @returns The way back.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Firefox before 153 refuses a sheet of the content script in the document of the page (Xray wrappers).
    const element = (root.ownerDocument ?? (root as Document)).createElement('style');
    if (root instanceof Document) {
      root.documentElement.append(element);
      // Not as text: a page that is saved has no styles of ours.
      element.sheet?.insertRule(css);
    } else {
      element.textContent = css;
      root.append(element);
    }
    return () => element.remove();
  }
}

/** Takes away the styles that an earlier copy of this script has given to a document. */
export function removeLeftStyles(document: Document): void {
  for (const style of document.querySelectorAll<HTMLStyleElement>('html > style'))
    if (isOurs(style.sheet)) style.remove();
  try {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  } catch {
    // As above: there are none of ours.
  }
}

function isOurs(sheet: CSSStyleSheet | null): boolean {
  return (sheet?.cssRules[0] as Partial<CSSLayerBlockRule> | undefined)?.name === 'dramatis';
}
