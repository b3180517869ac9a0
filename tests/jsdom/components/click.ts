/** A click as a page can make it: its event is not trusted. */
export function clickAsPage(element: HTMLElement): void {
  element.click();
}

/**
 * A click as a reader makes it. Scripts cannot make trusted events; but the click that a label passes on to its control
 * is the browser's own, in jsdom too.
 */
export function clickAsReader(button: HTMLElement): void {
  const { id } = button;
  const label = document.createElement('label');
  button.id = 'clicked-by-label';
  label.htmlFor = button.id;
  document.body.append(label);
  let wasTrusted = false;
  const note = (event: Event) => {
    wasTrusted = event.isTrusted;
  };
  button.addEventListener('click', note, { once: true });
  label.click();
  label.remove();
  if (id) button.id = id;
  else button.removeAttribute('id');
  if (!wasTrusted) throw new Error('The click was not trusted: jsdom has changed.');
}
