/** Offers a text to the reader as a file to be saved, as if a link to it had been pressed. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click; it holds on to what it has begun to save.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
