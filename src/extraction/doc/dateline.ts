import type { Sentence, Token } from './doc.ts';

const LONGEST_DATELINE = 12;
const PLACE = /^\p{Lu}{3,}$/u;
const PART = /^(?:[\p{Lu}][\p{L}.'-]*|\d{1,4}|[,.()/])$/u;

/**
 * Behind "ULM, Germany, Nov. 3 (AP) — ", or `from` where the line does not open so: where and when
 * an article was written, in capitals up to a dash, belongs to no sentence.
 */
export function endOfDateline(tokens: readonly Token[], from: number): number {
  if (!PLACE.test(tokens[from]?.text ?? '')) return from;
  for (let at = from + 1; at < Math.min(tokens.length, from + LONGEST_DATELINE); at++) {
    const token = tokens[at] as Token;
    const spaced = tokens[at - 1]?.end !== token.start;
    const opens = !/^\p{Ll}/u.test(tokens[at + 1]?.text ?? '');
    if (/^(?:—|--?)$/.test(token.text)) return spaced && opens ? at + 1 : from;
    if (token.text === ':')
      return at > from + 1 && opens && isPlace(tokens, from, at) ? at + 1 : from;
    if (token.quote >= 0 || !PART.test(token.text)) return from;
  }
  return from;
}

/** True where the sentence is a dateline and nothing else, as they are cut. */
export function isDateline(tokens: readonly Token[], { start, end }: Sentence): boolean {
  return endOfDateline(tokens, start) === end;
}

/** "NEW DELHI:", but "LEE:" and "Q:" open a turn, and "BREAKING NEWS:" a headline. */
function isPlace(tokens: readonly Token[], start: number, end: number): boolean {
  return tokens
    .slice(start, end)
    .every(
      ({ text }) =>
        PLACE.test(text) && !/^(?:NEWS|UPDATE|BREAKING|EXCLUSIVE|OPINION|WATCH|VIDEO)$/.test(text),
    );
}
