import { foldMarks } from './fold-marks.ts';
import { findRuns } from './marks.ts';
import type { QuoteRun, Reading, Sentence, Token } from './reading.ts';
import { cutSentences } from './sentences.ts';
import { readTokens } from './tokens.ts';

/** Reads a text line by line: marks, tokens with parts of speech, sentences. */
export function readText(text: string): Reading {
  const folded = foldMarks(text);
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const runs: QuoteRun[] = [];
  for (let from = 0; from < folded.length; ) {
    const found = folded.indexOf('\n', from);
    const to = found < 0 ? folded.length : found;
    if (to > from) readLine(text, folded, from, to, { tokens, sentences, runs });
    from = to + 1;
  }
  sentences.forEach((sentence, index) => {
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at];
      if (token) token.sentence = index;
    }
  });
  return { text, folded, tokens, sentences, runs };
}

function readLine(
  text: string,
  folded: string,
  from: number,
  to: number,
  into: { tokens: Token[]; sentences: Sentence[]; runs: QuoteRun[] },
): void {
  const line = readTokens(folded, from, to);
  if (line.length === 0) return;
  const firstRun = into.runs.length;
  const firstToken = into.tokens.length;
  for (const run of findRuns(text, folded, from, to)) into.runs.push(run);
  for (const token of line) into.tokens.push(token);
  let run = firstRun;
  for (const token of line) {
    while ((into.runs[run]?.end ?? to + 1) <= token.start) run++;
    if ((into.runs[run]?.start ?? to + 1) <= token.start) token.run = run;
  }
  for (const sentence of cutSentences(into.tokens, firstToken, into.runs, from)) {
    into.sentences.push(sentence);
  }
}
