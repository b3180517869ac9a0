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
 * @param css For a document one rule, the layer of ours.
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
    // Firefox before 153 refuses a sheet of the content script in the document of the page (Xray wrappers).
    const element = document.createElement('style');
    if (root === document) {
      document.documentElement.append(element);
      // Not as text: a page that is saved has no styles of ours.
      element.sheet?.insertRule(css);
    } else {
      element.textContent = css;
      root.append(element);
    }
    return () => element.remove();
  }
}

/** Takes away the styles that an earlier copy of this script has given to a document or a shadow root. */
export function removeLeftStyles(root: Document | ShadowRoot): void {
  for (const style of root.querySelectorAll('style')) if (isOurs(style.sheet)) style.remove();
  try {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  } catch {
    // As above: there are none of ours.
  }
}

/** All that a page gets of us is one layer. */
function isOurs(sheet: CSSStyleSheet | null): boolean {
  return (sheet?.cssRules[0] as Partial<CSSLayerBlockRule> | undefined)?.name === 'dramatis';
}
