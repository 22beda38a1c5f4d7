import type { Span } from '../../text/span.ts';
import type { Doc, QuoteSpan, Sentence, Token } from './doc.ts';
import { normalizeNicknames } from './nicknames.ts';
import { normalizeMarks } from './normalize.ts';
import { chunkNouns } from './noun-chunks.ts';
import { foldElisions } from './quotes/elisions.ts';
import { foldInchMarks } from './quotes/inch-marks.ts';
import { normalizeNestedMarks } from './quotes/nested-marks.ts';
import { foldNestedSingles } from './quotes/nested-singles.ts';
import { pairQuotes } from './quotes/pair-marks.ts';
import { foldSpacedMarks } from './quotes/spaced-marks.ts';
import { restoreCase } from './restore-case.ts';
import { cutSentences } from './sentences.ts';
import { LONGEST_PIECE, readTokens } from './tagger.ts';

/** What is no quotation mark, or stands apart from its words, in the order in which each can be told. */
const FOLDS = [foldElisions, foldNestedSingles, foldSpacedMarks, foldInchMarks];

/** The text with one spelling for each mark; every offset is kept. */
export function normalize(text: string): string {
  const folded = FOLDS.reduce((kept, fold) => fold(text, kept), restoreCase(normalizeMarks(text)));
  return normalizeNestedMarks(text, normalizeNicknames(folded));
}

/** Reads a text line by line: marks, tokens with parts of speech, sentences. */
export function readDoc(text: string): Doc {
  const normalized = normalize(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const quotes: QuoteSpan[] = [];
  const rulings = new Set<string>();
  const into = { tokens, sentences, quotes };
  for (const lines of groupLines(normalized)) {
    readTokens(normalized, lines, rulings).forEach((line, index) => {
      const { start, end } = lines[index] as Span;
      if (line.length > 0) readLine(text, normalized, { start, end, tokens: line }, into);
    });
  }
  sentences.forEach((sentence, index) => {
    for (let at = sentence.start; at < sentence.end; at++) {
      const token = tokens[at];
      if (token) token.sentence = index;
    }
  });
  const nounChunks = chunkNouns({ tokens, sentences });
  const read = { text, normalized, tokens, sentences, quotes, nounChunks };
  return { ...read, rulings, decisions: [] };
}

/** The lines that are not empty, in batches that the tagger reads at once. */
function* groupLines(normalized: string): Generator<Span[]> {
  let lines: Span[] = [];
  let first = 0;
  for (let start = 0; start < normalized.length; ) {
    const found = normalized.indexOf('\n', start);
    const end = found < 0 ? normalized.length : found;
    if (end > start) lines.push({ start, end });
    start = end + 1;
    if (start - first < LONGEST_PIECE) continue;
    yield lines;
    lines = [];
    first = start;
  }
  if (lines.length > 0) yield lines;
}

function readLine(
  text: string,
  normalized: string,
  line: Span & { tokens: Token[] },
  into: { tokens: Token[]; sentences: Sentence[]; quotes: QuoteSpan[] },
): void {
  const firstQuote = into.quotes.length;
  const firstToken = into.tokens.length;
  for (const quote of pairQuotes(text, normalized, line.start, line.end)) into.quotes.push(quote);
  for (const token of line.tokens) into.tokens.push(token);
  let quote = firstQuote;
  for (const token of line.tokens) {
    while ((into.quotes[quote]?.end ?? line.end + 1) <= token.start) quote++;
    if ((into.quotes[quote]?.start ?? line.end + 1) <= token.start) token.quote = quote;
  }
  for (const sentence of cutSentences(into.tokens, firstToken, into.quotes, line.start)) {
    into.sentences.push(sentence);
  }
}
