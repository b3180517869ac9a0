/** A text as a reader sees it: white space is one space, and none at the ends. */
export function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
