import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from '../../text/span.ts';
import type { PartOfSpeech, Token } from './doc.ts';
import { writeLatinLetters } from './latin-letters.ts';
import { repairNames } from './name-particles.ts';
import { FILLER } from './quotes/filler.ts';
import { repairReadings } from './tags/repair-readings.ts';
import { repairTags } from './tags/repair-tags.ts';

// Only the tagger is run: sentences, names and entities are this module's own work. For each tagger
// the model serializes this part of itself as JSON again, including its earlier output: after
// twenty times it is too long.
const entityModel = (model.metaCER as () => unknown)();
export const makeTagger = () => winkNLP({ ...model, metaCER: () => entityModel }, ['pos']);

type ItemTokens = ReturnType<ReturnType<ReturnType<typeof makeTagger>['readDoc']>['tokens']>;

let wink = makeTagger();
/** A word that is missing from the vocabulary is added at the end: from this number on. */
const FIRST_UNKNOWN = numberWords(wink.readDoc('onrecordonrecord').tokens())[0] ?? 0;
let taggedLength = 0;
/**
 * Code units after which the tagger is recreated, in a tenth of a second. It stores every word that
 * it does not know, some 15 bytes for each code unit of them, and would fill the memory of a long
 * run.
 */
const LONGEST_LIFE = 4 << 20;

/** Code units of prose tagged at once: short lines share the fixed cost of a call. */
export const LONGEST_PIECE = 8000;
/** A shorter line of one word says nothing and names nobody. */
const SHORTEST_LINE = 4;
const SYMBOL_RUN = /[^\p{L}\p{N}\s]{5,}/gu;
/**
 * A run without a space is cut after this many code units: the tagger tries each part of
 * "Ann-Ann-Ann-…" over and over.
 */
const LONG_RUN = /\S{200}(?=\S)/gu;

/** Part of a line, as printed and as given to the tagger, and the place of its tokens. */
interface Piece {
  printed: string;
  text: string;
  offset: number;
  into: Token[];
}

/**
 * Reads lines of `normalized` into tokens with parts of speech. Runs of symbols are skipped and
 * long lines are cut at spaces, so that the cost stays linear whatever the text. The names of the
 * corrections go into `rulings`.
 */
export function readTokens(
  normalized: string,
  lines: readonly Span[],
  rulings: Set<string>,
): Token[][] {
  const pieces: Piece[] = [];
  const read = lines.map(({ start, end }) => {
    const tokens: Token[] = [];
    const line = clearSymbols(normalized.slice(start, end));
    if (!isProse(line)) return tokens;
    const latin = writeLatinLetters(line);
    for (let at = 0; at < line.length; ) {
      const last = cutPiece(line, at);
      const [printed, text] = [line.slice(at, last), latin.slice(at, last)];
      pieces.push({ printed, text, offset: start + at, into: tokens });
      at = last;
    }
    return tokens;
  });
  tagPieces(pieces);
  for (const tokens of read) {
    repairTags(tokens, rulings);
    repairNames(tokens);
    repairReadings(tokens);
  }
  return read;
}

