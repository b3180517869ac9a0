import Panzoom, { type PanzoomObject } from '@panzoom/panzoom';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const CLOSEST = 4;
/** Below it the picture is whole: browsers do not measure it to the last digit. */
const WHOLE = 1.01;
/** As little of a picture that is out of sight is no reason to scroll, in pixels. */
const EDGE = 24;
/** How much one press of a button zooms, as the exponent of e. */
const STEP = 0.4;

export interface Zoom {
  isWhole: boolean;
  isClosest: boolean;
  closer(): void;
  farther(): void;
  whole(): void;
  /** Moves what is zoomed so that a point is in its middle, in pixels from the picture's own middle when it is whole. */
  centre(x: number, y: number): void;
}

/** Zooming and panning of an element within the one around it, by wheel, fingers, dragging and buttons. */
export function useZoom(element: RefObject<SVGSVGElement | null>): Zoom {
  const panzoom = useRef<PanzoomObject>(undefined);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const zoomed = element.current;
    const frame = zoomed?.parentElement;
    if (!zoomed || !frame) return;
    const made = Panzoom(zoomed, {
      contain: 'outside',
      minScale: 1,
      maxScale: CLOSEST,
      step: STEP,
      panOnlyWhenZoomed: true,
      cursor: '',
      // One finger scrolls the view past a picture that is whole, and moves one that is zoomed.
      touchAction: 'pan-y',
      // The press still gives focus, and a name its click.
      handleStartEvent: () => {},
    });
    panzoom.current = made;
    const controller = new AbortController();
    const { signal } = controller;
    zoomed.addEventListener(
      'panzoomzoom',
      () => {
        const now = made.getScale();
        setScale(now);
        made.setOptions({ touchAction: now < WHOLE ? 'pan-y' : 'none' });
      },
      { signal },
    );
    frame.addEventListener(
      'wheel',
      (event) => {
        if (mayZoom(event, frame, made.getScale())) made.zoomWithWheel(event);
      },
      { passive: false, signal },
    );
    return () => {
      controller.abort();
      made.destroy();
      made.resetStyle();
    };
  }, [element]);
  return {
    isWhole: scale < WHOLE,
    isClosest: scale >= CLOSEST,
    closer: () => void panzoom.current?.zoomIn({ animate: false }),
    farther: () => void panzoom.current?.zoomOut({ animate: false }),
    whole: () => void panzoom.current?.reset({ animate: false }),
    centre: (x, y) => void panzoom.current?.pan(-x, -y),
  };
}

/**
 * A wheel over the picture is to scroll the view where zooming would be in the way: while only a part of the picture is
 * in sight that does not fill the view, and where it would make a whole one smaller. A pinch on a touchpad, which comes as a wheel with Ctrl, is
 * never meant for scrolling.
 */
function mayZoom(event: WheelEvent, frame: Element, scale: number): boolean {
  if (event.ctrlKey || event.metaKey) return true;
  if (scale >= WHOLE) return true;
  if (event.deltaY > 0) return false;
  const view = frame.closest('.panel')?.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  if (!view) return true;
  const seen = Math.min(box.bottom, view.bottom) - Math.max(box.top, view.top);
  return seen >= Math.min(box.height, view.height) - EDGE;
}
