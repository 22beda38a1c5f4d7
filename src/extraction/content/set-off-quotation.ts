import type { Span } from '../../text/span.ts';
import type { Token } from '../doc/doc.ts';
import { isTitle } from '../doc/quotes/titles-of-works.ts';
import { TOPIC_OPENERS } from '../lexicon/function-words/prepositions.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import type { SentenceState } from './sentence-state.ts';

// Quotations before an attribution that are set apart from the words before them. `part` is the
// sentence before the attribution, including the comma after the quotation.

/** 'Whatever they do, "it will take years," says Ann Poe': the quotation stands alone. */
export function setApart(state: SentenceState, part: readonly Token[]): Span | null {
  return markBefore(part)?.text === ',' ? lastQuote(state, part) : null;
}

/**
 * 'He had a last wish: "Let me go home," he said': the colon or dash separates the words from the
 * rest.
 */
export function announcedQuote(state: SentenceState, part: readonly Token[]): Span | null {
  const mark = markBefore(part);
  const announces = mark && mark.quote < 0 && /^(?::|—|--?)$/.test(mark.text);
  return announces ? lastQuote(state, part) : null;
}

/** 'As for the dam, "I like it," he said', 'Whatever its age, "it holds," he said': no verb is before the words. */
export function quoteAfterTopic(state: SentenceState, part: readonly Token[]): Span | null {
  const mark = part.indexOf(markBefore(part) as Token);
  if (mark < 1 || part[mark]?.text !== ',') return null;
  const topic = part.slice(0, mark);
  if (
    !TOPIC_OPENERS.has(topic[0]?.lower ?? '') ||
    topic.some((token) => token.quote >= 0 || isVerbal(token))
  )
    return null;
  return part.slice(mark + 1).some(isVerbal) ? lastQuote(state, part) : null;
}

/** The quotation that ends right before the attribution; null if it is a title. */
export function lastQuote({ doc }: SentenceState, part: readonly Token[]): Span | null {
  const quote = doc.quotes[runAtEnd(part)];
  if (!quote || isTitle(doc.normalized.slice(quote.start, quote.end))) return null;
  return { start: quote.start, end: quote.end };
}

function runAtEnd(part: readonly Token[]): number {
  const last = part.at(-1);
  if (!last || last.quote >= 0) return last?.quote ?? -1;
  return last.text === ',' ? (part.at(-2)?.quote ?? -1) : -1;
}

/** What is right before the quotation. */
function markBefore(part: readonly Token[]): Token | undefined {
  const quote = runAtEnd(part);
  return quote < 0 ? undefined : part[part.findIndex((token) => token.quote === quote) - 1];
}
