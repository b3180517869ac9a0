/**
 * Whether the article is set light on dark: the card follows the page it lies on, not the system, so that it is no
 * lamp in a dark page and no hole in a light one. Read from the colour of the article's own text.
 */
export function isDarkGround(text: Element): boolean {
  const channels = getComputedStyle(text)
    .color.match(/[\d.]+/g)
    ?.slice(0, 3)
    .map(Number);
  if (!channels || channels.length < 3) return matchMedia('(prefers-color-scheme: dark)').matches;
  const [red, green, blue] = channels as [number, number, number];
  // Relative luminance without linearisation: only the side of the middle matters.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140;
}
