import type { Doc, TokenRange } from '../doc/doc.ts';
import { NATIONALS } from '../lexicon/nations.ts';

/** True for a noun that names one person by where the person is from: "the Spaniard". */
export function isNational(word: string): boolean {
  return NATIONALS.has(word);
}

/** "the Spaniard", "an American": a description, and no name. */
export function isNationalAlone(doc: Doc, range: TokenRange): boolean {
  const { tokens } = doc;
  const [article, head] = [tokens[range.start], tokens[range.end - 1]];
  return /^(?:the|an?)$/.test(article?.lower ?? '') && isNational(head?.lower ?? '');
}
