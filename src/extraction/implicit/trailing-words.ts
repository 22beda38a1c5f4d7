import type { Doc, QuoteSpan } from '../doc/doc.ts';
import { endsInStop, trimSentenceEnd } from '../doc/span-text.ts';
import { tokenAt } from '../doc/token-at.ts';
import { isFiniteVerb } from '../syntax/verb-groups.ts';

const LONGEST_REST = 15;

/**
 * '"They are all in favor" of the plan to build it.': the end of the sentence if it continues in
 * the narrator's words, or that of the quotation.
 */
export function endOfRunningOn(doc: Doc, quote: QuoteSpan): number {
  const { tokens, sentences, normalized } = doc;
  const { end } = quote;
  if (endsInStop(normalized, quote)) return end;
  const start = tokenAt(tokens, end);
  const opener = tokens[start];
  if (!opener || opener.quote >= 0 || !/^(?:ADP|PART)$/.test(opener.pos)) return end;
  const last = sentences[opener.sentence]?.end ?? start;
  if (last - start > LONGEST_REST) return end;
  for (let at = start; at < last; at++) {
    if ((tokens[at]?.quote ?? -1) >= 0 || isFiniteVerb(doc, at)) return end;
  }
  return trimSentenceEnd(normalized, tokens[last - 1]?.end ?? end);
}
