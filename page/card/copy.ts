/** Elements that begin a line of their own. */
const LINES = 'h2, h3, h4, p, li, summary, cite, .view-head, .since, .claim';
/** What is there to be pressed, and says nothing about anybody. */
const CONTROLS = '.icon, .text-button, .source-toggle, [role="status"], .not-this, svg';

/** The text of a card, line by line, with the sources that are folded away on the card. */
export function textOfCard(card: Element): string {
  let text = '';
  const visit = (element: Element) => {
    if (element.matches(CONTROLS)) return;
    const isLine = element.matches(LINES);
    if (isLine) text += '\n';
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += (node as Text).data;
      else if (node.nodeType === 1) {
        // What stands beside each other on the card is set apart by space, not by characters.
        if (!/\s$/.test(text)) text += ' ';
        visit(node as Element);
      }
    }
    if (isLine) text += '\n';
  };
  visit(card);
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/g, ' ')
        .replace(/ (?=[,.;:])/g, '')
        .trim(),
    )
    .filter(Boolean)
    .join('\n');
}

/** Copies a text during a click; answers whether it could. On pages without encryption there is no clipboard to write to. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    await document.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(document, text);
  }
}

function copyByCommand(document: Document, text: string): boolean {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return isDone;
}
