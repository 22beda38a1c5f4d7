import { HEADLINE_LABELS } from '../lexicon/outlet-words.ts';
import type { Sentence, Token } from './doc.ts';

const LONGEST_DATELINE = 12;
const PLACE = /^\p{Lu}{3,}$/u;
const CLOSING_MARK = /^(?:—|--?|:)$/;
const PART = /^(?:[\p{Lu}][\p{L}.'-]*|\d{1,4}|[,.()/])$/u;

/**
 * The position after "ULM, Germany, Nov. 3 (AP) — ", or `from` if the line does not open like this:
 * the place and date of an article, in capitals up to a dash, belong to no sentence.
 */
export function endOfDateline(tokens: readonly Token[], from: number): number {
  if (!PLACE.test(tokens[from]?.text ?? '')) return from;
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_DATELINE); at++) {
    const { text, quote } = tokens[at] as Token;
    if (CLOSING_MARK.test(text)) return closesDateline(tokens, from, at) ? at + 1 : from;
    if (quote >= 0 || !PART.test(text)) return from;
  }
  return from;
}

/** "ULM, Nov. 3 — The", "NEW DELHI: The", but "ULM-based" and "THE: a". */
function closesDateline(tokens: readonly Token[], from: number, at: number): boolean {
  const mark = tokens[at] as Token;
  if (/^\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) return false;
  if (mark.text === ':') return at > from + 1 && isPlace(tokens, from, at);
  return tokens[at - 1]?.end !== mark.start;
}

/** True if the sentence is only a dateline. */
export function isDateline(tokens: readonly Token[], { start, end }: Sentence): boolean {
  return endOfDateline(tokens, start) === end;
}

/** "NEW DELHI:", but "LEE:" and "Q:" open a turn, and "BREAKING NEWS:" a headline. */
function isPlace(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens
    .slice(start, end)
    .every(({ text }) => PLACE.test(text) && !HEADLINE_LABELS.has(text));
}
