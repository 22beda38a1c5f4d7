import type { Draft } from '../cues/draft.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';

/**
 * The words around a statement that are not the statement: who, to whom, where, through which
 * sources.
 */
export interface Attribution {
  sentence: Sentence;
  /** Indexes of the sentence's tokens outside the statement and outside long quotations. */
  outside: number[];
}

const SHORT_TITLE = 50;

/** Collects the tokens of the cue's sentence that describe the statement's circumstances. */
export function readAttribution(doc: Doc, draft: Draft): Attribution | null {
  const { cue } = draft;
  const sentence = cue ? doc.sentences[cue.sentence] : undefined;
  if (!cue || !sentence || draft.evidence !== 'CUE') return null;
  const outside: number[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const token = doc.tokens[at] as Token;
    const addressed = draft.addressee && at >= draft.addressee.start && at < draft.addressee.end;
    const inside =
      !addressed &&
      draft.segments.some((part) => token.start >= part.start && token.end <= part.end);
    if (!inside && !isLongQuotation(doc, token)) outside.push(at);
  }
  return { sentence, outside };
}

function isLongQuotation(doc: Doc, token: Token): boolean {
  const quote = token.quote >= 0 ? doc.quotes[token.quote] : undefined;
  return !!quote && quote.end - quote.start > SHORT_TITLE;
}
