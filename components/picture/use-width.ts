import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Widths are taken in steps, so that drawing a window larger does not lay out anew at each pixel. */
const STEP = 40;
/** What there is in a popup, until it was measured. */
const USUAL = 360;
const NARROWEST = 240;

/** The width that an element has been given, in pixels, and follows. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === 'undefined') return;
    const measure = () => {
      const { width: whole } = measured.getBoundingClientRect();
      if (whole > 0) setWidth(Math.max(NARROWEST, Math.floor(whole / STEP) * STEP));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
