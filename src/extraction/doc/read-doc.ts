import type { Span } from '../../text/span.ts';
import type { QuoteSpan, Doc, Sentence, Token } from './doc.ts';
import { foldNicknames } from './nicknames.ts';
import { foldMarks } from './normalize.ts';
import { foldNested } from './quotes/nested-marks.ts';
import { pairQuotes } from './quotes/pair-marks.ts';
import { cutSentences } from './sentences.ts';
import { LONGEST_PIECE, readTokens } from './tagger.ts';

/** The text with one spelling for each mark; every offset stays. */
export function normalize(text: string): string {
  return foldNested(text, foldNicknames(foldMarks(text)));
}

/** Reads a text line by line: marks, tokens with parts of speech, sentences. */
export function readDoc(text: string): Doc {
  const folded = normalize(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const runs: QuoteSpan[] = [];
  const into = { tokens, sentences, runs };
  for (const lines of groupLines(folded)) {
    readTokens(folded, lines).forEach((line, index) => {
      const { start, end } = lines[index] as Span;
      if (line.length > 0) readLine(text, folded, { start, end, tokens: line }, into);
    });
  }
  sentences.forEach((sentence, index) => {
    for (let at = sentence.start; at < sentence.end; at++) {
      const token = tokens[at];
      if (token) token.sentence = index;
    }
  });
  return { text, normalized: folded, tokens, sentences, quotes: runs };
}

/** The lines that are not empty, as many at a time as the tagger reads at once. */
function* groupLines(folded: string): Generator<Span[]> {
  let lines: Span[] = [];
  let first = 0;
  for (let start = 0; start < folded.length; ) {
    const found = folded.indexOf('\n', start);
    const end = found < 0 ? folded.length : found;
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
  folded: string,
  line: Span & { tokens: Token[] },
  into: { tokens: Token[]; sentences: Sentence[]; runs: QuoteSpan[] },
): void {
  const firstRun = into.runs.length;
  const firstToken = into.tokens.length;
  for (const run of pairQuotes(text, folded, line.start, line.end)) into.runs.push(run);
  for (const token of line.tokens) into.tokens.push(token);
  let run = firstRun;
  for (const token of line.tokens) {
    while ((into.runs[run]?.end ?? line.end + 1) <= token.start) run++;
    if ((into.runs[run]?.start ?? line.end + 1) <= token.start) token.quote = run;
  }
  for (const sentence of cutSentences(into.tokens, firstToken, into.runs, line.start)) {
    into.sentences.push(sentence);
  }
}
