/** Styles that are given to a document and to shadow roots in it, to each once, and taken back from all at the end. */
export interface Styles {
  adopt(root: Document | ShadowRoot): void;
  /** Puts others in their place, wherever they are. */
  change(css: string): void;
  /** Calls back with each root that had the styles. */
  end(onRoot?: (root: Document | ShadowRoot) => void): void;
}

export function createStyles(css: string): Styles {
  let now = css;
  const ends = new Map<Document | ShadowRoot, () => void>();
  return {
    adopt(root) {
      if (!ends.has(root)) ends.set(root, adoptStyles(root, now));
    },
    change(other) {
      now = other;
      for (const [root, end] of ends) {
        end();
        ends.set(root, adoptStyles(root, now));
      }
    },
    end(onRoot) {
      for (const [root, end] of ends) {
        end();
        onRoot?.(root);
      }
      ends.clear();
    },
  };
}

/**
 * Gives styles to a document or a shadow root, outside the reach of the page's content security policy.
 *
 * @returns The way back.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string): () => void {
  const document = root.ownerDocument ?? (root as Document);
  try {
    // A document refuses a sheet that was made in another: in a frame, that of the page around it.
    const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  } catch {
    // Older Firefox refuses a sheet of the content script in the document of the page (Xray wrappers).
    const element = document.createElement('style');
    element.textContent = css;
    (root === document ? document.documentElement : root).append(element);
    return () => element.remove();
  }
}
