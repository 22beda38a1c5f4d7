import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A rem in the pixels that pictures are drawn in: they grow with the type next to them. */
export const pixelsPerRem = 16;

/** The width of the element that holds a picture, in the picture's own pixels, as it changes. */
export function useContainerWidth(): {
  canvas: RefObject<SVGSVGElement | null>;
  width: number | undefined;
} {
  const canvas = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const place = canvas.current?.parentElement;
    if (!place) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWidth((place.clientWidth * pixelsPerRem) / rem);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return { canvas, width };
}
