import type { Token } from './doc.ts';

/** Skips "(D-Md.)" right before `end`. */
export function bracketStart(tokens: readonly Token[], end: number, floor: number): number {
  if (tokens[end - 1]?.text !== ')') return end;
  let index = end - 1;
  while (index > floor && tokens[index]?.text !== '(') index--;
  return index;
}
