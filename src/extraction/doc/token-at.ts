import { lowerBound } from '../../text/lower-bound.ts';
import type { Token } from './doc.ts';

/** Index of the first token that starts at the offset or behind it. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return lowerBound(tokens.length, (index) => (tokens[index] as Token).start < offset);
}
