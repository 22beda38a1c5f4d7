import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { FILLER } from './fold-marks.ts';
import { writeLatinLetters } from './latin-letters.ts';
import type { PartOfSpeech, Token } from './reading.ts';
import { repairTags } from './repair-tags.ts';

// Only the tagger is run: sentences, names and entities are this module's own work.
const wink = winkNLP(model, ['pos']);
const { value, pos, precedingSpaces } = wink.its;

const LONGEST_PIECE = 8000;
/** A shorter line of one word says nothing and names nobody. */
const SHORTEST_LINE = 4;
const SYMBOL_RUN = /[^\p{L}\p{N}\s]{5,}/gu;

/**
 * Reads the line `folded.slice(from, to)` into tokens with parts of speech. Runs of symbols are
 * skipped and long lines are cut at spaces, so that the cost stays linear whatever the text is.
 */
export function readTokens(folded: string, from: number, to: number): Token[] {
  const line = folded
    .slice(from, to)
    .replaceAll(FILLER, ' ')
    .replace(SYMBOL_RUN, (run) => ' '.repeat(run.length));
  if (!isProse(line)) return [];
  const latin = writeLatinLetters(line);
  const tokens: Token[] = [];
  for (let at = 0; at < line.length; ) {
    const end = cutPiece(line, at);
    tagPiece(latin.slice(at, end), from + at, tokens);
    at = end;
  }
  if (latin !== line) {
    for (const token of tokens) spell(token, line.slice(token.start - from, token.end - from));
  }
  repairTags(tokens);
  return tokens;
}

/** Long lines of single letters or of little but marks are data, not sentences. */
function isProse(line: string): boolean {
  if (line.length < SHORTEST_LINE && !/[\s"':—-]/.test(line.trim())) return false;
  if (line.length < 400) return /[\p{L}\p{N}"]/u.test(line);
  const sample = line.slice(0, 4000);
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  const marks = sample.match(/["']/g)?.length ?? 0;
  return words > 0 && sample.length / words > 3 && marks < words / 2;
}

function cutPiece(line: string, at: number): number {
  const end = at + LONGEST_PIECE;
  if (end >= line.length) return line.length;
  const space = line.lastIndexOf(' ', end);
  return space > at ? space : end;
}

function tagPiece(piece: string, offset: number, into: Token[]): void {
  const tokens = wink.readDoc(piece).tokens();
  const values = tokens.out(value) as string[];
  const tags = tokens.out(pos) as PartOfSpeech[];
  const gaps = tokens.out(precedingSpaces) as string[];
  let at = 0;
  values.forEach((word, index) => {
    at += gaps[index]?.length ?? 0;
    if (!piece.startsWith(word, at)) at = Math.max(at, piece.indexOf(word, at));
    pushToken(word, tags[index] ?? 'X', offset + at, into);
    at += word.length;
  });
}

function spell(token: Token, printed: string): void {
  token.text = printed;
  token.lower = printed.toLowerCase();
}

/** The tagger now and then leaves a quotation mark in a word: it becomes a token of its own. */
function pushToken(word: string, tag: PartOfSpeech, start: number, into: Token[]): void {
  let at = start;
  for (const text of word.length > 1 && word.includes('"') ? word.split(/(")/) : [word]) {
    if (!text) continue;
    into.push({
      start: at,
      end: at + text.length,
      text,
      lower: text.toLowerCase(),
      pos: /^["'—]$/.test(text) ? 'PUNCT' : tag,
      run: -1,
      sentence: -1,
    });
    at += text.length;
  }
}
