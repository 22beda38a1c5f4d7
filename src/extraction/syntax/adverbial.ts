import type { Doc, Token } from '../doc/doc.ts';
import { INSIDE_ADVERBIAL } from '../lexicon/function-words/clause-openers.ts';
import { isFiniteVerb } from './verb-groups.ts';

/** "in the spring, when the news broke": true if there is no main clause in the tokens. */
export function isAdverbial(doc: Doc, start: number, end: number): boolean {
  const { tokens } = doc;
  let subordinate = false;
  for (let at = start; at < end; at++) {
    const { lower, text } = tokens[at] as Token;
    if (!subordinate && isFiniteVerb(doc, at)) return false;
    if (INSIDE_ADVERBIAL.has(lower)) subordinate = true;
    if (text === ',') subordinate = false;
  }
  return true;
}