function clearSymbols(line: string): string {
  return line.replaceAll(FILLER, ' ').replace(SYMBOL_RUN, (symbols) => ' '.repeat(symbols.length));
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

/** Tags as many short pieces at once as possible; the tagger never looks across a line's end. */
function tagPieces(pieces: readonly Piece[]): void {
  let start = 0;
  let length = 0;
  pieces.forEach(({ text }, index) => {
    if (length > 0 && length + text.length > LONGEST_PIECE) {
      tagTogether(pieces.slice(start, index));
      start = index;
      length = 0;
    }
    length += text.length;
  });
  if (length > 0) tagTogether(pieces.slice(start));
}

function tagTogether(pieces: readonly Piece[]): void {
  const text = pieces.map((piece) => piece.text).join('\n');
  const { value, pos } = wink.its;
  const tokens = tag(separateGenitives(text.replace(LONG_RUN, '$& ')));
  const values = tokens.out(value) as string[];
  const tags = tokens.out(pos) as PartOfSpeech[];
  let index = 0;
  let at = 0;
  values.forEach((word, order) => {
    const piece = pieces[index];
    if (!piece || word.startsWith('\n')) {
      index += word.length;
      at = 0;
      return;
    }
    while (piece.text[at] === ' ') at++;
    if (!piece.text.startsWith(word, at)) at = Math.max(at, piece.text.indexOf(word, at));
    const printed = piece.printed.slice(at, at + word.length);
    pushToken(printed, tags[order] ?? 'X', piece.offset + at, piece.into);
    at += word.length;
  });
}

function tag(text: string): ItemTokens {
  taggedLength += text.length;
  if (taggedLength > LONGEST_LIFE) {
    wink = makeTagger();
    taggedLength = text.length;
  }
  return wink.readDoc(text).tokens();
}

/** A word, its place, and whether the tagger’s vocabulary has it: "plan", but not "clinton". */
export interface VocabularyWord {
  word: string;
  start: number;
  pos: PartOfSpeech;
  isKnown: boolean;
}

/** The words of a text in lower case. */
export function readVocabulary(text: string): VocabularyWord[] {
  const read: VocabularyWord[] = [];
  for (let from = 0; from < text.length; ) {
    const end = cutPiece(text, from);
    const piece = text.slice(from, end).replace(LONG_RUN, '$& ');
    const tokens = tag(piece);
    const tags = tokens.out(wink.its.pos) as PartOfSpeech[];
    const numbers = numberWords(tokens);
    let at = from;
    for (const [index, word] of (tokens.out(wink.its.value) as string[]).entries()) {
      const found = text.slice(at, at + FARTHEST).indexOf(word);
      if (found < 0) continue;
      const isKnown = (numbers[index] ?? 0) < FIRST_UNKNOWN;
      read.push({ word, start: at + found, pos: tags[index] ?? 'X', isKnown });
      at += found + word.length;
    }
    from = end;
  }
  return read;
}

/** The maximum distance of the next word. */
const FARTHEST = 300;

function numberWords(tokens: ItemTokens): number[] {
  return tokens.out(wink.its.uniqueId) as unknown as number[];
}

const CAPITAL = /^\p{Lu}/u;
// The lookbehind comes after the mark: in front, it would be tried at every position.
const GENITIVE = /'s(?<=[\p{L}\p{N}.-]'s)(?![\p{L}\p{N}])/gu;
/** After these the tagger reads the mark as "is" or "us". */
const CONTRACTS =
  /(?:^|[^\p{L}])(?:he|she|it|that|this|there|what|which|who|where|here|let|why|how|when)$/iu;

/**
 * "Poe's" becomes "Poe 's". The tagger only splits it until it has met it right after a mark
 * ("“Poe's"): it stores such words for good, so the result would depend on what it read before.
 */
function separateGenitives(text: string): string {
  return text.replace(GENITIVE, (mark, at: number) =>
    CONTRACTS.test(text.slice(Math.max(0, at - 6), at)) ? mark : ` ${mark}`,
  );
}

/** The tagger sometimes leaves a quotation mark in a word: it becomes a separate token. */
function pushToken(word: string, tag: PartOfSpeech, start: number, into: Token[]): void {
  let at = start;
  for (const text of word.length > 1 && word.includes('"') ? word.split(/(")/) : [word]) {
    if (!text) continue;
    const lower = text.toLowerCase();
    into.push({
      start: at,
      end: at + text.length,
      text,
      lower,
      capital: lower !== text && CAPITAL.test(text),
      pos: /^["'—]$/.test(text) ? 'PUNCT' : tag,
      quote: -1,
      sentence: -1,
    });
    at += text.length;
  }
}
