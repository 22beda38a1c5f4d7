import { introducesQuotation } from '../cues/introduces-quotation.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import { countWords } from '../doc/span-text.ts';
import { OCCASION_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isAdverbial } from '../syntax/adverbial.ts';

const LONGEST_OCCASION = 24;

/**
 * 'said in May, when the news broke, "I did not know of it"': the mark before the words, after
 * nothing but adverbials.
 */
export function findQuotationAhead(doc: Doc, at: number, limit: number): number | null {
  const { tokens } = doc;
  const opener = tokens[at];
  if (!opener || opener.quote >= 0 || at >= limit) return null;
  const adverbial =
    opener.text === ',' ||
    isPos(opener.pos, 'ADP', 'ADV', 'PART') ||
    OCCASION_OPENERS.has(opener.lower);
  if (!adverbial) return null;
  for (let next = at; next < Math.min(limit - 2, at + LONGEST_OCCASION); next++) {
    const { quote, lower, pos } = tokens[next] as Token;
    if (
      quote >= 0 ||
      lower === 'but' ||
      (pos === 'VERB' && lower !== 'asked' && REPORTING_VERBS.has(lower))
    )
      return null;
    if (next === at || !introducesQuotation(doc, next)) continue;
    return isAdverbial(doc, at, next) && opensSentence(doc, next + 1) ? next : null;
  }
  return null;
}

/** True if a quotation of at least a short sentence opens at the mark. */
function opensSentence(doc: Doc, mark: number): boolean {
  const { tokens, quotes, normalized } = doc;
  const quote = quotes[(tokens[mark] as Token).quote];
  if (
    !quote ||
    !tokens[mark + 1]?.capital ||
    isTitle(normalized.slice(quote.start, quote.end), '.')
  )
    return false;
  return countWords(normalized, quote.start, quote.end) >= 4;
}
