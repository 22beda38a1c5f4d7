let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a text is in the page's own typeface, in pixels. */
export function textWidth(text: string, weight: number, size: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  // A canvas that was forbidden: as wide as a line of capitals would be.
  if (!pen) return text.length * size * 0.7;
  pen.font = `${weight} ${size}px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}
