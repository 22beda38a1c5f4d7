import { lowerBound } from '../../text/lower-bound.ts';
import type { Doc, NounPhrase, QuoteSpan, Sentence, Token } from '../doc/doc.ts';
import { chunkEndingAt, chunkStartingAt, extendForward } from '../doc/noun-chunks.ts';
import { lowerAt, textAt, tokenAt } from '../doc/token-at.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import type { ImplicitState } from './implicit-state.ts';

/** “…” — Ann Poe, after the quotation or on the line below it. */
export function findSignature(state: ImplicitState, quote: QuoteSpan): NounPhrase | null {
  const { tokens, normalized } = state.doc;
  const dash = /^[\s\u2060]*(?:—|--?)\s?(?=\p{Lu}|an? |the )/u.exec(
    normalized.slice(quote.end, quote.end + 12),
  );
  if (!dash) return null;
  const at = quote.end + dash[0].length;
  const sentence = sentenceBefore(state, at + 1);
  if (!sentence) return null;
  const index = Math.max(sentence.start, tokenAt(tokens, at));
  return index < sentence.end ? readSigner(state.doc, index) : null;
}

const LONGEST_SIGNATURE = 90;

/** A name, or a phrase with nothing after it: “…” — a nurse at the hospital. */
function readSigner(doc: Doc, index: number): NounPhrase | null {
  const { tokens, sentences } = doc;
  const token = tokens[index] as Token;
  const phrase = chunkStartingAt(doc, index);
  const last = sentences[token.sentence]?.end ?? 1;
  const end = tokens[last - 1]?.end ?? token.start;
  if (!phrase || end - token.start >= LONGEST_SIGNATURE) return null;
  if (token.pos === 'PROPN') return phrase;
  const described = extendForward(doc, phrase, last);
  const rest = tokens.slice(described.end, last);
  return token.pos === 'DET' && !rest.some(isVerbal) ? described : null;
}

/** 'Votes are late - Ann Poe: "…"': a name between a dash, or the sentence's start, and the colon. */
export function findLabel(state: ImplicitState, quote: QuoteSpan): NounPhrase | null {
  const { tokens } = state.doc;
  const sentence = sentenceBefore(state, quote.start);
  if (!sentence) return null;
  const end = endOfLabel(state.doc, tokensBefore(state, sentence, quote.start) - 1);
  const name = chunkEndingAt(state.doc, end);
  if (!name || name.pronoun || name.start < sentence.start) return null;
  const opens =
    name.start === sentence.start || /^(?:—|--?)$/.test(textAt(state.doc, name.start - 1));
  const named = tokens.slice(name.start, name.end).every(({ pos }) => pos === 'PROPN');
  return opens && named ? name : null;
}

/** Where the name before the colon ends: "Ann Poe:", "Rep. Ann Poe (R-Ulm):"; -1 without a colon. */
function endOfLabel(doc: Doc, colon: number): number {
  const { tokens } = doc;
  const mark = textAt(doc, colon);
  if (!/^\)?:$/.test(mark)) return -1;
  if (mark === ':' && tokens[colon - 1]?.text !== ')') return colon;
  let open = colon - 1;
  while (open > colon - LONGEST_BRACKET && tokens[open]?.text !== '(') open--;
  return tokens[open]?.text === '(' ? open : -1;
}

const LONGEST_BRACKET = 10;

/** 'From the report: "…"', 'From Poe\'s post: "…"': the text, or its owner, speaks. */
export function findNamedText(state: ImplicitState, quote: QuoteSpan): NounPhrase | null {
  const { tokens } = state.doc;
  const sentence = sentenceBefore(state, quote.start);
  if (!sentence || !/^(?:from|per|via)$/.test(lowerAt(state.doc, sentence.start))) return null;
  const phrase = chunkStartingAt(state.doc, sentence.start + 1);
  const colon = tokensBefore(state, sentence, quote.start) - 1;
  if (!phrase || tokens[colon]?.text !== ':') return null;
  // "From Ann Poe writing at the Gazette:"
  return phrase.end === colon || tokens[phrase.end]?.lower === 'writing' ? phrase : null;
}

/** "On her rivals: “…”": the topic, not the speaker. */
export function isTopic(state: ImplicitState, quote: QuoteSpan): boolean {
  const sentence = sentenceBefore(state, quote.start);
  if (!sentence) return false;
  const [opener, ...rest] = state.doc.tokens.slice(sentence.start, sentence.end);
  const colon = rest.findIndex(({ text, quote }) => text === ':' && quote < 0);
  const label = rest.slice(0, Math.max(0, colon));
  return /^(?:on|about|regarding)$/.test(opener?.lower ?? '') && !label.some(isVerbal);
}

/** The sentence that contains the quotation, if words precede it there; else the one before. */
export function sentenceBefore(state: ImplicitState, offset: number): Sentence | null {
  const { sentences, tokens } = state.doc;
  const after = lowerBound(
    sentences.length,
    (at) => (tokens[sentences[at]?.start ?? 0]?.start ?? 0) < offset,
  );
  return sentences[after - 1] ?? null;
}

export function tokensBefore(state: ImplicitState, sentence: Sentence, offset: number): number {
  let end = sentence.end;
  while (end > sentence.start && (state.doc.tokens[end - 1] as Token).start >= offset) end--;
  return end;
}
