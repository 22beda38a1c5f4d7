import { lowerBound } from '../../text/lower-bound.ts';
import type { Doc, PartOfSpeech, Token } from './doc.ts';

/** Index of the first token that starts at the offset or after it. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  return lowerBound(tokens.length, (index) => (tokens[index] as Token).start < offset);
}

/** The token in lower case; empty before the first token and after the last. */
export function lowerAt(doc: Doc, index: number): string {
  return doc.tokens[index]?.lower ?? '';
}

/** The token as printed; empty before the first token and after the last. */
export function textAt(doc: Doc, index: number): string {
  return doc.tokens[index]?.text ?? '';
}

/** The token's part of speech; empty before the first token and after the last. */
export function posAt(doc: Doc, index: number): PartOfSpeech | '' {
  return doc.tokens[index]?.pos ?? '';
}

/** True if the token is one of the words, ignoring case. */
export function isWord(doc: Doc, index: number, words: ReadonlySet<string>): boolean {
  return words.has(lowerAt(doc, index));
}
