import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A rem in the pixels that pictures are drawn in: they grow with the type beside them. */
export const pixelsPerRem = 16;

/** How wide the place is that a picture stands in, in the picture's own pixels, as it changes. */
export function useRoom(): { canvas: RefObject<SVGSVGElement | null>; room: number | undefined } {
  const canvas = useRef<SVGSVGElement>(null);
  const [room, setRoom] = useState<number>();
  useLayoutEffect(() => {
    const place = canvas.current?.parentElement;
    if (!place) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom((place.clientWidth * pixelsPerRem) / rem);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(place);
    return () => watch.disconnect();
  }, []);
  return { canvas, room };
}
