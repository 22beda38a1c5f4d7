import { YEAR } from '../doc/calendar-names.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { ENDS_PHRASE, posSet } from '../doc/pos.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { TIME_MODIFIERS } from '../lexicon/function-words/times.ts';
import {
  CALENDAR,
  FRONTING_PREPOSITIONS,
  POSSESSIVES,
  TIME_NOUNS,
} from '../lexicon/word-classes.ts';

/** Tokens of an adverbial that opens a sentence without a comma. */
const LONGEST_OPENING = 12;

/**
 * "On Tuesday | Ann Poe, 43, said", "At a vigil in Ulm Monday night | Ann Poe": the first token
 * after an adverbial that opens the sentence and ends in a time, if a subject begins; else -1.
 */
export function startBehindTime(doc: Doc, sentence: Sentence): number {
  const { tokens } = doc;
  const limit = Math.min(sentence.end - 1, sentence.start + LONGEST_OPENING);
  if (!OPENER.has(tokens[sentence.start]?.pos ?? '') && !opensTime(doc, sentence.start)) return -1;
  for (let at = sentence.start; at < limit; at++) {
    const { pos, quote } = tokens[at] as Token;
    if (quote >= 0 || ENDS_PHRASE.has(pos)) return -1;
    if (endsTime(doc, at) && beginsSubject(doc, at + 1)) return at + 1;
  }
  return -1;
}

/**
 * "In Paris | Ann Poe, a farmer, said", "After the vote | Ann Poe": the first token after a phrase of
 * place or occasion that opens the sentence without a comma, if another phrase begins; else -1.
 */
export function startBehindPlace(doc: Doc, sentence: Sentence): number {
  if (!isWord(doc, sentence.start, FRONTING_PREPOSITIONS)) return -1;
  const place = chunkStartingAt(doc, sentence.start + 1);
  if (!place || place.pronoun || place.end >= sentence.end) return -1;
  return chunkStartingAt(doc, place.end) ? place.end : -1;
}

const OPENER = posSet('ADP', 'ADV', 'NUM');

const opensTime = (doc: Doc, at: number) =>
  isWord(doc, at, CALENDAR) || isWord(doc, at, TIME_MODIFIERS);

/** The last word of "on Tuesday", "Monday night", "last week", "in 2019", "three days ago". */
function endsTime(doc: Doc, at: number): boolean {
  const [before, word] = [lowerAt(doc, at - 1), lowerAt(doc, at)];
  if (word === 'ago' || CALENDAR.has(word)) return true;
  if (YEAR.test(word)) return before === 'in' || CALENDAR.has(before);
  return TIME_NOUNS.has(word) && (CALENDAR.has(before) || /^(?:last|this)$/.test(before));
}

/** A name of two words, or what an article or an owner begins. */
function beginsSubject(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const phrase = chunkStartingAt(doc, at);
  const first = tokens[at];
  if (!phrase || !first || phrase.pronoun) return false;
  if (first.pos === 'DET' || POSSESSIVES.has(first.lower)) return true;
  const name = tokens.slice(phrase.start, phrase.end);
  return name.length > 1 && name.every(({ pos, text }) => pos === 'PROPN' || text === '.');
}
