/**
 * Gives styles to a document or a shadow root, outside the reach of the page's content security policy.
 *
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
    // Older Firefox refuses a sheet of the content script in the document of the page (Xray wrappers).
    const element = (root.ownerDocument ?? (root as Document)).createElement('style');
    element.textContent = css;
    (root instanceof Document ? root.documentElement : root).append(element);
    return () => element.remove();
  }
}
